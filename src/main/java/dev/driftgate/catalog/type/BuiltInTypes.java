package dev.driftgate.catalog.type;

import dev.driftgate.catalog.type.TypeSyntax.Parts;
import dev.driftgate.catalog.type.TypeSyntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that Postgres brings along: the words of SQL, and the names in {@code pg_type} behind them. */
final class BuiltInTypes {
    /** By the name in {@code pg_type}, which is what a quoted or schema-qualified name is looked up as. */
    private static final Map<String, String> BY_TYPNAME = new HashMap<>();

    /** By what the grammar of SQL accepts without quotes. */
    private static final Map<String, String> BY_WORDS = new HashMap<>();

    static {
        Stream.of(
                        "text name bytea date interval numeric json jsonb oid uuid xml money inet cidr macaddr macaddr8",
                        "point line lseg box path polygon circle tsvector tsquery gtsvector pg_lsn pg_snapshot",
                        "txid_snapshot xid xid8 cid tid jsonpath aclitem refcursor int2vector oidvector",
                        "regclass regtype regproc regprocedure regoper regoperator regcollation regrole",
                        "regnamespace regconfig regdictionary regdatabase pg_node_tree",
                        "pg_ndistinct pg_dependencies pg_mcv_list",
                        "int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange",
                        "nummultirange tsmultirange tstzmultirange datemultirange")
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(name -> BY_TYPNAME.put(name, name));
        aliases(BY_TYPNAME, "boolean", "bool");
        aliases(BY_TYPNAME, "smallint", "int2");
        aliases(BY_TYPNAME, "integer", "int4");
        aliases(BY_TYPNAME, "bigint", "int8");
        aliases(BY_TYPNAME, "real", "float4");
        aliases(BY_TYPNAME, "double precision", "float8");
        aliases(BY_TYPNAME, "\"char\"", "char");
        aliases(BY_TYPNAME, "character", "bpchar");
        aliases(BY_TYPNAME, "character varying", "varchar");
        aliases(BY_TYPNAME, "bit", "bit");
        aliases(BY_TYPNAME, "bit varying", "varbit");
        aliases(BY_TYPNAME, "timestamp without time zone", "timestamp");
        aliases(BY_TYPNAME, "timestamp with time zone", "timestamptz");
        aliases(BY_TYPNAME, "time without time zone", "time");
        aliases(BY_TYPNAME, "time with time zone", "timetz");

        BY_WORDS.putAll(BY_TYPNAME);
        aliases(BY_WORDS, "boolean", "boolean");
        aliases(BY_WORDS, "smallint", "smallint", "smallserial", "serial2");
        aliases(BY_WORDS, "integer", "int", "integer", "serial", "serial4");
        aliases(BY_WORDS, "bigint", "bigint", "bigserial", "serial8");
        aliases(BY_WORDS, "numeric", "decimal", "dec");
        aliases(BY_WORDS, "real", "real");
        aliases(BY_WORDS, "double precision", "double precision", "float");
        aliases(BY_WORDS, "character", "char", "character", "nchar", "national char", "national character");
        for (var word : List.of("char", "character", "nchar", "national char", "national character")) {
            aliases(BY_WORDS, "character varying", word + " varying");
        }
        aliases(BY_WORDS, "bit varying", "bit varying");
        for (var word : List.of("time", "timestamp")) {
            aliases(BY_WORDS, word + " with time zone", word + " with time zone");
            aliases(BY_WORDS, word + " without time zone", word + " without time zone");
        }
    }

    private BuiltInTypes() {}

    /** The type that the parts name: one of Postgres's own, else by its name one of somebody's own. */
    static Optional<TypeName> resolve(Parts parts) {
        if (parts.dotted()) {
            return parts.after().isEmpty() ? qualified(parts) : Optional.empty();
        }
        var first = parts.before().get(0);
        if (first.quoted()) {
            boolean alone = parts.before().size() == 1 && parts.after().isEmpty();
            return alone ? typname(null, first.text(), parts) : Optional.empty();
        }
        return SqlWords.of(parts).flatMap(words -> named(words, parts));
    }

    private static Optional<TypeName> qualified(Parts parts) {
        var schema = parts.before().get(0).text();
        var name = parts.before().get(1).text();
        return schema.equals(TypeName.BUILT_IN)
                ? typname(null, name, parts)
                : Optional.of(new TypeName(schema, name, parts.modifiers(), parts.array()));
    }

    private static Optional<TypeName> typname(@Nullable String schema, String name, Parts parts) {
        var builtIn = BY_TYPNAME.get(name);
        if (builtIn != null) {
            return sized(builtIn, parts.modifiers(), parts.array());
        }
        var element = name.startsWith("_") ? BY_TYPNAME.get(name.substring(1)) : null;
        if (element != null) {
            return sized(element, parts.modifiers(), true);
        }
        return Optional.of(new TypeName(schema, name, parts.modifiers(), parts.array()));
    }

    private static Optional<TypeName> named(SqlWords words, Parts parts) {
        if (words.isInterval()) {
            return words.interval(parts.modifiers()).map(fields -> TypeName.builtIn("interval", fields, words.array()));
        }
        if (words.isFloat() && !parts.modifiers().isEmpty()) {
            return Modifiers.floatOf(parts.modifiers()).map(name -> TypeName.builtIn(name, List.of(), words.array()));
        }
        var builtIn = BY_WORDS.get(words.phrase());
        if (builtIn != null) {
            return sized(builtIn, parts.modifiers(), words.array());
        }
        boolean oneWord = words.phrase().indexOf(' ') < 0;
        var bare =
                new Parts(List.of(new Word(words.phrase(), false)), false, parts.modifiers(), List.of(), words.array());
        return oneWord ? typname(null, words.phrase(), bare) : Optional.empty();
    }

    private static Optional<TypeName> sized(String name, List<String> modifiers, boolean array) {
        return Modifiers.of(name, modifiers).map(exact -> TypeName.builtIn(name, exact, array));
    }

    private static void aliases(Map<String, String> map, String canonical, String... written) {
        map.putAll(Stream.of(written).collect(Collectors.toMap(word -> word, word -> canonical)));
    }
}
