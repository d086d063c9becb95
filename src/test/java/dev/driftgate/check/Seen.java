package dev.driftgate.check;

import dev.driftgate.diff.Change;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * What was seen of a case.
 *
 * @param drift base to head
 * @param mirrored head to base
 * @param twin base to its twin
 * @param restored base and head, each to what its own dump makes of an empty database
 * @param unread what the reader could not read of any of them
 */
@NullMarked
record Seen(
        List<Change> drift,
        List<Change> mirrored,
        List<Change> twin,
        List<Change> restored,
        List<String> unread,
        Dumps dumps) {
    /** What {@code pg_dump} made of the sides. */
    record Dumps(Dump base, Dump head, Dump twin) {}
}
