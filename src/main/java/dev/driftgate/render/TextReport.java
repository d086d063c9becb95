package dev.driftgate.render;

import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.render.Outline.Item;
import dev.driftgate.render.Outline.Section;
import java.util.ArrayList;
import java.util.List;

/** The terminal's anatomy: what was compared, the changes by table in aligned columns, what was not read, sums, next step. */
final class TextReport {
    static final String READ_AGAIN = "Next: make readable what could not be read, then check again.";

    /** No data holds it once it is visible. */
    private static final char TOGETHER = '\u00a0';

    private static final int WIDEST_NAME = 32;
    private static final int WIDEST_KIND = 17;

    private final Report report;
    private final TerminalStyle style;
    private final List<String> out = new ArrayList<>();

    private TextReport(Report report, TerminalStyle style) {
        this.report = report;
        this.style = style;
    }

    /** For nothing found: one line, and what to do if that is not the whole truth. */
    static String clear(String sentence, List<Unread> unread, TerminalStyle style) {
        var lines = new ArrayList<>(Wrap.to(style.width(), sentence, 2));
        if (!unread.isEmpty()) {
            lines.addAll(Wrap.to(style.width(), READ_AGAIN, 2));
        }
        return String.join("\n", lines) + "\n";
    }

    /** @param next the last line: what to do now */
    static String of(Report report, TerminalStyle style, String next) {
        var text = new TextReport(report, style);
        text.head();
        report.chapters().forEach(text::chapter);
        text.unread();
        report.notes().forEach(note -> text.wrapped("Note: " + note));
        text.gapIf(!report.notes().isEmpty());
        Wrap.to(style.width(), text.sums(), 0).forEach(line -> text.out.add(style.bold(line)));
        text.wrapped(next);
        return String.join("\n", text.out) + "\n";
    }

    private void head() {
        Wrap.to(style.width(), report.headline(), 0).forEach(line -> out.add(style.bold(line)));
        wrapped(Sides.sentence(report));
        gapIf(true);
    }

    private void chapter(Chapter chapter) {
        chapter.heading().ifPresent(title -> out.add(style.bold(title + ":")));
        gapIf(!chapter.isStructure());
        chapter.outline().sections().forEach(this::section);
    }

    private void section(Section section) {
        section.heading().ifPresent(name -> out.add(style.bold(name)));
        var lines = section.items().stream()
                .map(item -> Line.of(item, report.wording()))
                .toList();
        int kind = widest(lines.stream().map(Line::kind).toList(), WIDEST_KIND);
        int name = widest(lines.stream().map(Line::name).toList(), WIDEST_NAME);
        int indent = section.heading().isPresent() ? 2 : 0;
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), section.items().get(i), new Columns(indent, kind, name));
        }
        gapIf(true);
    }

    private record Columns(int indent, int kind, int name) {
        String lineUp(Line line) {
            String rest = line.keepingWhere(TOGETHER).rest(Integer.MAX_VALUE);
            return " ".repeat(indent) + line.sign() + " " + padded(line.kind(), kind) + padded(line.name(), name)
                    + (rest.startsWith(", ") ? rest.substring(2) : rest);
        }

        int hanging() {
            return indent + 2 + kind + name;
        }

        private static String padded(String text, int width) {
            return text + " ".repeat(Math.max(2, width - text.length()));
        }
    }

    private void line(Line line, Item item, Columns columns) {
        int hanging = columns.hanging() + 24 > style.width() ? columns.indent() + 4 : columns.hanging();
        Wrap.to(style.width(), columns.lineUp(line), hanging)
                .forEach(text -> out.add(style.signed(line.sign(), text.replace(TOGETHER, ' '))));
        if (item.change().op() == Op.CHANGED || item.change().op() == Op.RENAMED) {
            line.details().forEach(detail -> detail(detail, columns.indent() + 4));
        }
    }

    private void detail(String detail, int indent) {
        Wrap.to(style.width(), " ".repeat(indent) + detail, indent + 2)
                .forEach(text -> out.add(style.signed(detail.charAt(0), text)));
    }

    private void unread() {
        report.unread().forEach(one -> wrapped(Unreads.line(one)));
        gapIf(!report.unread().isEmpty());
    }

    private String sums() {
        String sums = Sums.sentence(report);
        return report.unread().isEmpty() ? sums : sums + " " + Unreads.count(report.unread()) + ".";
    }

    private void wrapped(String text) {
        out.addAll(Wrap.to(style.width(), text, 2));
    }

    private void gapIf(boolean wanted) {
        if (wanted) {
            out.add("");
        }
    }

    private static int widest(List<String> texts, int atMost) {
        int widest = texts.stream()
                .mapToInt(String::length)
                .filter(length -> length <= atMost)
                .max()
                .orElse(0);
        return widest + 2;
    }
}
