package dev.driftgate.contract;

import dev.driftgate.contract.postgres.ContractTask;
import dev.driftgate.contract.postgres.ContractTaskStore;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import dev.driftgate.render.AsanaText;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.asana.AsanaTarget;
import dev.driftgate.ticket.asana.AsanaTask;
import dev.driftgate.ticket.asana.AsanaTracker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells analytics what they do not know about, once: one open task per contract, a comment when there is more to tell,
 * nothing when there is not. For many threads and many instances.
 */
public final class TaskFiling {
    private final ContractTaskStore store;
    private final AsanaTracker tracker;

    public TaskFiling(ContractTaskStore store, AsanaTracker tracker) {
        this.store = store;
        this.tracker = tracker;
    }

    /**
     * Brings the task up to date with the findings, of which there is at least one.
     *
     * @throws dev.driftgate.failure.Misconfigured when the project or the token is wrong
     * @throws dev.driftgate.failure.OutsideFailure when Asana does not do its part; trying again makes no second task
     */
    public Filed file(ContractDrift drift, AsanaTarget target) {
        return store.alone(
                drift.contract(),
                () -> store.current(drift.contract())
                        .map(task -> continued(task, drift, target))
                        .orElseGet(() -> created(drift, target)));
    }

    private Filed continued(ContractTask task, ContractDrift drift, AsanaTarget target) {
        var found = task.ticket().or(() -> recovered(task, target));
        if (found.isEmpty()) {
            return asked(task, drift, target);
        }
        return switch (tracker.state(found.get().key())) {
            case OPEN -> told(task, found.get(), drift);
            case COMPLETED -> completed(task, found.get(), drift, target);
            case GONE -> replaced(task, drift, target);
        };
    }

    /** An earlier try may have made the task without our having heard of it. */
    private Optional<Ticket> recovered(ContractTask task, AsanaTarget target) {
        var found = task.attemptedAt().flatMap(attempt -> tracker.findSince(target, task.marker(), attempt));
        found.ifPresent(ticket -> store.filed(task, ticket));
        return found;
    }

    private Filed told(ContractTask task, Ticket ticket, ContractDrift drift) {
        var news = news(task, drift);
        if (news.isEmpty()) {
            return new Filed(Filed.How.UNCHANGED, ticket, List.of());
        }
        tracker.commentText(ticket.key(), AsanaText.comment(news, drift.readAt(), task.marker()));
        store.told(task, fingerprints(news));
        return new Filed(Filed.How.COMMENTED, ticket, news);
    }

    /** Whoever completed the task has seen what it tells; only something new is worth another one. */
    private Filed completed(ContractTask task, Ticket ticket, ContractDrift drift, AsanaTarget target) {
        return news(task, drift).isEmpty()
                ? new Filed(Filed.How.COMPLETED, ticket, List.of())
                : replaced(task, drift, target);
    }

    private Filed replaced(ContractTask task, ContractDrift drift, AsanaTarget target) {
        store.closed(task);
        return created(drift, target);
    }

    private Filed created(ContractDrift drift, AsanaTarget target) {
        return asked(store.intend(drift.contract(), fingerprints(drift.findings())), drift, target);
    }

    private Filed asked(ContractTask task, ContractDrift drift, AsanaTarget target) {
        store.attempting(task, fingerprints(drift.findings()));
        var ticket = tracker.create(
                new AsanaTask(task.marker(), AsanaText.title(drift), AsanaText.body(drift, task.marker()), target));
        store.filed(task, ticket);
        return new Filed(Filed.How.CREATED, ticket, drift.findings());
    }

    private static List<Finding> news(ContractTask task, ContractDrift drift) {
        return drift.findings().stream()
                .filter(finding ->
                        !task.findings().contains(finding.change().fingerprint().value()))
                .toList();
    }

    private static Set<String> fingerprints(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.change().fingerprint().value())
                .collect(Collectors.toSet());
    }
}
