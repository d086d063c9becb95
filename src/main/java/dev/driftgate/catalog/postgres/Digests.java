package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells of each relation whether it and its columns, constraints and indexes are the same as on the other side, without
 * telling what they are.
 */
final class Digests {
    private static final List<Kind> COUNTED = List.of(Kind.TABLE, Kind.COLUMN, Kind.CONSTRAINT, Kind.INDEX);
    private static final int FIRST_COUNT = 4;

    /** Unique within one database. */
    record Relation(String schema, String name) {}

    private static final class Digest {
        private final Map<Kind, Integer> objects = new EnumMap<>(Kind.class);
        private String text = "";
        private boolean unread;

        boolean isOf(@Nullable Digest other) {
            return other != null && !unread && !other.unread && text.equals(other.text);
        }
    }

    private final Map<Relation, Digest> digests = new HashMap<>();
    private final Map<Long, Relation> relations = new HashMap<>();

    /** Takes what {@code digest.sql} tells: relation, number of objects of each kind, whether it can be read, digest. */
    void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var relation = new Relation(rows.getString(2), rows.getString(3));
            relations.put(rows.getLong(1), relation);
            var digest = digests.computeIfAbsent(relation, r -> new Digest());
            for (int i = 0; i < COUNTED.size(); i++) {
                digest.objects.put(COUNTED.get(i), rows.getInt(FIRST_COUNT + i));
            }
            digest.unread |= rows.getBoolean(FIRST_COUNT + COUNTED.size());
            digest.text += rows.getString(FIRST_COUNT + COUNTED.size() + 1);
        }
    }

    /** Takes what else is known of a relation, or of something in it. */
    void add(Relation relation, String fact) {
        digests.computeIfAbsent(relation, r -> new Digest()).text += "\n" + fact;
    }

    /** The one with this oid. */
    Optional<Relation> relation(long oid) {
        return Optional.ofNullable(relations.get(oid));
    }

    /** What is not the same there, or could not be read. */
    Set<Relation> differing(Digests other) {
        var differing = new HashSet<Relation>();
        digests.forEach((relation, digest) -> {
            if (!digest.isOf(other.digests.get(relation))) {
                differing.add(relation);
            }
        });
        other.digests.keySet().stream()
                .filter(relation -> !digests.containsKey(relation))
                .forEach(differing::add);
        return differing;
    }

    /** How many objects there are in relations that have none of these names. */
    Map<Kind, Integer> besides(Set<String> names) {
        var objects = new EnumMap<Kind, Integer>(Kind.class);
        digests.forEach((relation, digest) -> {
            if (!names.contains(relation.name())) {
                digest.objects.forEach((kind, count) -> objects.merge(kind, count, Integer::sum));
            }
        });
        return objects;
    }
}
