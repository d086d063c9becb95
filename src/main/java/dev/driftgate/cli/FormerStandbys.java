package dev.driftgate.cli;

import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.catalog.postgres.ServerFacts;
import dev.driftgate.contract.postgres.ReplicaStore;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.StandbyWords;
import dev.driftgate.render.Tried;
import dev.driftgate.settings.ContractSettings;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells for {@code doctor} of a replica that was a standby at an earlier check and takes writes now. Of any other there is
 * nothing to say, nor of one that cannot be read, as that is told of the database.
 */
record FormerStandbys(ReplicaStore replicas) {
    private static final Logger LOG = LoggerFactory.getLogger(FormerStandbys.class);

    Optional<Tried> of(ContractSettings contract) {
        var url = contract.replica();
        return replicas.standbyAt(contract.name(), url.shown())
                .filter(before -> takesWrites(contract))
                .map(before -> StandbyWords.problem(before, url.setting(), url.shown()))
                .map(problem -> new Tried(contract.name() + " standby", "", Optional.of(problem)));
    }

    private static boolean takesWrites(ContractSettings contract) {
        try {
            return !new ReadOnlyDatabase("replica", contract.replica())
                    .read(connection -> ServerFacts.read(
                            Jdbi.open(connection), "replica", contract.watch().maxLag()))
                    .standby();
        } catch (Misconfigured | OutsideFailure e) {
            LOG.debug("the replica of {} was not looked at: {}", contract.name(), e.getMessage());
            return false;
        }
    }
}
