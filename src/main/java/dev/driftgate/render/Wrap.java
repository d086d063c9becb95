package dev.driftgate.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line between words; what follows hangs under {@code indent}. A word longer than the width stays whole. */
final class Wrap {
    private Wrap() {}

    static List<String> to(int width, String line, int indent) {
        var lines = new ArrayList<String>();
        String rest = line;
        while (rest.length() > width) {
            int space = breakAt(rest, width, lines.isEmpty() ? 0 : indent);
            if (space < 0) {
                break;
            }
            lines.add(rest.substring(0, space).stripTrailing());
            rest = " ".repeat(indent) + rest.substring(space).strip();
        }
        lines.add(rest.stripTrailing());
        return lines;
    }

    private static int breakAt(String line, int width, int indent) {
        int from = firstWord(line, indent);
        int before = line.lastIndexOf(' ', width);
        return before > from ? before : line.indexOf(' ', Math.max(width, from + 1));
    }

    private static int firstWord(String line, int indent) {
        int at = indent;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
