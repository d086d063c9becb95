package dev.driftgate.contract;

import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.dbt.SourcePatch;
import dev.driftgate.diff.Finding;
import dev.driftgate.settings.ContractSettings;
import java.util.List;

/** Says what to write so that findings are documented. For many threads. */
public final class Proposals {
    private final DbtLoader dbt;

    public Proposals(DbtLoader dbt) {
        this.dbt = dbt;
    }

    /** Reads the contract anew, because files may have changed since the run. */
    public SourcePatch of(ContractSettings settings, List<Finding> findings) {
        var location = settings.dbt().location();
        var changes = findings.stream().map(Finding::change).toList();
        return location.path()
                .map(path -> SourcePatch.of(dbt.load(settings.dbt()), path, changes))
                .orElseGet(() -> SourcePatch.nowhere(location, changes));
    }
}
