package dev.driftgate.diff;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object that is not the same in base and head, seen through one class: a column with another type and another comment
 * is two changes.
 *
 * @param changeClass the group of changes that can be switched on and off together; {@code class} in JSON
 * @param id the object in head; for {@link Op#REMOVED}, in base
 * @param relationKind what the relation is that the object belongs to; null where it belongs to none
 * @param from the name in base when it was renamed, else null
 * @param properties what differs, in the order of the kind; for an added or removed object, all it has
 */
public record Change(
        Op op,
        ChangeClass changeClass,
        ObjectId id,
        @Nullable Kind relationKind,
        @Nullable String from,
        List<PropertyChange> properties)
        implements Comparable<Change> {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::id).thenComparing(Change::op).thenComparing(Change::changeClass);

    /** How head differs from base. */
    public enum Op {
        ADDED,
        REMOVED,
        CHANGED,
        RENAMED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A drift that was stored before there were classes says nothing of them. */
    public Change {
        changeClass = Objects.requireNonNullElse(changeClass, ChangeClass.STRUCTURE);
        properties = List.copyOf(properties);
    }

    /** A change of structure, of an object outside any relation or in a table. */
    public Change(Op op, ObjectId id, @Nullable String from, List<PropertyChange> properties) {
        this(op, ChangeClass.STRUCTURE, id, id.relation() == null ? null : Kind.TABLE, from, properties);
    }

    public Optional<PropertyChange> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** The same for the same change on any day and any machine; another as soon as anything in it changes. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(this);
    }

    /** By object, then by what happened to it, then by class. */
    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
