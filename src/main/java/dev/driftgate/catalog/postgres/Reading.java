package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.Unread;
import dev.driftgate.catalog.postgres.Digests.Relation;
import dev.driftgate.catalog.postgres.Seat.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been read of one database so far. */
final class Reading implements KindQuery.Found {
    private final String name;
    private final Facets facets = new Facets();
    private final List<CatalogObject> objects = new ArrayList<>();
    private final Map<Address, Integer> wholes = new HashMap<>();
    private final Digests digests = new Digests();
    private Map<Kind, Integer> alike = Map.of();
    private final List<Unread> unread = new ArrayList<>();
    private @Nullable Identity identity;

    Reading(String name) {
        this.name = name;
    }

    void begins(Identity identity) {
        this.identity = identity;
    }

    /** What a standby had not replayed is unread. */
    void ends(Identity end) {
        begun().replay()
                .flatMap(first -> end.replay().flatMap(last -> first.missing(name, last, Replay.TOLERATED)))
                .ifPresent(unread::add);
    }

    void facet(Facet facet, ResultSet rows) throws SQLException {
        while (rows.next()) {
            facets.add(facet, rows);
        }
    }

    @Override
    public void object(Address address, CatalogObject object, Map<String, String> why) {
        if (hasParts(object.id().kind())) {
            wholes.put(address, objects.size());
        }
        objects.add(with(object, facets.take(address)));
        why.forEach((property, reason) -> unread.add(new Unread(object.id(), property, reason + " in " + name)));
    }

    /** Takes what stands in the database and is of no kind that Driftgate knows. */
    void unknown(ResultSet rows) throws SQLException {
        while (rows.next()) {
            unread.add(new Unread(rows.getString("what") + " of " + name, rows.getString("why")));
        }
    }

    /** What there is of the kinds that have been read so far. */
    Catalog few() {
        return new Catalog(name, begun().database(), begun().server(), objects, unread);
    }

    Digests digests() {
        return digests;
    }

    /** Of what is known already, too, some belongs to tables. */
    Digests digestsWithFacts() {
        facets.each((whole, fact) -> relation(whole).ifPresent(relation -> digests.add(relation, fact)));
        return digests;
    }

    private Optional<Relation> relation(Address whole) {
        var at = wholes.get(whole);
        if (at == null) {
            return whole.objsubid() == 0 ? digests.relation(whole.objid()) : Optional.empty();
        }
        var id = objects.get(at).id();
        return id.schema() == null ? Optional.empty() : Optional.of(new Relation(id.schema(), id.name()));
    }

    /** The names of the relations to be fetched; what moved after the other side had heard of it counts as unread. */
    Set<String> chosen(Selection selection) {
        alike = digests.besides(selection.names());
        selection.moved().stream()
                .map(moved -> "table " + moved.schema() + "." + moved.name() + " of " + name)
                .sorted()
                .forEach(what -> unread.add(new Unread(what, "it changed while it was being read")));
        return selection.names();
    }

    Catalog catalog() {
        facets.ofParts().forEach((whole, properties) -> {
            var at = wholes.get(whole);
            if (at != null) {
                objects.set(at, with(objects.get(at), properties));
            }
        });
        return new Catalog(name, begun().database(), begun().server(), objects, unread, alike);
    }

    private Identity begun() {
        return Objects.requireNonNull(identity, "nothing has been read");
    }

    private static boolean hasParts(Kind kind) {
        return kind.isRelation() || kind == Kind.TYPE || kind == Kind.DOMAIN;
    }

    private static CatalogObject with(CatalogObject object, List<Property> properties) {
        return properties.isEmpty()
                ? object
                : new CatalogObject(
                        object.id(),
                        object.position(),
                        Stream.concat(object.properties().stream(), properties.stream())
                                .toList(),
                        object.unread());
    }
}
