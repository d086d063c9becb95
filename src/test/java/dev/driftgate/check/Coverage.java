package dev.driftgate.check;

import static java.util.stream.Collectors.joining;

import dev.driftgate.catalog.ObjectId;
import dev.driftgate.check.Dump.Entry;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which differences between two dumps are told by changes, and which changes no difference bears out. */
@NullMarked
record Coverage(Dump base, Dump head, List<Change> changes) {
    private static final Pattern ATTACHED = Pattern.compile("ALTER (?:TABLE ONLY|INDEX) (?:[^ ]+\\.)?([^ ]+) ATTACH ");
    private static final Pattern BETWEEN_TOKENS = Pattern.compile("(?<=\\W)|(?=\\W)");

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
                || (change.op() == Op.RENAMED && follows(change, entry));
    }

    /** A change of a partitioned table or index is printed once more for each partition. */
    private Stream<EntrySubject> family(Entry entry) {
        var subject = EntrySubject.of(entry);
        var relation = entry.name().split(" ", 2)[0];
        return Stream.iterate(Optional.of(relation), Optional::isPresent, child -> child.flatMap(this::parent))
                .limit(8)
                .map(ancestor -> subject.in(relation, ancestor.orElseThrow()));
    }

    private Optional<String> parent(String child) {
        return Stream.of(base, head)
                .flatMap(dump -> dump.entries().entrySet().stream())
                .filter(entry -> entry.getKey().type().endsWith(" ATTACH")
                        && entry.getKey().name().equals(child))
                .map(entry -> ATTACHED.matcher(entry.getValue()))
                .filter(attached -> attached.find())
                .map(attached -> attached.group(1).replace("\"", ""))
                .findFirst();
    }

    /** Which index a table is clustered on, or identified by, is printed with the index. */
    private boolean namesMark(Change change, Entry entry) {
        return change.id().kind().isRelation()
                && Set.of("INDEX", "CONSTRAINT").contains(entry.type())
                && (text(entry).contains("CLUSTER ON") || text(entry).contains("REPLICA IDENTITY"))
                && text(entry).contains(change.id().name());
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
        var old = BETWEEN_TOKENS.splitAsStream(before).toList();
        var young = BETWEEN_TOKENS.splitAsStream(after).toList();
        boolean same = old.size() == young.size()
                && IntStream.range(0, old.size())
                        .allMatch(i -> old.get(i).equals(young.get(i))
                                || changes.stream().anyMatch(each -> turns(each, old.get(i), young.get(i))));
        return same && IntStream.range(0, old.size()).anyMatch(i -> turns(change, old.get(i), young.get(i)));
    }

    private static boolean turns(Change change, String before, String after) {
        return before.equals(change.from()) && after.equals(change.id().name());
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
