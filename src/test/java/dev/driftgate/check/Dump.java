package dev.driftgate.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pg_dump --schema-only} wrote, entry by entry, without what differs between equal databases: the order of
 * entries, the order of grants, and settings that happen to be written before one entry and hold for the next ones too.
 */
@NullMarked
record Dump(Map<Entry, String> entries) {
    private static final Pattern HEADING = Pattern.compile(
            "^--\\n-- Name: (.*); Type: ([^;\\n]+); Schema: (.*); Owner: (.*?)(?:; Tablespace: (.*))?\\n--\\n",
            Pattern.MULTILINE);
    private static final Pattern METHOD =
            Pattern.compile("^SET default_table_access_method = (.*);$", Pattern.MULTILINE);
    private static final Pattern NOISE = Pattern.compile("SET default_table.*|\\\\(un)?restrict .*");
    private static final String END = "\n--\n-- PostgreSQL database dump complete\n";

    /**
     * One entry.
     *
     * @param schema {@code -} for what lives in no schema
     */
    record Entry(String type, String schema, String name) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return type + " " + (schema.equals("-") ? "" : schema + ".") + name;
        }
    }

    static Dump parse(String dump) {
        var text = dump.contains(END) ? dump.substring(0, dump.lastIndexOf(END)) : dump;
        var headings = HEADING.matcher(text).results().toList();
        var entries = new TreeMap<Entry, String>();
        var method = "";
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            method = method(text.substring(i == 0 ? 0 : headings.get(i - 1).end(), heading.start()), method);
            int end = i + 1 == headings.size()
                    ? text.length()
                    : headings.get(i + 1).start();
            var entry = new Entry(heading.group(2), heading.group(3), heading.group(1));
            entries.merge(entry, body(heading, text.substring(heading.end(), end), method), Dump::joined);
        }
        return new Dump(entries);
    }

    /** The entries that only one of the two has, or that read differently. */
    List<Entry> differing(Dump other) {
        return Stream.concat(entries.keySet().stream(), other.entries.keySet().stream())
                .distinct()
                .filter(entry -> !Objects.equals(text(entry), other.text(entry)))
                .sorted()
                .toList();
    }

    @Nullable
    String text(Entry entry) {
        return entries.get(entry);
    }

    /** The settings that are written once and hold for all that follows become part of each table. */
    private static String body(MatchResult heading, String text, String method) {
        var type = heading.group(2);
        var lines = text.lines().filter(line -> !NOISE.matcher(line).matches());
        var body = (type.endsWith("ACL") ? lines.sorted() : lines).collect(Collectors.joining("\n"));
        boolean hasMethod =
                type.equals("MATERIALIZED VIEW") || (type.equals("TABLE") && !body.contains("\nPARTITION BY"));
        return (body.strip()
                        + (hasMethod ? "\nUSING " + method : "")
                        + Optional.ofNullable(heading.group(5))
                                .map(tablespace -> "\nTABLESPACE " + tablespace)
                                .orElse(""))
                .strip();
    }

    private static String method(String before, String until) {
        return METHOD.matcher(before).results().map(found -> found.group(1)).reduce(until, (earlier, later) -> later);
    }

    /** Operators of one name have one heading. */
    private static String joined(String one, String other) {
        return Stream.of(one, other).sorted().collect(Collectors.joining("\n"));
    }
}
