package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys that a mapping may have, in the order in which people write them; an empty list stands for names of their choice. */
record Keys(List<String> known) {
    /** Names are typed in Slack and on the command line, so they are one word. */
    static final Keys NAMES = new Keys(List.of());

    /** Names that somebody else chose. */
    static final Keys ANY = new Keys(List.of("*"));

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    Keys {
        known = List.copyOf(known);
    }

    static Keys of(String... known) {
        return new Keys(List.of(known));
    }

    Keys and(List<String> more) {
        return new Keys(Stream.concat(known.stream(), more.stream()).toList());
    }

    void check(Spot spot, String key) {
        if (known.equals(ANY.known)) {
            return;
        }
        if (known.isEmpty() && !NAME.matcher(key).matches()) {
            throw spot.refused("is not a name: use letters, digits, dots, dashes and underscores, 60 at most");
        }
        if (!known.isEmpty() && !known.contains(key)) {
            throw unknown(spot, key);
        }
    }

    private Misconfigured unknown(Spot spot, String key) {
        var hint = Nearest.hint(key, known);
        var reason = "is not a key that Driftgate knows";
        return spot.refused(reason + (hint.isEmpty() ? "; here it knows " + String.join(", ", known) : hint));
    }
}
