package dev.driftgate.contract;

import dev.driftgate.diff.Finding;
import dev.driftgate.render.ContractNote;
import dev.driftgate.ticket.Ticket;
import java.util.List;

/**
 * What a run did with a contract's task.
 *
 * @param news the findings that people are told now
 */
public record Filed(How how, Ticket ticket, List<Finding> news) {
    /** What became of the task. */
    public enum How {
        CREATED,
        COMMENTED,
        UNCHANGED,
        /** Somebody completed it, and nothing has changed since. */
        COMPLETED
    }

    public Filed {
        news = List.copyOf(news);
    }

    /** The same in the terms of the message that tells it. */
    public ContractNote.Task told() {
        var what = switch (how) {
            case CREATED -> ContractNote.Task.What.FILED;
            case COMMENTED -> ContractNote.Task.What.COMMENTED;
            case UNCHANGED -> ContractNote.Task.What.UNCHANGED;
            case COMPLETED -> ContractNote.Task.What.COMPLETED;
        };
        return new ContractNote.Task(what, ticket.url());
    }
}
