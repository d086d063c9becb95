package dev.driftgate.render;

import java.util.List;

/** Markdown in which data stays data. Text is made visible first. */
final class Markdown {
    private Markdown() {}

    /** A name or value in a code span, where nothing is a mention, a link or HTML. */
    static String code(String text) {
        String shown = Visible.of(text);
        String ticks = "`".repeat(longestRun(shown) + 1);
        String gap = shown.startsWith("`") || shown.endsWith("`") || shown.isBlank() ? " " : "";
        return ticks + gap + shown + gap + ticks;
    }

    /** Words of ours with names from settings in them. */
    static String text(String text) {
        return Visible.of(text).replaceAll("([\\\\`*_\\[\\]<>#|~@&]|:(?=//))", "\\\\$1");
    }

    /** Text alone where the address is none that a browser should open. */
    static String link(String text, String url) {
        return url.matches("https?://[^\\s<>\"()]+") ? "[" + text(text) + "](" + url + ")" : text(text);
    }

    static String cell(String markdown) {
        return markdown.replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    /** The lines in a fence that none of them can close. */
    static String fence(String language, List<String> lines) {
        int longest = lines.stream().mapToInt(Markdown::longestRun).max().orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + language + "\n" + String.join("\n", lines) + "\n" + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
