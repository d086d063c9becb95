package dev.driftgate.render;

import java.util.ArrayList;
import java.util.List;

/** What {@code doctor} found: one aligned line per thing tried, with the fix beneath the ones that failed. */
public final class DoctorText {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private static final int INDENT = 7;

    private DoctorText() {}

    /** Ends with a line end. */
    public static String of(List<Tried> tried, TerminalStyle style) {
        int widest = tried.stream()
                .mapToInt(one -> Visible.of(one.what()).length())
                .max()
                .orElse(0);
        var out = new ArrayList<String>();
        for (var one : tried) {
            boolean well = one.problem().isEmpty();
            String name = Visible.of(one.what());
            String line = "%-5s%s  %s".formatted(well ? "ok" : "fix", padded(name, widest), Visible.of(one.found()));
            String mark = colour(well ? "ok" : "fix", well ? GREEN : RED, style);
            Wrap.to(style.width(), line, INDENT).forEach(part -> out.add(part.replaceFirst("^(ok|fix)\\b", mark)));
            one.problem()
                    .map(problem -> " ".repeat(INDENT) + Visible.of(problem))
                    .ifPresent(problem -> out.addAll(Wrap.to(style.width(), problem, INDENT)));
        }
        return String.join("\n", out) + "\n\n" + sum(tried) + "\n";
    }

    /** What a dbt project was found to hold. */
    public static String tables(int count, String origin) {
        return Numbers.counted(count, "table", "tables") + " in " + origin;
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(Math.max(0, width - name.length()));
    }

    private static String sum(List<Tried> tried) {
        long broken = tried.stream().filter(one -> one.problem().isPresent()).count();
        return broken == 0
                ? "All is well."
                : Numbers.counted((int) broken, "thing", "things") + " to fix of " + tried.size() + " tried.";
    }

    private static String colour(String text, String colour, TerminalStyle style) {
        return style.colour() ? colour + text + PLAIN : text;
    }
}
