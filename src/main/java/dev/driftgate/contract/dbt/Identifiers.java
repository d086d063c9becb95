package dev.driftgate.contract.dbt;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Turns names as contracts hold them into names as {@code pg_catalog} holds them. */
final class Identifiers {
    private static final int LONGEST = 63;

    private Identifiers() {}

    /** A pair of quotes says that the name is meant exactly, like {@code quoting: true}, which is dbt's default. */
    static String relation(String written, boolean quoting) {
        var name = unquoted(written);
        return truncated(quoting || !name.equals(written) ? name : folded(name));
    }

    static String column(String written) {
        return truncated(unquoted(written));
    }

    /** A column's live name as a contract spells it: a pair of quotes that belongs to the name would be taken off. */
    static String written(String column) {
        return isQuoted(column) ? '"' + column.replace("\"", "\"\"") + '"' : column;
    }

    /** Whether SQL would read the name as another one. */
    static boolean needsQuotes(String column) {
        return !column.matches("[a-z_][a-z0-9_$]*");
    }

    static boolean isQuoted(String written) {
        return !unquoted(written).equals(written);
    }

    static boolean isTooLong(String written) {
        return unquoted(written).getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    private static String unquoted(String written) {
        for (var quote : new String[] {"\"", "`"}) {
            if (written.length() > 2 && written.startsWith(quote) && written.endsWith(quote)) {
                return written.substring(1, written.length() - 1).replace(quote + quote, quote);
            }
        }
        return written;
    }

    /** In a UTF-8 database Postgres folds ASCII only. */
    private static String folded(String name) {
        return name.chars()
                .mapToObj(c -> Character.toString(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c))
                .collect(Collectors.joining());
    }

    /** Cut as Postgres cuts: to 63 bytes, but never within a character. */
    private static String truncated(String name) {
        if (!isTooLong(name)) {
            return name;
        }
        var bytes = ByteBuffer.allocate(LONGEST);
        var chars = CharBuffer.wrap(name);
        StandardCharsets.UTF_8.newEncoder().encode(chars, bytes, true);
        return name.substring(0, chars.position());
    }
}
