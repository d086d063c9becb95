package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.render.Outline.Item;
import java.util.List;
import java.util.Objects;

/**
 * One change as a DBA would write it: {@code + column region text, only in staging}. Visible text, not escaped for any target.
 *
 * @param where which side the object is on, or which side the right of an arrow is; empty beneath a line that says it
 * @param details the lines in which a long definition differs, each with its own sign
 */
record Line(char sign, String kind, String name, String what, String where, List<String> details) {
    static Line of(Item item, Wording wording) {
        var change = item.change();
        return new Line(
                sign(change),
                change.id().kind().singular(),
                Names.of(change.id()),
                what(item, wording),
                where(change, wording),
                details(change));
    }

    /** On one line. */
    String text() {
        return cut(Integer.MAX_VALUE);
    }

    /** On one line, with at most so many characters between the name and the direction. */
    String cut(int longestWhat) {
        String rest = rest(longestWhat);
        String gap = rest.isEmpty() || rest.startsWith(",") ? "" : " ";
        return sign + " " + kind + " " + name + gap + rest;
    }

    /** What stands behind the name. */
    String rest(int longestWhat) {
        String shown = Cut.to(what, longestWhat);
        if (where.isEmpty()) {
            return shown;
        }
        return shown + (sign == '~' ? " " : ", ") + where;
    }

    /** The same with another space inside {@code only in staging}, so that it wraps as one word. */
    Line keepingWhere(char space) {
        return new Line(sign, kind, name, what, where.replace(' ', space), details);
    }

    private static char sign(Change change) {
        return switch (change.op()) {
            case ADDED -> '+';
            case REMOVED -> '-';
            case CHANGED, RENAMED -> '~';
        };
    }

    private static String what(Item item, Wording wording) {
        var change = item.change();
        return switch (change.op()) {
            case ADDED, REMOVED -> join(" ", PropertyWords.all(change), with(item.folded()));
            case CHANGED -> PropertyWords.changed(change, wording);
            case RENAMED -> join("; ", "renamed from " + from(change), PropertyWords.changed(change, wording));
        };
    }

    /** Where the lines of a definition have signs of their own, the direction is said with them. */
    private static String where(Change change, Wording wording) {
        boolean said = change.op() == Change.Op.CHANGED
                && change.properties().stream().allMatch(property -> PropertyWords.isLong(change, property));
        return said ? "" : wording.where(change);
    }

    static String from(Change change) {
        return Names.of(change.id().kind(), Objects.requireNonNullElse(change.from(), ""));
    }

    /** {@code with 6 columns and 2 indexes} */
    static String with(List<Change> folded) {
        return folded.isEmpty()
                ? ""
                : "with " + Kinds.counted(folded, change -> change.id().kind());
    }

    private static String join(String between, String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }

    private static List<String> details(Change change) {
        return change.properties().stream()
                .filter(property -> PropertyWords.isLong(change, property))
                .flatMap(property -> lines(property).stream())
                .toList();
    }

    private static List<String> lines(PropertyChange property) {
        return LineDiff.between(
                Objects.requireNonNullElse(property.base(), ""), Objects.requireNonNullElse(property.head(), ""));
    }
}
