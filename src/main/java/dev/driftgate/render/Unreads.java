package dev.driftgate.render;

import dev.driftgate.catalog.Unread;
import java.util.List;
import java.util.stream.Collectors;

/** What could not be read, so that nothing is claimed about it. Visible text, not escaped for any target. */
final class Unreads {
    private static final int SHOWN = 3;

    private Unreads() {}

    /** {@code 2 objects could not be read} */
    static String count(List<Unread> unread) {
        return Numbers.counted(unread.size(), "object", "objects") + " could not be read";
    }

    /** One sentence with the first of them and why. */
    static String sentence(List<Unread> unread) {
        String which = unread.stream().limit(SHOWN).map(Unreads::brief).collect(Collectors.joining("; "));
        int more = unread.size() - SHOWN;
        return count(unread) + ": " + which + (more > 0 ? "; and " + Numbers.of(more) + " more" : "") + ".";
    }

    /** On a line of its own, with nothing left out. */
    static String line(Unread one) {
        return "Not read: " + Visible.of(what(one)) + " (" + Visible.of(one.why()) + ")";
    }

    /** {@code definition of view public.totals} */
    static String what(Unread one) {
        var object = one.object();
        return object == null
                ? one.what()
                : one.what().replace('_', ' ') + " of " + object.kind().singular() + " " + Names.qualified(object);
    }

    private static String brief(Unread one) {
        return Cut.to(Visible.of(what(one)), 120) + " (" + Cut.to(Visible.of(one.why()), 160) + ")";
    }
}
