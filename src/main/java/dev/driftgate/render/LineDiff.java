package dev.driftgate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines in which two texts differ, removed ones with {@code -}, added ones with {@code +}, in reading order. */
final class LineDiff {
    /** Above this many pairs of lines the shortest answer is not worth its price: all of one, then all of the other. */
    private static final long PAIRS = 4_000_000;

    private LineDiff() {}

    static List<String> between(String base, String head) {
        var before = lines(base);
        var after = lines(head);
        int start = 0;
        int end = 0;
        int common = Math.min(before.size(), after.size());
        while (start < common && before.get(start).equals(after.get(start))) {
            start++;
        }
        while (end < common - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    }

    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : text.lines().map(String::stripTrailing).map(Visible::of).toList();
    }

    private static List<String> middle(List<String> base, List<String> head) {
        if ((long) base.size() * head.size() > PAIRS) {
            return Stream.concat(marked("- ", base), marked("+ ", head)).toList();
        }
        int[][] common = longestCommon(base, head);
        var out = new ArrayList<String>();
        int b = 0;
        int h = 0;
        while (b < base.size() && h < head.size()) {
            if (base.get(b).equals(head.get(h))) {
                b++;
                h++;
            } else if (common[b + 1][h] >= common[b][h + 1]) {
                out.add("- " + base.get(b++));
            } else {
                out.add("+ " + head.get(h++));
            }
        }
        marked("- ", base.subList(b, base.size())).forEach(out::add);
        marked("+ ", head.subList(h, head.size())).forEach(out::add);
        return out;
    }

    private static Stream<String> marked(String sign, List<String> lines) {
        return lines.stream().map(line -> sign + line);
    }

    private static int[][] longestCommon(List<String> base, List<String> head) {
        var common = new int[base.size() + 1][head.size() + 1];
        for (int b = base.size() - 1; b >= 0; b--) {
            for (int h = head.size() - 1; h >= 0; h--) {
                common[b][h] = base.get(b).equals(head.get(h))
                        ? common[b + 1][h + 1] + 1
                        : Math.max(common[b + 1][h], common[b][h + 1]);
            }
        }
        return common;
    }
}
