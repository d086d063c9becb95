package dev.driftgate.diff;

import dev.driftgate.catalog.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds {@code ALTER … RENAME} knows; anything else under another name is another thing. */
final class Renameable {
    private static final Set<Kind> NOT = EnumSet.of(
            Kind.EXTENSION,
            Kind.ACCESS_METHOD,
            Kind.CAST,
            Kind.TRANSFORM,
            Kind.OPERATOR,
            Kind.USER_MAPPING,
            Kind.DEFAULT_PRIVILEGES);

    private Renameable() {}

    static boolean is(Kind kind) {
        return !NOT.contains(kind);
    }
}
