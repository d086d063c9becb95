package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.diff.ContractDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Slack message about undocumented changes: the sums, the first findings, and the task. */
public final class ContractNote {
    private static final int ROOM_FOR_DIFF = 2_500;

    private ContractNote() {}

    /** What became of the Asana task, with its address. */
    public record Task(What what, String url) {
        /** What a run did to the task. */
        public enum What {
            FILED("Filed an Asana task: "),
            COMMENTED("Added what is new to the open Asana task: "),
            UNCHANGED("The open Asana task already lists all of it: "),
            COMPLETED("Somebody completed the Asana task that lists all of it: ");

            private final String words;

            What(String words) {
                this.words = words;
            }
        }

        /** For a terminal. */
        public String plain() {
            return what.words + url;
        }

        private String sentence() {
            return what.words + Mrkdwn.link(url, "open the task") + ".";
        }
    }

    /**
     * For a drift with findings.
     *
     * @param task empty when nothing was filed
     */
    public static SlackMessage of(ContractDrift drift, Optional<Task> task) {
        var report = Report.of(drift);
        var diff = CardDiff.of(report, ROOM_FOR_DIFF);
        String outcome = task.map(Task::sentence).orElse("No task was filed.");
        var blocks = new ArrayList<ObjectNode>();
        blocks.add(Blocks.section(report.headline() + ". " + Sums.sentence(report)));
        blocks.addAll(diff.blocks());
        if (!diff.complete()) {
            blocks.add(Blocks.section(diff.more()));
        }
        blocks.add(Blocks.mrkdwn(outcome));
        blocks.add(Blocks.context(List.of(context(drift))));
        String text = Mrkdwn.text(Cut.to(report.headline() + ". " + Sums.sentence(report), 1_000)) + " " + outcome;
        return new SlackMessage(
                text,
                Json.compact(Json.array().addAll(blocks)),
                diff.complete() ? Optional.empty() : Optional.of(DiffFile.of(drift)));
    }

    private static String context(ContractDrift drift) {
        return Mrkdwn.text(Sides.version(drift.head())) + "  ·  read " + Mrkdwn.time(drift.readAt()) + "  ·  took "
                + Durations.of(drift.took()) + "  ·  fingerprint "
                + drift.fingerprint().abbreviated();
    }
}
