package dev.driftgate.render;

import java.util.List;
import java.util.stream.Collectors;

/** What is worth a word but is no drift. Visible text, not escaped for any target. */
final class Notes {
    private static final int SHOWN = 3;
    private static final int LONGEST = 240;

    private Notes() {}

    /** The first of them, behind other sentences: {@code  Note: the rule … ended on 2026-01-31.} */
    static String sentences(List<String> notes) {
        if (notes.isEmpty()) {
            return "";
        }
        int more = notes.size() - SHOWN;
        return notes.stream()
                        .limit(SHOWN)
                        .map(note -> Cut.to(Visible.of(note), LONGEST))
                        .collect(Collectors.joining("; ", " Note: ", ""))
                + (more > 0 ? "; and " + Numbers.of(more) + " more" : "") + ".";
    }
}
