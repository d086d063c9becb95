package dev.driftgate.contract.dbt;

import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import dev.driftgate.settings.DbtTarget;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Contexts for tests of what is read with them. */
@NullMarked
final class DbtContexts {
    static final DbtContext NOTHING_GIVEN = of(DbtTarget.PROD, Map.of());

    private DbtContexts() {}

    static DbtContext of(DbtTarget target, Map<String, String> env) {
        var settings = new DbtSettings(DbtLocation.of(Path.of("project")), Map.of(), env, target, List.of());
        return DbtContext.of(settings, Map.of(), Instant.EPOCH);
    }
}
