package dev.driftgate.cli;

import dev.driftgate.channel.slack.Announcements;
import dev.driftgate.contract.ContractChannel;
import dev.driftgate.contract.ContractChecks;
import dev.driftgate.contract.Contracts;
import dev.driftgate.contract.Memory;
import dev.driftgate.contract.Proposals;
import dev.driftgate.contract.TaskFiling;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.postgres.ContractTaskStore;
import dev.driftgate.contract.postgres.FindingStore;
import dev.driftgate.contract.postgres.ReplicaStore;
import dev.driftgate.contract.postgres.SeenStore;
import dev.driftgate.contract.postgres.TaskLedger;
import dev.driftgate.settings.Settings;
import dev.driftgate.store.OwnDatabase;
import java.time.InstantSource;
import java.util.Optional;

/** What contract checks are made of, for the app and for the command line alike. */
record ContractParts(Settings settings, OwnDatabase database, InstantSource clock) {
    ContractChecks checks() {
        var memory = new Memory(findings(), new SeenStore(database.jdbi(), clock), replicas());
        return new ContractChecks(Optional.of(memory), new DbtLoader(System.getenv(), clock), clock);
    }

    /** Empty when no Asana token is set. */
    Optional<TaskFiling> filing() {
        var store = new ContractTaskStore(database.jdbi(), clock);
        var ledger = new TaskLedger(database.jdbi(), clock);
        var proposals = new Proposals(new DbtLoader(System.getenv(), clock));
        return Trackers.asana(settings, clock).map(tracker -> new TaskFiling(store, ledger, tracker, proposals));
    }

    Contracts contracts(Announcements announcements) {
        var channel = new ContractChannel(announcements, findings(), replicas());
        return new Contracts(settings.contracts(), checks(), filing(), channel);
    }

    ReplicaStore replicas() {
        return new ReplicaStore(database.jdbi(), clock);
    }

    private FindingStore findings() {
        return new FindingStore(database.jdbi());
    }
}
