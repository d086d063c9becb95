package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;
import java.util.Optional;

/** One line for a contract that is still true. What was not compared is said in the same line. */
public final class ContractClear {
    private ContractClear() {}

    /**
     * For the channel.
     *
     * @param task empty when there is none that was touched
     */
    public static SlackMessage of(ContractDrift drift, Optional<ContractNote.Task> task) {
        String outcome = task.map(touched -> " " + touched.sentence()).orElse("");
        return SlackMessage.line(Mrkdwn.text(sentence(drift)) + outcome);
    }

    /** As visible text, not escaped for any target. */
    static String sentence(ContractDrift drift) {
        String tables = Numbers.counted(drift.base().relations(), "documented table", "documented tables");
        String columns = Numbers.counted(drift.base().columns(), "column", "columns");
        return verdict(drift) + " Compared " + tables + " and " + columns + " in " + Durations.of(drift.took()) + "."
                + (drift.ignored() == 0 ? "" : " " + Sums.ignored(drift.ignored()))
                + (drift.unread().isEmpty() ? "" : " " + Unreads.sentence(drift.unread()))
                + Notes.sentences(drift.notes());
    }

    private static String verdict(ContractDrift drift) {
        String subject = Report.name(drift.contract()) + ": " + Wording.name(drift.head());
        return drift.unread().isEmpty()
                ? subject + " keeps to its contract, nothing is undocumented."
                : subject + " keeps to its contract in what could be read.";
    }
}
