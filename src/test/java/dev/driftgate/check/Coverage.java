package dev.driftgate.check;

import static java.util.stream.Collectors.joining;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.check.Dump.Entry;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which differences between two dumps are told by changes, and which changes no difference bears out. */
@NullMarked
record Coverage(Dump base, Dump head, List<Change> changes) {
    private static final Pattern PARENTED = Pattern.compile(".* ATTACH|(FOREIGN )?TABLE");
    private static final Pattern PARENT = Pattern.compile(
            "(?:ALTER (?:TABLE ONLY|INDEX) (?:[^ ]+\\.)?([^ ]+) ATTACH |\\nINHERITS \\((?:[^ ]+\\.)?([^ ,)]+))");
    private static final Pattern BETWEEN_TOKENS = Pattern.compile("(?<=\\W)|(?=\\W)");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("^(part_|column_|constraint_)|privileges");
    private static final Pattern MARK =
            Pattern.compile("index|cluster|replica|overrides|persistence|logged|tablespace");

    /** What differs between the dumps and no change tells. */
    List<Entry> missed() {
        return base.differing(head).stream()
                .filter(entry -> changes.stream().noneMatch(change -> tells(change, entry)))
                .toList();
    }

    /** The changes that no difference between the dumps bears out. */
    List<Change> unfounded() {
        var differing = base.differing(head);
        return changes.stream()
                .filter(change -> differing.stream().noneMatch(entry -> tells(change, entry)))
                .toList();
    }

    private boolean tells(Change change, Entry entry) {
        var id = change.id();
        var before = change.from() == null
                ? id
                : new ObjectId(id.kind(), id.schema(), id.relation(), Objects.requireNonNull(change.from()));
        return family(entry).anyMatch(subject -> subject.is(id) || subject.is(before))
                || namesMark(change, entry)
                || namesPart(change, entry)
                || (change.op() == Op.RENAMED && follows(change, entry));
    }

    /** A change of a partitioned table or index is printed once more for each partition. */
    private Stream<EntrySubject> family(Entry entry) {
        return Stream.iterate(entry.name(), this::inParents)
                .limit(8)
                .distinct()
                .map(name -> EntrySubject.of(new Entry(entry.type(), entry.schema(), name)));
    }

    private String inParents(String name) {
        return Arrays.stream(name.split(" ", -1))
                .map(word -> parent(word).orElse(word))
                .collect(joining(" "));
    }

    private Optional<String> parent(String child) {
        return Stream.of(base, head)
                .flatMap(dump -> dump.entries().entrySet().stream())
                .filter(entry -> entry.getKey().name().equals(child))
                .filter(entry -> PARENTED.matcher(entry.getKey().type()).matches())
                .map(entry -> PARENT.matcher(entry.getValue()))
                .filter(Matcher::find)
                .map(parent -> (parent.group(1) == null ? parent.group(2) : parent.group(1)).replace("\"", ""))
                .findFirst();
    }

    /** What a table has of its own in an index, a sequence or a default that is printed apart. */
    private boolean namesMark(Change change, Entry entry) {
        var id = change.id();
        var text = text(entry);
        if (!Set.of("INDEX", "CONSTRAINT", "SEQUENCE").contains(entry.type())) {
            return false;
        }
        return id.kind() == Kind.COLUMN
                ? text.contains("." + id.relation() + " ALTER COLUMN " + id.name() + " ")
                : id.kind().isRelation()
                        && change.properties().stream()
                                .anyMatch(property ->
                                        MARK.matcher(property.name()).find())
                        && (text.contains("." + id.name() + " ")
                                || entry.name().matches(Pattern.quote(id.name()) + "[_ ].*"));
    }

    /** What is said of a part that has no line of its own: {@code index one: fast}. */
    private static boolean namesPart(Change change, Entry entry) {
        if (!Set.of("COMMENT", "ACL", "SECURITY LABEL").contains(entry.type())) {
            return false;
        }
        String part = entry.name().replaceFirst(".*?[A-Z] (?=[^A-Z])", "").replaceFirst(" ON DOMAIN .*", "");
        return change.properties().stream()
                .filter(property -> PART.matcher(property.name()).find())
                .anyMatch(property -> (property.base() + "\n" + property.head())
                        .replace(" ", "")
                        .contains(part.replace(" ", "").replace("\"", "")));
    }

    /** What mentions something renamed reads differently for that alone. */
    private boolean follows(Change change, Entry entry) {
        var text = base.text(entry);
        if (text == null) {
            return base.entries().keySet().stream()
                    .filter(other -> head.text(other) == null)
                    .anyMatch(other -> isRenamed(change, whole(base, other), whole(head, entry)));
        }
        return head.entries().keySet().stream()
                .anyMatch(other -> isRenamed(change, whole(base, entry), whole(head, other)));
    }

    private boolean isRenamed(Change change, String before, String after) {
        var old = BETWEEN_TOKENS.splitAsStream(bare(before)).toList();
        var young = BETWEEN_TOKENS.splitAsStream(bare(after)).toList();
        boolean same = old.size() == young.size()
                && IntStream.range(0, old.size())
                        .allMatch(i -> old.get(i).equals(young.get(i))
                                || changes.stream().anyMatch(each -> turns(each, old.get(i), young.get(i))));
        return same && IntStream.range(0, old.size()).anyMatch(i -> turns(change, old.get(i), young.get(i)));
    }

    private static boolean turns(Change change, String before, String after) {
        return change.from() != null
                && before.equals(word(change.from()))
                && after.equals(word(change.id().name()));
    }

    /** Every quoted name as one word without quotes. */
    private static String bare(String text) {
        return QUOTED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(word(name.group(1))));
    }

    /** A name without what it takes for arguments, as one word. */
    private static String word(String name) {
        return name.replaceFirst("\\(.*", "").replaceAll("\\W", "_");
    }

    private static String whole(Dump dump, Entry entry) {
        return entry + "\n" + dump.text(entry);
    }

    private String text(Entry entry) {
        return Stream.of(base, head)
                .map(dump -> dump.text(entry))
                .filter(Objects::nonNull)
                .collect(joining("\n"));
    }
}
