package dev.driftgate.contract;

import dev.driftgate.contract.Filed.How;
import dev.driftgate.contract.postgres.ContractTask;
import dev.driftgate.contract.postgres.ContractTask.End;
import dev.driftgate.contract.postgres.ContractTaskStore;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.asana.AsanaTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one run does with the task of its contract. Nobody else files for the contract meanwhile. */
final class TaskRun {
    private final ContractTaskStore store;
    private final Telling telling;
    private final TaskWriter writer;
    private final ContractSettings settings;
    private final AsanaTarget target;

    TaskRun(ContractTaskStore store, Telling telling, TaskWriter writer, ContractSettings settings) {
        this.store = store;
        this.telling = telling;
        this.writer = writer;
        this.settings = settings;
        this.target = TaskFiling.required(settings.asana());
    }

    Optional<Filed> run() {
        if (telling.complete()) {
            telling.ledger().goneFromCompleted(settings.name(), telling.current());
        }
        return store.current(settings.name()).map(this::continued).orElseGet(this::begun);
    }

    private Optional<Filed> begun() {
        if (telling.unfiled().isEmpty()) {
            return telling.drift().findings().isEmpty()
                    ? Optional.empty()
                    : completedBefore().map(ticket -> new Filed(How.COMPLETED, ticket, List.of()));
        }
        return Optional.of(asked(store.intend(settings.name())));
    }

    private Optional<Filed> continued(ContractTask task) {
        var found = task.ticket().or(() -> recovered(task));
        return found.map(ticket -> found(task, ticket)).orElseGet(() -> notFound(task));
    }

    /** An earlier try may have made the task without our having heard of it. */
    private Optional<Ticket> recovered(ContractTask task) {
        var found = task.attempt()
                .flatMap(attempt -> telling.tracker()
                        .made(attempt.project().orElse(target.project()), task.marker(), attempt.at()));
        found.ifPresent(ticket -> store.filed(task, ticket));
        return found;
    }

    private Optional<Filed> notFound(ContractTask task) {
        if (!telling.unfiled().isEmpty()) {
            return Optional.of(asked(task));
        }
        if (telling.complete()) {
            store.closed(task, End.RESOLVED);
        }
        return Optional.empty();
    }

    private Optional<Filed> found(ContractTask task, Ticket ticket) {
        return switch (telling.tracker().state(ticket.key())) {
            case OPEN -> Optional.of(open(task, ticket));
            case COMPLETED -> completed(task, ticket);
            case GONE -> {
                store.closed(task, End.DELETED);
                yield begun();
            }
        };
    }

    private Filed open(ContractTask task, Ticket ticket) {
        telling.settle(task, ticket);
        var now = telling.standing(task);
        if (now.isNews()) {
            telling.comment(task, ticket, now);
        }
        if (now.isEmpty() && telling.complete() && settings.asana().completion().whenDocumented()) {
            telling.right().check();
            telling.tracker().complete(ticket.key());
            store.closed(task, End.RESOLVED);
            return new Filed(How.RESOLVED, ticket, List.of());
        }
        return new Filed(now.isNews() ? How.COMMENTED : How.UNCHANGED, ticket, now.fresh());
    }

    private Optional<Filed> completed(ContractTask task, Ticket ticket) {
        telling.settle(task, ticket);
        var now = telling.standing(task);
        if (now.isEmpty() && telling.complete()) {
            return followed(task, now);
        }
        return switch (settings.asana().completion().whenCompleted()) {
            case NOTHING -> Optional.of(leftCompleted(task, ticket, now));
            case REOPEN -> Optional.of(reopened(task, ticket, now));
            case NEW ->
                now.fresh().isEmpty() ? Optional.of(new Filed(How.COMPLETED, ticket, List.of())) : followed(task, now);
        };
    }

    private Filed leftCompleted(ContractTask task, Ticket ticket, Telling.Standing now) {
        if (now.isNews()) {
            telling.comment(task, ticket, now);
        }
        return new Filed(now.isNews() ? How.COMMENTED : How.COMPLETED, ticket, now.fresh());
    }

    private Filed reopened(ContractTask task, Ticket ticket, Telling.Standing now) {
        if (now.isEmpty()) {
            return new Filed(How.COMPLETED, ticket, List.of());
        }
        telling.right().check();
        telling.tracker().reopen(ticket.key());
        telling.commentReopened(task, ticket, now);
        return new Filed(How.REOPENED, ticket, now.fresh());
    }

    /** Whoever completed the task has seen what it tells; only what is new is worth another one. */
    private Optional<Filed> followed(ContractTask task, Telling.Standing now) {
        telling.ledger()
                .gone(task, now.gone().stream().map(gone -> gone.fingerprint()).toList());
        store.closed(task, End.COMPLETED);
        return begun();
    }

    private Filed asked(ContractTask task) {
        var fresh = telling.unfiled();
        var earlier = fresh.size() == telling.drift().findings().size() ? Optional.<Ticket>empty() : completedBefore();
        var written = writer.write(new TaskWriter.Order(telling.drift(), fresh, earlier, task.marker()));
        telling.right().check();
        var attempt = telling.ledger().attempting(task, target.project(), Telling.told(fresh));
        var ticket = created(task, attempt, written);
        store.filed(task, ticket);
        return new Filed(How.CREATED, ticket, fresh);
    }

    private Ticket created(ContractTask task, Instant attempt, TaskWriter.Written written) {
        try {
            return telling.tracker().create(written.at(target));
        } catch (OutsideFailure failure) {
            if (failure.undone()) {
                store.refused(task, attempt);
            }
            throw failure;
        }
    }

    private Optional<Ticket> completedBefore() {
        return store.lastCompleted(settings.name()).flatMap(ContractTask::ticket);
    }
}
