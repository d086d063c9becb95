package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.List;

/** A diff of insertions, line by line, in the form that {@code git apply} reads. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\n\\ No newline at end of file\n";

    private record Row(char sign, String line) {}

    private final List<Row> rows = new ArrayList<>();
    private final String text;
    private final List<Insertion> insertions;
    private int next;

    private UnifiedDiff(String text, List<Insertion> insertions) {
        this.text = text;
        this.insertions = insertions;
    }

    /** @param insertions sorted by place */
    static String of(String file, String text, List<Insertion> insertions) {
        var diff = new UnifiedDiff(text, insertions);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            start = diff.line(start, end == 0 ? text.length() : end);
        }
        diff.wholeLines(text.length());
        var a = GitPath.of("a/" + file);
        var b = GitPath.of("b/" + file);
        return "diff --git %s %s\n--- %s\n+++ %s\n".formatted(a, b, GitPath.field(a), GitPath.field(b)) + diff.hunks();
    }

    private int line(int start, int end) {
        wholeLines(start);
        var line = text.substring(start, end);
        if (!isNextBefore(end) && !(end == text.length() && isNextAt(end) && !line.endsWith("\n"))) {
            rows.add(new Row(' ', line));
            return end;
        }
        var changed = new StringBuilder();
        int done = start;
        while (isNextBefore(end) || (isNextAt(end) && end == text.length() && !line.endsWith("\n"))) {
            var insertion = insertions.get(next++);
            changed.append(text, done, insertion.offset()).append(insertion.text());
            done = insertion.offset();
        }
        rows.add(new Row('-', line));
        added(changed.append(text, done, end).toString());
        return end;
    }

    /** What is added between two lines and changes neither. */
    private void wholeLines(int start) {
        while (isNextAt(start) && insertions.get(next).text().endsWith("\n")) {
            added(insertions.get(next++).text());
        }
    }

    private boolean isNextAt(int offset) {
        return next < insertions.size() && insertions.get(next).offset() == offset;
    }

    private boolean isNextBefore(int offset) {
        return next < insertions.size() && insertions.get(next).offset() < offset;
    }

    private void added(String lines) {
        int start = 0;
        while (start < lines.length()) {
            int end = lines.indexOf('\n', start) + 1;
            int stop = end == 0 ? lines.length() : end;
            rows.add(new Row('+', lines.substring(start, stop)));
            start = stop;
        }
    }

    private String hunks() {
        var hunks = new StringBuilder();
        int from = 0;
        int oldLine = 1;
        int newLine = 1;
        while (from < rows.size()) {
            int first = nextChange(from);
            int begin = Math.max(from, first - CONTEXT);
            oldLine += begin - from;
            newLine += begin - from;
            if (first == rows.size()) {
                break;
            }
            int end = end(first);
            var hunk = rows.subList(begin, end);
            int before = count(hunk, '+');
            int after = count(hunk, '-');
            hunks.append("@@ -%d,%d +%d,%d @@\n"
                    .formatted(before == 0 ? oldLine - 1 : oldLine, before, after == 0 ? newLine - 1 : newLine, after));
            hunk.forEach(row -> hunks.append(row.sign()).append(terminated(row.line())));
            oldLine += before;
            newLine += after;
            from = end;
        }
        return hunks.toString();
    }

    /** Changes that are close share a hunk. */
    private int end(int change) {
        int last = change;
        for (int row = change; row < rows.size() && row <= last + 2 * CONTEXT; row++) {
            last = rows.get(row).sign() == ' ' ? last : row;
        }
        return Math.min(rows.size(), last + 1 + CONTEXT);
    }

    private int nextChange(int from) {
        int row = from;
        while (row < rows.size() && rows.get(row).sign() == ' ') {
            row++;
        }
        return row;
    }

    /** All but the lines of the other side. */
    private static int count(List<Row> hunk, char other) {
        return (int) hunk.stream().filter(row -> row.sign() != other).count();
    }

    private static String terminated(String line) {
        return line.endsWith("\n") ? line : line + NO_LINE_END;
    }
}
