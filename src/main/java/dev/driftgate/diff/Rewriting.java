package dev.driftgate.diff;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other names for some objects, to be put into what Postgres prints of objects that mention them. Names are whole tokens:
 * what stands in a literal stays, unless the literal is a name itself ({@code 'public.orders_id_seq'::regclass}). Schemas and
 * relations are looked up as they are called after the rewriting, what is in them as before.
 */
final class Rewriting {
    /** Stands for any name that is on one side only; no name holds it. */
    static final String MASK = "\u0001";

    /** Says that both sides spell their names alike, and changes none. */
    static final Rewriting NONE = new Rewriting();

    private final Map<String, String> schemas = new HashMap<>();
    private final Map<Place, String> objects = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<Place, Map<String, String>> parts = new HashMap<>();

    Rewriting() {}

    /** What {@code start} does, and what comes to it. */
    Rewriting(Rewriting start) {
        schemas.putAll(start.schemas);
        objects.putAll(start.objects);
        aliases.putAll(start.aliases);
        start.parts.forEach((relation, names) -> parts.put(relation, new HashMap<>(names)));
    }

    boolean isEmpty() {
        return schemas.isEmpty() && objects.isEmpty() && parts.isEmpty();
    }

    /** Gives an object another name, wherever it belongs. */
    void name(ObjectId id, String other) {
        if (id.relation() != null) {
            parts.computeIfAbsent(Place.of(id), place -> new HashMap<>()).put(id.name(), other);
        } else if (id.kind() == Kind.SCHEMA) {
            schemas.put(id.name(), other);
        } else {
            object(new Place(id.schema(), bare(id.name())), id.kind().isRelation(), bare(other));
        }
    }

    /** A relation is also what its columns are qualified with. */
    private void object(Place place, boolean relation, String other) {
        objects.put(place, other);
        if (relation) {
            aliases.put(place.relation(), other);
        }
    }

    /** Without what an overloaded thing takes. */
    static String bare(String name) {
        int open = name.lastIndexOf('(');
        return open < 0 ? name : name.substring(0, open);
    }

    /** @param around the relation whose columns the text may name without saying whose they are */
    String in(String text, @Nullable Place around) {
        return new NameScan(this, text, around).rewritten();
    }

    /** @param qualified whether a dot follows */
    @Nullable
    String bare(String name, boolean qualified, @Nullable Place around, @Nullable Place inside) {
        if (qualified) {
            return schemas.getOrDefault(name, aliases.get(name));
        }
        String ofInside = part(inside, name);
        return ofInside != null ? ofInside : part(around, name);
    }

    @Nullable
    String object(Place place) {
        return objects.get(place);
    }

    @Nullable
    String part(@Nullable Place relation, String name) {
        var ofRelation = relation == null ? null : parts.get(relation);
        return ofRelation == null ? null : ofRelation.get(name);
    }
}
