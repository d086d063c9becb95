package dev.driftgate.review;

import dev.driftgate.catalog.Progress;
import dev.driftgate.check.Checks;
import dev.driftgate.diff.Drift;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.review.postgres.ReviewStore;
import dev.driftgate.settings.ComparisonSettings;
import dev.driftgate.settings.LinearRouting;
import dev.driftgate.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comparisons of the settings, read without the changes that people said to leave alone. For many threads. */
public final class Comparisons {
    private final Map<String, ComparisonSettings> settings;
    private final Checks checks;
    private final ReviewStore store;

    public Comparisons(Map<String, ComparisonSettings> settings, Checks checks, ReviewStore store) {
        this.settings = settings;
        this.checks = checks;
        this.store = store;
    }

    /** In the order of the settings. */
    public List<String> names() {
        return List.copyOf(settings.keySet());
    }

    /** The comparison that is meant; without a name, the only one or the one called {@code default}. */
    public Optional<String> named(Optional<String> name) {
        return Settings.meant(settings.keySet(), name);
    }

    /**
     * What has drifted, as far as anybody has to be asked about it.
     *
     * @throws Misconfigured when there is no such comparison, or its settings cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when a side could not be read
     */
    public Drift read(String name) {
        return read(name, Progress.UNHEARD);
    }

    /** The same, while somebody hears how far it is. */
    Drift read(String name, Progress progress) {
        var comparison = settings.get(name);
        if (comparison == null) {
            throw new Misconfigured("the settings have no comparison named " + name);
        }
        var drift = checks.run(comparison, progress);
        // Afterwards: somebody may have said so while the databases were read.
        var ignored = store.ignored(name);
        return drift.without(change -> ignored.contains(change.fingerprint().value()));
    }

    /** Where a comparison's tickets go; empty when the settings do not know it any more. */
    Optional<LinearRouting> routing(String name) {
        return Optional.ofNullable(settings.get(name)).map(ComparisonSettings::linear);
    }
}
