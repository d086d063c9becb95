package dev.driftgate.render;

import dev.driftgate.diff.Drift;

/** One line for a check that found nothing. What was not compared is said in the same line. */
public final class AllClear {
    private AllClear() {}

    public static SlackMessage of(Drift drift) {
        return SlackMessage.line(Mrkdwn.text(sentence(drift)));
    }

    /** As visible text, not escaped for any target. */
    static String sentence(Drift drift) {
        String compared = "Compared " + Sides.size(drift.base()) + " in " + Durations.of(drift.took()) + ".";
        return verdict(drift) + " " + compared
                + (drift.ignored() == 0 ? "" : " " + Sums.ignored(drift.ignored()))
                + (drift.unread().isEmpty() ? "" : " " + Unreads.sentence(drift.unread()))
                + Notes.sentences(drift.notes());
    }

    private static String verdict(Drift drift) {
        String name = Report.name(drift.comparison()) + ": ";
        String head = Wording.name(drift.head());
        String base = Wording.name(drift.base());
        return drift.unread().isEmpty()
                ? name + head + " matches " + base + (drift.ignored() > 0 ? " but for what is ignored." : ".")
                : name + "no difference between " + head + " and " + base + " in what could be read.";
    }
}
