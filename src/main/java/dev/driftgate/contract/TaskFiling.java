package dev.driftgate.contract;

import dev.driftgate.contract.postgres.ContractTaskStore;
import dev.driftgate.contract.postgres.FilingLock;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells analytics what they do not know about, each finding once: one open task per contract, a comment when there is more
 * or less to tell, nothing when there is neither. For many threads and many instances.
 */
public final class TaskFiling {
    private static final int READINGS = 5;

    private final ContractTaskStore store;
    private final TaskLedger ledger;
    private final AsanaTracker tracker;
    private final Proposals proposals;

    public TaskFiling(ContractTaskStore store, TaskLedger ledger, AsanaTracker tracker, Proposals proposals) {
        this.store = store;
        this.ledger = ledger;
        this.tracker = tracker;
        this.proposals = proposals;
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

    /**
     * What came of a run.
     *
     * @param drift the reading of which it was made
     * @param filed empty where there was nothing to do and there is no task
     */
    public record Result(ContractDrift drift, Optional<Filed> filed) {}

    /**
     * Brings the task up to date with a run, one that found nothing among them. Where somebody has checked the contract
     * since, or may have gone on from what this run did, what was read says nothing any more and is read again. Of a replica
     * that is too far behind nothing is filed, nor where the settings name no project.
     *
     * @throws Misconfigured when the project or the token is wrong
     * @throws OutsideFailure when Asana does not do its part, or others check the contract all the time; trying again makes
     *     no second task
     */
    public Result file(ContractDrift read, ContractSettings settings, Supplier<ContractDrift> again) {
        var writer = new TaskWriter(proposals, settings);
        var drift = read;
        for (int left = READINGS; left > 0; left--) {
            boolean files =
                    settings.asana().project().isPresent() && drift.stale().isEmpty();
            var result = files ? filed(drift, settings, writer) : unfiled(drift);
            if (result.isPresent()) {
                return result.get();
            }
            drift = again.get();
        }
        throw OutsideFailure.passing(
                "filing for the contract " + settings.name() + ": it is checked by others all the time", null);
    }

    /** Empty where the drift is outdated. */
    private Optional<Result> unfiled(ContractDrift drift) {
        return isOutdated(drift) ? Optional.empty() : Optional.of(new Result(drift, Optional.empty()));
    }

    /** Empty where the drift is outdated, or was by the end. */
    private Optional<Result> filed(ContractDrift drift, ContractSettings settings, TaskWriter writer) {
        var done = store.alone(
                drift.contract(),
                right -> isOutdated(drift)
                        ? Optional.<Result>empty()
                        : Optional.of(filed(drift, settings, writer, right)));
        return done.flatMap(Function.identity());
    }

    private Result filed(ContractDrift drift, ContractSettings settings, TaskWriter writer, FilingLock right) {
        var telling = new Telling(ledger, tracker, drift, right);
        var yesterday = drift.readAt().minus(Duration.ofDays(1));
        var filed = new TaskRun(store, telling, writer, settings)
                .run()
                .map(done -> done.withGone(ledger.goneSince(drift.contract(), yesterday)));
        return new Result(drift, filed);
    }

    private boolean isOutdated(ContractDrift drift) {
        return store.isCheckedSince(drift.contract(), drift.began());
    }
}
