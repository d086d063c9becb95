package dev.driftgate.cli;

import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.catalog.postgres.ServerFacts;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.Settings;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log of which database the role or the connection is less safe than it could be; {@code doctor} says it too. */
record Concerns(Settings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(Concerns.class);

    void log() {
        settings.comparisons().values().forEach(comparison -> {
            log(comparison.name() + " staging", comparison.staging());
            log(comparison.name() + " prod", comparison.prod());
        });
        settings.contracts().values().forEach(contract -> log(contract.name() + " replica", contract.replica()));
    }

    /** Why one cannot be read is told to whoever asks for it. */
    private static void log(String what, DatabaseUrl url) {
        try {
            new ReadOnlyDatabase(what, url)
                    .read(connection -> ServerFacts.read(Jdbi.open(connection), what, ServerFacts.TOLERATED_LAG))
                    .concerns(url)
                    .forEach(concern -> LOG.warn("{} can be read, but {}", what, concern));
        } catch (Misconfigured | OutsideFailure e) {
            LOG.debug("{} was not looked at: {}", what, e.getMessage());
        }
    }
}
