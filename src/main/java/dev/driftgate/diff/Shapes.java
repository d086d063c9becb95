package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All of an object but its name, as one text that is equal for objects that are equal. */
final class Shapes {
    /** What nobody can read off a printed name: free text in which names mean nothing, or mean what they say. */
    private static final Set<String> VERBATIM = Set.of("body", "values");

    private final Set<ChangeClass> classes;
    private final Rewriting rewriting;

    Shapes(Set<ChangeClass> classes, Rewriting rewriting) {
        this.classes = classes;
        this.rewriting = rewriting;
    }

    static boolean isVerbatim(String property) {
        var changeClass = ChangeClass.of(property);
        boolean printed = changeClass == ChangeClass.STRUCTURE || changeClass == ChangeClass.PARTITIONS;
        return !printed || VERBATIM.contains(property);
    }

    /** The relation that the texts of an object are about; null for an object outside any. */
    static @Nullable Place around(ObjectId id) {
        return id.relation() != null || id.kind().isRelation() ? Place.of(id) : null;
    }

    /** What the object has by itself. */
    String own(CatalogObject object) {
        var out = new StringBuilder();
        part(out, object.id().kind().word());
        part(out, signature(object.id()));
        for (var property : object.properties()) {
            if (classes.contains(ChangeClass.of(property.name()))) {
                part(out, property.name());
                part(out, value(object.id(), property));
            }
        }
        return out.toString();
    }

    /** Of a relation with all that belongs to it: columns by name, in their order, the rest by what it is. */
    String relation(CatalogObject relation, List<CatalogObject> parts) {
        var out = new StringBuilder(own(relation));
        parts.stream()
                .filter(part -> part.id().kind() == Kind.COLUMN)
                .sorted(Comparator.comparingInt(CatalogObject::position))
                .forEach(column -> named(out, column));
        parts.stream()
                .filter(part -> part.id().kind() != Kind.COLUMN)
                .map(this::own)
                .sorted()
                .forEach(part -> part(out, part));
        return out.toString();
    }

    /** Of a schema with all that is in it, by name. */
    String schema(CatalogObject schema, List<CatalogObject> contents) {
        var out = new StringBuilder(own(schema));
        contents.forEach(
                object -> named(out.append(object.id().relationOrSelf()).append('.'), object));
        return out.toString();
    }

    private void named(StringBuilder out, CatalogObject object) {
        part(out, name(object.id(), rewriting));
        part(out, own(object));
    }

    /** A signature names types. */
    static String name(ObjectId id, Rewriting rewriting) {
        return id.name().indexOf('(') < 0 ? id.name() : rewriting.in(id.name(), null);
    }

    /** An overloaded thing keeps what it takes: {@code (integer, text)}. */
    private String signature(ObjectId id) {
        int open = id.name().lastIndexOf('(');
        boolean renameable = Renameable.is(id.kind());
        String kept = !renameable ? id.name() : open < 0 ? "" : id.name().substring(open);
        return kept.isEmpty() ? kept : rewriting.in(kept, null);
    }

    private String value(ObjectId id, Property property) {
        return isVerbatim(property.name()) ? property.value() : rewriting.in(property.value(), around(id));
    }

    private static void part(StringBuilder out, String text) {
        out.append(text.length()).append(':').append(text);
    }
}
