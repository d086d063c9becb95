package dev.driftgate.contract;

import dev.driftgate.contract.postgres.ContractTaskStore;
import dev.driftgate.contract.postgres.TaskLedger;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.AsanaRouting;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.ticket.asana.AsanaFields;
import dev.driftgate.ticket.asana.AsanaTarget;
import dev.driftgate.ticket.asana.AsanaTracker;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells analytics what they do not know about, each finding once: one open task per contract, a comment when there is more
 * or less to tell, nothing when there is neither. For many threads and many instances.
 */
public final class TaskFiling {
    private final ContractTaskStore store;
    private final TaskLedger ledger;
    private final AsanaTracker tracker;
    private final TaskWriter writer;

    public TaskFiling(ContractTaskStore store, TaskLedger ledger, AsanaTracker tracker, Proposals proposals) {
        this.store = store;
        this.ledger = ledger;
        this.tracker = tracker;
        this.writer = new TaskWriter(proposals);
    }

    /** Where the tasks go, and what they are given there; empty where the settings name no project. */
    public static Optional<AsanaTarget> target(AsanaRouting routing) {
        var extras = routing.extras();
        var fields = new AsanaFields(extras.assignee(), extras.tags(), extras.customFields());
        return routing.project().map(project -> new AsanaTarget(project, routing.section(), fields));
    }

    /**
     * The same where there has to be a project.
     *
     * @throws Misconfigured when the settings name none
     */
    public static AsanaTarget required(AsanaRouting routing) {
        return target(routing)
                .orElseThrow(() -> new Misconfigured("ASANA_PROJECT is not set, so no task can be filed"));
    }

    /** Whether the contract was checked again since; what this drift says may have changed by then. */
    boolean isOutdated(ContractDrift drift) {
        return store.isCheckedSince(drift.contract(), drift.readAt());
    }

    /**
     * Brings the task up to date with a run, one that found nothing among them.
     *
     * @return what was done; empty where there was nothing to do and there is no task
     * @throws Misconfigured when the project or the token is wrong
     * @throws OutsideFailure when Asana does not do its part, or somebody has checked the contract since; trying again makes
     *     no second task
     */
    public Optional<Filed> file(ContractDrift drift, ContractSettings settings) {
        return store.alone(drift.contract(), () -> {
            if (isOutdated(drift)) {
                throw OutsideFailure.passing(
                        "filing for the contract " + drift.contract() + ": somebody has checked it since", null);
            }
            var telling = new Telling(ledger, tracker, drift);
            var yesterday = drift.readAt().minus(Duration.ofDays(1));
            return new TaskRun(store, telling, writer, settings)
                    .run()
                    .map(filed -> filed.withGone(ledger.goneSince(drift.contract(), yesterday)));
        });
    }
}
