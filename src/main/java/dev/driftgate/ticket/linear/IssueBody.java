package dev.driftgate.ticket.linear;

import dev.driftgate.ticket.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps Markdown under our own limit, since Linear documents none: a page nobody can scroll helps nobody. What is cut is
 * cut after a line, an open code block or section is closed, and the last sentence says how much is missing.
 */
final class IssueBody {
    static final int LONGEST = 60_000;
    /** Room for the closing marks and the sentence. */
    private static final int TAIL = 200;

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    private static final String SECTION = "+++";

    private final List<String> kept = new ArrayList<>();
    private int room = LONGEST - TAIL;
    private String fence = "";
    private boolean inSection;

    private IssueBody() {}

    static String fitted(String body) {
        return body.length() <= LONGEST
                ? body
                : new IssueBody().cut(body.lines().toList());
    }

    private String cut(List<String> lines) {
        for (String line : lines) {
            if (line.length() + 1 > room) {
                break;
            }
            keep(line);
        }
        if (kept.isEmpty()) {
            keep(lines.get(0).substring(0, PlainText.whole(lines.get(0), room - 1)));
        }
        int left = lines.size() - kept.size();
        close();
        kept.add("");
        kept.add(sentence(left, lines.size()));
        return String.join("\n", kept);
    }

    private void keep(String line) {
        kept.add(line);
        room -= line.length() + 1;
        Matcher mark = FENCE.matcher(line);
        if (mark.matches()) {
            follow(mark.group(1), mark.group(2));
        } else if (fence.isEmpty() && line.startsWith(SECTION)) {
            inSection = !inSection;
        }
    }

    /** A fence ends with at least as many of the same marks and nothing behind them. */
    private void follow(String marks, String info) {
        if (fence.isEmpty()) {
            fence = marks;
        } else if (marks.startsWith(fence) && info.isBlank()) {
            fence = "";
        }
    }

    private void close() {
        if (!fence.isEmpty()) {
            kept.add(fence);
        }
        if (inSection) {
            kept.add(SECTION);
        }
    }

    private static String sentence(int left, int all) {
        return left == 0
                ? "_The end of a very long line is left out here: it did not fit into an issue._"
                : String.format(
                        Locale.ROOT,
                        "_The last %,d of %,d lines are left out here: they did not fit into an issue._",
                        left,
                        all);
    }
}
