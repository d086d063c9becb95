package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.diff.ContractDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Slack message about undocumented changes: the sums, the first findings, and the task. */
public final class ContractNote {
    private static final int ROOM_FOR_DIFF = 2_500;
    private static final int ROOM_IN_BRIEF = 1_200;

    private ContractNote() {}

    /**
     * What became of the Asana task, with its address.
     *
     * @param gone how many of its findings were documented or went away since yesterday
     */
    public record Task(What what, String url, int gone) {
        /** What a run did to the task. */
        public enum What {
            FILED("Filed an Asana task: "),
            COMMENTED("Added what has changed to the Asana task: "),
            UNCHANGED("The open Asana task already lists all of it: "),
            COMPLETED("Somebody completed the Asana task that lists all of it: "),
            REOPENED("Opened the Asana task again that somebody had completed: "),
            RESOLVED("Completed the Asana task, of which nothing is left: ");

            private final String words;

            What(String words) {
                this.words = words;
            }
        }

        /** For a terminal. */
        public String plain() {
            return what.words + url;
        }

        String sentence() {
            return what.words + Mrkdwn.link(url, "open the task") + ".";
        }
    }

    /**
     * For somebody who asked about a drift with findings: all of it, in the thread what is too long.
     *
     * @param task empty when nothing was filed
     */
    public static SlackMessage of(ContractDrift drift, Optional<Task> task) {
        var diff = CardDiff.of(Report.of(drift), ROOM_FOR_DIFF);
        return of(drift, task, diff, diff.complete() ? "" : diff.more());
    }

    /** For a day with something new: the first findings, because the task has them all. */
    public static SlackMessage daily(ContractDrift drift, Optional<Task> task) {
        if (task.isEmpty()) {
            return of(drift, task);
        }
        var diff = CardDiff.of(Report.of(drift), ROOM_IN_BRIEF);
        var brief = of(drift, task, diff, diff.complete() ? "" : diff.more("The task lists them all."));
        return new SlackMessage(brief.text(), brief.blocksJson(), Optional.empty());
    }

    private static SlackMessage of(ContractDrift drift, Optional<Task> task, CardDiff diff, String more) {
        var report = Report.of(drift);
        String said = report.headline() + ". " + Sums.sentence(report) + " " + SinceYesterday.sentence(drift, task)
                + Notes.sentences(drift.notes());
        String outcome = task.map(Task::sentence)
                .orElse(drift.stale().isPresent() ? StaleWords.NOT_FILED : "No task was filed.");
        var blocks = new ArrayList<ObjectNode>();
        blocks.add(Blocks.section(said));
        blocks.addAll(diff.blocks());
        if (!more.isEmpty()) {
            blocks.add(Blocks.section(more));
        }
        if (!drift.unread().isEmpty()) {
            blocks.add(Blocks.section(Unreads.sentence(drift.unread())));
        }
        blocks.add(Blocks.mrkdwn(outcome));
        blocks.add(Blocks.context(List.of(context(drift))));
        return new SlackMessage(
                Mrkdwn.text(Cut.to(said, 1_000)) + " " + outcome,
                Json.compact(Json.array().addAll(blocks)),
                diff.complete() ? Optional.empty() : Optional.of(DiffFile.of(drift)));
    }

    private static String context(ContractDrift drift) {
        return Mrkdwn.text(Sides.version(drift.head())) + "  ·  read " + Mrkdwn.time(drift.readAt()) + "  ·  took "
                + Durations.of(drift.took()) + "  ·  fingerprint "
                + drift.fingerprint().abbreviated();
    }
}
