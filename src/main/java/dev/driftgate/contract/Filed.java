package dev.driftgate.contract;

import dev.driftgate.diff.Finding;
import dev.driftgate.render.ContractNote;
import dev.driftgate.ticket.Ticket;
import java.util.List;

/**
 * What a run did with a contract's task.
 *
 * @param news the findings that people are told now
 * @param gone how many of those that tasks tell were documented or went away since yesterday
 */
public record Filed(How how, Ticket ticket, List<Finding> news, int gone) {
    /** What became of the task. */
    public enum How {
        CREATED,
        COMMENTED,
        UNCHANGED,
        /** Somebody completed it, and nothing has changed since. */
        COMPLETED,
        /** Somebody had completed it too early. */
        REOPENED,
        /** Nothing of it is left, so it was completed. */
        RESOLVED
    }

    Filed(How how, Ticket ticket, List<Finding> news) {
        this(how, ticket, news, 0);
    }

    public Filed {
        news = List.copyOf(news);
    }

    Filed withGone(int count) {
        return new Filed(how, ticket, news, count);
    }

    /** The same in the terms of the message that tells it. */
    public ContractNote.Task told() {
        var what = switch (how) {
            case CREATED -> ContractNote.Task.What.FILED;
            case COMMENTED -> ContractNote.Task.What.COMMENTED;
            case UNCHANGED -> ContractNote.Task.What.UNCHANGED;
            case COMPLETED -> ContractNote.Task.What.COMPLETED;
            case REOPENED -> ContractNote.Task.What.REOPENED;
            case RESOLVED -> ContractNote.Task.What.RESOLVED;
        };
        return new ContractNote.Task(what, ticket.url(), gone);
    }
}
