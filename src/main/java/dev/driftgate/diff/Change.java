package dev.driftgate.diff;

import dev.driftgate.catalog.ObjectId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object that is not the same in base and head.
 *
 * @param id the object in head; for {@link Op#REMOVED}, in base
 * @param from the name in base when it was renamed, else null
 * @param properties what differs, in the order of the kind; for an added or removed object, all it has
 */
public record Change(Op op, ObjectId id, @Nullable String from, List<PropertyChange> properties)
        implements Comparable<Change> {
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

    public Change {
        properties = List.copyOf(properties);
    }

    /** The group of changes that can be switched on and off together; {@code class} in JSON. */
    public ChangeClass changeClass() {
        return ChangeClass.STRUCTURE;
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

    /** By object, then by what happened to it. */
    @Override
    public int compareTo(Change other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : op.compareTo(other.op);
    }
}
