package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Unread;
import dev.driftgate.catalog.type.TypeName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The relations of some schemas of one database as they were at one moment.
 *
 * @param cluster tells this database from every other: an oid means something within one of them only
 * @param relations sorted by schema and name
 * @param types every type in the database that Postgres did not bring along, but for the row types of relations
 * @param lag how old is what a standby shows; empty where it is none
 * @param behind what a standby had not heard of yet, if that is more than was tolerated
 */
public record LiveSchema(
        String database,
        String cluster,
        String server,
        List<LiveRelation> relations,
        List<TypeName> types,
        Optional<Duration> lag,
        Optional<Unread> behind) {
    public LiveSchema {
        relations = List.copyOf(relations);
        types = List.copyOf(types);
    }

    /** Whether a type that Postgres did not bring along has this name; without a schema, in any. */
    public boolean hasType(TypeName name) {
        return types.stream()
                .anyMatch(type -> type.name().equals(name.name())
                        && (name.schema() == null || name.schema().equals(type.schema())));
    }
}
