package dev.driftgate.check;

import dev.driftgate.catalog.ObjectId;
import dev.driftgate.check.Judgement.Fault.Sort;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.PropertyChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Holds what was seen of a case against what the case expects and against the dumps. */
@NullMarked
record Judgement(DriftCase row, List<Fault> faults) {
    /** One thing that is not as it should be. */
    record Fault(Sort sort, String text) {
        /** Drift that was not told, or told where there is none, or told otherwise than expected; or a case that failed. */
        enum Sort {
            MISSED,
            FALSE,
            OTHERWISE,
            BROKEN
        }
    }

    Judgement {
        faults = List.copyOf(faults);
    }

    static Judgement of(DriftCase row, Seen seen) {
        var judge = new Judge(row, seen, new ArrayList<>());
        judge.expectation();
        judge.mirror();
        judge.calm();
        judge.dumps();
        return new Judgement(row, judge.faults());
    }

    /** A case that could not be run to its end. */
    static Judgement broken(DriftCase row, RuntimeException why) {
        return new Judgement(row, List.of(new Fault(Sort.BROKEN, String.valueOf(why.getMessage()))));
    }

    boolean has(Sort sort) {
        return faults.stream().anyMatch(fault -> fault.sort() == sort);
    }

    String report() {
        return faults.stream()
                .map(fault -> fault.sort() + ": " + fault.text())
                .collect(Collectors.joining("\n", row + "\n", ""));
    }

    private record Judge(DriftCase row, Seen seen, List<Fault> faults) {
        void expectation() {
            var told = seen.drift().stream().map(ChangeLine::of).toList();
            for (var change : seen.drift()) {
                var line = ChangeLine.of(change);
                if (!row.expected().contains(line)) {
                    fault(expects(change) ? Sort.OTHERWISE : Sort.FALSE, "told, not expected: " + line);
                }
            }
            for (var line : row.expected()) {
                if (!told.contains(line)) {
                    fault(tells(line) ? Sort.OTHERWISE : Sort.MISSED, "expected, not told: " + line);
                }
            }
            if (faults.isEmpty() && !told.equals(row.expected())) {
                fault(Sort.OTHERWISE, "told in another order: " + String.join(" | ", told));
            }
        }

        void mirror() {
            var forth = seen.drift().stream().map(Mirrored::there).collect(Collectors.toSet());
            var back = seen.mirrored().stream()
                    .map(change -> Mirrored.back(change, seen.drift()))
                    .collect(Collectors.toSet());
            if (!forth.equals(back)) {
                fault(Sort.OTHERWISE, "the mirror image is another: " + back + " instead of " + forth);
            }
        }

        void calm() {
            seen.twin().forEach(change -> fault(Sort.FALSE, "the twin differs: " + ChangeLine.of(change)));
            seen.restored()
                    .forEach(change -> fault(
                            Sort.FALSE,
                            "dumped and restored differs: " + ChangeLine.of(change) + " " + change.properties()));
            seen.unread().forEach(what -> fault(Sort.MISSED, "unread: " + what));
        }

        void dumps() {
            var dumps = seen.dumps();
            var coverage = new Coverage(dumps.base(), dumps.head(), seen.drift());
            coverage.missed().forEach(entry -> fault(Sort.MISSED, "the dumps differ in " + entry));
            var unfounded = coverage.unfounded();
            if (!row.remarks().blind()) {
                unfounded.forEach(
                        change -> fault(Sort.FALSE, "no difference between the dumps: " + ChangeLine.of(change)));
            } else if (unfounded.isEmpty()) {
                fault(Sort.OTHERWISE, "the dump is not blind to this");
            }
            var twin = dumps.base().differing(dumps.twin());
            if (twin.isEmpty() == row.remarks().printsOtherwise()) {
                fault(Sort.OTHERWISE, "the twin is" + (twin.isEmpty() ? " printed alike" : " none: " + twin));
            }
        }

        private boolean expects(Change change) {
            return row.expected().stream().anyMatch(line -> (line + " ").startsWith(ChangeLine.subject(change) + " "));
        }

        private boolean tells(String line) {
            return seen.drift().stream().anyMatch(change -> (line + " ").startsWith(ChangeLine.subject(change) + " "));
        }

        private void fault(Sort sort, String text) {
            faults.add(new Fault(sort, text));
        }
    }

    /** A change, told in the direction from base to head whichever way it was found. */
    private record Mirrored(
            Op op, ObjectId id, @Nullable String from, ChangeClass aspect, Set<PropertyChange> properties) {
        static Mirrored there(Change change) {
            return new Mirrored(
                    change.op(), change.id(), change.from(), change.changeClass(), Set.copyOf(change.properties()));
        }

        static Mirrored back(Change change, List<Change> forth) {
            var op = switch (change.op()) {
                case ADDED -> Op.REMOVED;
                case REMOVED -> Op.ADDED;
                case CHANGED -> Op.CHANGED;
                case RENAMED -> Op.RENAMED;
            };
            var from = change.from();
            var name = from == null ? change.id().name() : from;
            var properties = change.properties().stream()
                    .map(property -> new PropertyChange(
                            property.name(), /* base= */ property.head(), /* head= */ property.base()))
                    .collect(Collectors.toUnmodifiableSet());
            return new Mirrored(
                    op,
                    inHead(change, name, forth),
                    from == null ? null : change.id().name(),
                    change.changeClass(),
                    properties);
        }

        /** What both sides have is named as in head, its relation too. */
        private static ObjectId inHead(Change change, String name, List<Change> forth) {
            var id = change.id();
            boolean ofBoth = change.op() == Op.CHANGED || change.op() == Op.RENAMED;
            var relation = forth.stream()
                    .filter(each -> ofBoth && each.id().kind().isRelation())
                    .filter(each -> id.relation() != null && id.relation().equals(each.from()))
                    .map(each -> each.id().name())
                    .findFirst()
                    .orElse(id.relation());
            return new ObjectId(id.kind(), id.schema(), relation, name);
        }
    }
}
