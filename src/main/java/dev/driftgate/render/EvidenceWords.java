package dev.driftgate.render;

import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Evidence.Rename;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a finding rests on, where that is more than the contract and the replica. */
final class EvidenceWords {
    private EvidenceWords() {}

    /** Behind a change: {@code  (proven by oid and attnum)}; empty where there is nothing to add. */
    static String behind(Evidence evidence) {
        var all = Stream.concat(
                        evidence.rename().map(EvidenceWords::rename).stream(),
                        evidence.lastCheck().map(at -> "since the last check, " + Times.of(at)).stream())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : " (" + all + ")";
    }

    /** Where the value of base comes from: {@code documented}. */
    static String base(Evidence evidence) {
        return evidence.lastCheck().map(at -> "last check, " + Times.of(at)).orElse("documented");
    }

    static String rename(Rename how) {
        return switch (how) {
            case PROVEN -> "proven by oid and attnum";
            case LIKELY -> "likely, by name and type";
        };
    }
}
