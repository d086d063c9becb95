package dev.driftgate.check;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.PropertyChange;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A change as one line of the oracle's table: {@code changed column public.t.c type: integer → bigint}. */
@NullMarked
final class ChangeLine {
    private ChangeLine() {}

    static String of(Change change) {
        return (subject(change) + " " + rest(change)).strip();
    }

    /** What happened to which object, without what exactly. */
    static String subject(Change change) {
        var id = change.id();
        var aside = change.changeClass() == ChangeClass.STRUCTURE
                ? ""
                : " [" + change.changeClass().word() + "]";
        var name = Stream.of(id.schema(), id.relation(), id.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return change.op().word() + " " + id.kind().word() + aside + " " + name;
    }

    private static String rest(Change change) {
        if (change.op() == Op.RENAMED) {
            return "from " + change.from();
        }
        return change.op() == Op.CHANGED
                ? change.properties().stream().map(ChangeLine::property).collect(Collectors.joining(", "))
                : "";
    }

    private static String property(PropertyChange property) {
        return property.name() + ": " + folded(property.base()) + " → " + folded(property.head());
    }

    private static String folded(@Nullable String value) {
        return value == null ? "-" : value.replaceAll("\\n\\s*", " ");
    }
}
