package dev.driftgate.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.check.Dump.Entry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What an entry of a dump is about, in the words of the catalog. {@code pg_dump} calls the comment on a column
 * {@code COLUMN t.c}, its default {@code t c}, and a trigger's comment {@code TRIGGER tr ON t}.
 *
 * @param name without quotes
 * @param loose whether {@code pg_dump} spells the arguments of routines in a way of its own here
 */
@NullMarked
record EntrySubject(Set<Kind> kinds, String type, String schema, String name, boolean loose) {
    private static final Set<Kind> RELATIONS =
            Arrays.stream(Kind.values()).filter(Kind::isRelation).collect(toUnmodifiableSet());

    /** Of these there is one per case, and each side has a spelling of its own. */
    private static final Set<Kind> NAMELESS =
            EnumSet.of(Kind.CAST, Kind.TRANSFORM, Kind.USER_MAPPING, Kind.DEFAULT_PRIVILEGES);

    /** What the name of says less or more of on one side. */
    private static final Set<Kind> SHORTENED = EnumSet.of(
            Kind.OPERATOR, Kind.OPERATOR_CLASS, Kind.OPERATOR_FAMILY, Kind.PUBLICATION, Kind.EXTENSION, Kind.SERVER);

    private static final Set<Kind> ROUTINES = EnumSet.of(Kind.FUNCTION, Kind.PROCEDURE, Kind.AGGREGATE);

    private static final Map<String, Set<Kind>> KINDS = kindsByType();

    static EntrySubject of(Entry entry) {
        var type = entry.type();
        var name = entry.name();
        if (Set.of("COMMENT", "ACL", "SECURITY LABEL").contains(type)) {
            var word = word(name);
            type = word;
            name = name.substring(word.length()).strip();
        }
        var kinds = KINDS.get(type);
        if (kinds == null) {
            throw new IllegalStateException("pg_dump wrote an entry of a type that is not known here: " + entry);
        }
        boolean loose = entry.type().equals("COMMENT") || type.equals("AGGREGATE");
        return new EntrySubject(kinds, type, entry.schema(), unquoted(name), loose);
    }

    boolean is(ObjectId id) {
        if (!kinds.contains(id.kind())
                || (id.schema() != null && !unquoted(id.schema()).equals(schema))) {
            return false;
        }
        return NAMELESS.contains(id.kind()) || names(id).anyMatch(name::equals) || isNearly(id) || isWhole(id);
    }

    /** The statement that makes a relation makes its columns and most of its checks too. */
    private boolean isWhole(ObjectId id) {
        return Set.of("TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW").contains(type)
                && id.relation() != null
                && unquoted(id.relation()).equals(name);
    }

    private boolean isNearly(ObjectId id) {
        var own = unquoted(id.name());
        if (loose && ROUTINES.contains(id.kind())) {
            return own.split("\\(", 2)[0].equals(name.split("\\(", 2)[0]);
        }
        if (SHORTENED.contains(id.kind())) {
            return own.equalsIgnoreCase(name)
                    || own.startsWith(name + "(")
                    || own.startsWith(name + " ")
                    || name.startsWith(own + " ");
        }
        boolean ofColumn = Set.of("COLUMN", "DEFAULT").contains(type);
        return ofColumn && id.relation() == null && (name.startsWith(own + ".") || name.startsWith(own + " "));
    }

    private static Stream<String> names(ObjectId id) {
        var name = unquoted(id.name());
        var relation = Optional.ofNullable(id.relation()).map(EntrySubject::unquoted);
        return relation.isEmpty()
                ? Stream.of(name, name + " _RETURN")
                : Stream.of(" ", ".", "_")
                        .map(between -> relation.get() + between + name)
                        .flatMap(joined -> Stream.of(joined, joined + "_seq", name, name + " ON " + relation.get()));
    }

    private static String word(String name) {
        return KINDS.keySet().stream()
                .filter(word -> name.startsWith(word + " "))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IllegalStateException("pg_dump comments on what is not known here: " + name));
    }

    private static String unquoted(String name) {
        return name.replace("\"", "").replaceAll("[\\r\\n]", " ").replace(" (", "(");
    }

    private static Map<String, Set<Kind>> kindsByType() {
        var kinds = new HashMap<String, Set<Kind>>();
        for (var kind : Kind.values()) {
            kinds.put(kind.word().replace('_', ' ').toUpperCase(Locale.ROOT), EnumSet.of(kind));
        }
        for (var type : List.of("ROW SECURITY", "TABLE ATTACH")) {
            kinds.put(type, RELATIONS);
        }
        for (var type : List.of("TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW")) {
            kinds.put(type, with(RELATIONS, Kind.COLUMN, Kind.CONSTRAINT));
        }
        kinds.put("DEFAULT", with(RELATIONS, Kind.COLUMN));
        kinds.put("COLUMN", with(RELATIONS, Kind.COLUMN, Kind.TYPE));
        for (var type : List.of("FUNCTION", "PROCEDURE", "AGGREGATE")) {
            kinds.put(type, ROUTINES);
        }
        for (var type : List.of("TYPE", "SHELL TYPE", "DOMAIN")) {
            kinds.put(type, EnumSet.of(Kind.TYPE, Kind.DOMAIN));
        }
        for (var type : List.of("CONSTRAINT", "FK CONSTRAINT", "CHECK CONSTRAINT")) {
            kinds.put(type, EnumSet.of(Kind.CONSTRAINT, Kind.DOMAIN));
        }
        for (var type : List.of("INDEX", "INDEX ATTACH")) {
            kinds.put(type, EnumSet.of(Kind.INDEX, Kind.CONSTRAINT));
        }
        for (var type : List.of("SEQUENCE", "SEQUENCE OWNED BY")) {
            kinds.put(type, EnumSet.of(Kind.SEQUENCE, Kind.COLUMN));
        }
        for (var type : List.of("PUBLICATION TABLE", "PUBLICATION TABLES IN SCHEMA")) {
            kinds.put(type, EnumSet.of(Kind.PUBLICATION));
        }
        kinds.put("RULE", EnumSet.of(Kind.RULE, Kind.VIEW, Kind.MATERIALIZED_VIEW));
        kinds.put("PROCEDURAL LANGUAGE", EnumSet.of(Kind.LANGUAGE));
        kinds.put("FOREIGN SERVER", EnumSet.of(Kind.SERVER));
        // A class without a family of its own name makes one.
        kinds.put("OPERATOR FAMILY", EnumSet.of(Kind.OPERATOR_FAMILY, Kind.OPERATOR_CLASS));
        kinds.put("DEFAULT ACL", EnumSet.of(Kind.DEFAULT_PRIVILEGES));
        return Map.copyOf(kinds);
    }

    private static Set<Kind> with(Set<Kind> kinds, Kind... more) {
        var all = EnumSet.copyOf(kinds);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
