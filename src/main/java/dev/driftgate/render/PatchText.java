package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.ContractDrift;
import java.util.ArrayList;
import java.util.List;

/** What is said beside a patch: the patch itself is for programs. */
public final class PatchText {
    private static final int MOST_NAMED = 5;

    private PatchText() {}

    /**
     * One sentence a line.
     *
     * @param files how many the patch adds to
     * @param left what adding alone cannot document
     */
    public static List<String> beside(ContractDrift drift, int files, List<Change> left, List<String> problems) {
        var lines = new ArrayList<String>();
        problems.forEach(problem -> lines.add("Not in the patch: " + Visible.of(problem) + "."));
        if (!left.isEmpty()) {
            lines.add("Not in the patch, because it only adds: " + left(left) + ".");
        }
        if (drift.findings().isEmpty()) {
            lines.add(ContractClear.sentence(drift));
        } else if (files == 0) {
            lines.add("There is nothing that a patch could add.");
        }
        if (!drift.findings().isEmpty() && !drift.unread().isEmpty()) {
            lines.add(Unreads.sentence(drift.unread()));
        }
        return List.copyOf(lines);
    }

    /** {@code orders.total (changed), customers.fax (removed) and 3 more} */
    static String left(List<Change> left) {
        var named = left.stream()
                .limit(MOST_NAMED)
                .map(change -> Names.qualified(change.id()) + " (" + change.op().word() + ")")
                .toList();
        int more = left.size() - named.size();
        return String.join(", ", named) + (more > 0 ? " and " + Numbers.of(more) + " more" : "");
    }
}
