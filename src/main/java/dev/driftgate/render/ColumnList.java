package dev.driftgate.render;

import java.util.List;
import java.util.regex.Pattern;

/** How columns that stand in another order are told: only from the first to the last that moved. */
final class ColumnList {
    private static final Pattern NAME = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^\",\\s]+");

    private ColumnList() {}

    /** {@code columns in another order: b, c → c, b} */
    static String reordered(String base, String head) {
        var before = names(base);
        var after = names(head);
        int common = Math.min(before.size(), after.size());
        int start = 0;
        while (start < common && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < common - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return "columns in another order: " + String.join(", ", before.subList(start, before.size() - end)) + " → "
                + String.join(", ", after.subList(start, after.size() - end));
    }

    private static List<String> names(String list) {
        return NAME.matcher(list).results().map(match -> match.group()).toList();
    }
}
