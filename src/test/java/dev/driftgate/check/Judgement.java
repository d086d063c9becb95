package dev.driftgate.check;

import dev.driftgate.check.DriftCase.Remark;
import dev.driftgate.check.Judgement.Fault.Sort;
import dev.driftgate.diff.Change;
import dev.driftgate.testing.Mirrored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

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
            var forth = Mirrored.all(seen.drift());
            var back = Mirrored.all(seen.mirrored(), seen.drift());
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
            var missed = coverage.missed();
            if (!row.says(Remark.SAYS_MORE)) {
                missed.forEach(entry -> fault(Sort.MISSED, "the dumps differ in " + entry));
            } else if (missed.isEmpty()) {
                fault(Sort.OTHERWISE, "the dump says no more than this");
            }
            var unfounded = coverage.unfounded();
            if (!row.says(Remark.BLIND)) {
                unfounded.forEach(
                        change -> fault(Sort.FALSE, "no difference between the dumps: " + ChangeLine.of(change)));
            } else if (unfounded.isEmpty()) {
                fault(Sort.OTHERWISE, "the dump is not blind to this");
            }
            var twin = dumps.base().differing(dumps.twin());
            if (twin.isEmpty() == row.says(Remark.PRINTS_OTHERWISE)) {
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
}
