package dev.driftgate.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over one text, in which names are spelled alike and some are replaced. */
final class NameScan {
    private final Rewriting rewriting;
    private final String text;
    private final @Nullable Place around;
    private final StringBuilder out;

    /** What stands before the dot: a schema, or a schema and a relation. */
    private final List<String> qualifiers = new ArrayList<>(2);

    /** Behind {@code references public.orders} the names in parentheses are columns of that relation. */
    private @Nullable Place inside;

    private @Nullable Place opening;
    private int depth;
    private int insideDepth;

    NameScan(Rewriting rewriting, String text, @Nullable Place around) {
        this.rewriting = rewriting;
        this.text = text;
        this.around = around;
        this.out = new StringBuilder(text.length());
    }

    String rewritten() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                at = literal(at);
            } else if (c == '"' || isNamePart(c)) {
                at = name(at);
            } else {
                punctuation(c);
                at++;
            }
        }
        return out.toString();
    }

    private int literal(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != '\'') {
            end++;
        }
        end = Math.min(end + 1, text.length());
        String literal = text.substring(start, end);
        boolean names = text.startsWith("::reg", end);
        out.append(names ? rewriting.in(literal.replace("'", ""), around) : literal);
        return end;
    }

    private int name(int start) {
        boolean quoted = text.charAt(start) == '"';
        int end = quoted ? quotedEnd(start) : bareEnd(start);
        String written = text.substring(start, end);
        String name =
                quoted ? written.substring(1, Math.max(1, written.length() - 1)).replace("\"\"", "\"") : written;
        boolean qualifies = end < text.length() && text.charAt(end) == '.';
        String other = other(name, qualifies);
        out.append(other != null ? spelled(other) : quoted ? spelled(name) : written);
        follow(other == null ? name : other, qualifies);
        return end;
    }

    private @Nullable String other(String name, boolean qualifies) {
        return switch (qualifiers.size()) {
            case 0 -> rewriting.bare(name, qualifies, around, inside);
            case 1 -> rewriting.object(new Place(qualifiers.get(0), name));
            default -> rewriting.part(new Place(qualifiers.get(0), qualifiers.get(1)), name);
        };
    }

    private void follow(String name, boolean qualifies) {
        opening = null;
        if (qualifies) {
            qualifiers.add(name);
            return;
        }
        if (qualifiers.size() == 1) {
            opening = new Place(qualifiers.get(0), name);
        }
        qualifiers.clear();
    }

    private void punctuation(char c) {
        out.append(c);
        if (c == '(') {
            depth++;
            if (opening != null) {
                inside = opening;
                insideDepth = depth;
            }
        } else if (c == ')') {
            inside = depth == insideDepth ? null : inside;
            depth--;
        }
        opening = Character.isWhitespace(c) ? opening : null;
        if (c != '.') {
            qualifiers.clear();
        }
    }

    private int quotedEnd(int start) {
        int end = start + 1;
        while (end < text.length()) {
            if (text.charAt(end) != '"') {
                end++;
            } else if (end + 1 < text.length() && text.charAt(end + 1) == '"') {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    private int bareEnd(int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c == '$' || c >= 0x80 || Character.isLetterOrDigit(c);
    }

    /** Postgres quotes a name that is also a word of SQL, so quotes that only do that are left out on both sides. */
    static String spelled(String name) {
        boolean plain = name.equals(Rewriting.MASK)
                || name.chars().allMatch(c -> isNamePart((char) c) && !Character.isUpperCase(c));
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
