package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as SQL would spell them: bare where that is possible, else in double quotes, so that no name passes for prose. */
final class Names {
    private static final Pattern BARE = Pattern.compile("[\\p{Ll}\\p{Lo}_][\\p{Ll}\\p{Lo}\\p{Nd}_$]*");
    private static final int LONGEST = 400;

    /** Kinds told apart by more than a name: behind what may need quotes stands what is SQL already. */
    private static final Map<Kind, Pattern> MORE = more();

    private Names() {}

    static String of(String name) {
        return shown(quoted(name));
    }

    /** {@code total(integer, integer)}, {@code (integer AS mood)}: only the name in it is quoted, and only where it has to. */
    static String of(Kind kind, String name) {
        var more = MORE.get(kind);
        var parts = more == null ? null : more.matcher(name);
        if (parts == null || !parts.matches()) {
            return of(name);
        }
        String bare = parts.group(1);
        return shown((bare.isEmpty() ? "" : quoted(bare)) + parts.group(2));
    }

    /** Without its schema when that is {@code public}, which goes without saying. */
    static String of(@Nullable String schema, String name) {
        return in(schema, of(name));
    }

    /** What belongs to a relation is read beneath it and needs no qualification. */
    static String of(ObjectId id) {
        String name = of(id.kind(), id.name());
        return id.relation() == null ? in(id.schema(), name) : name;
    }

    /** With its relation, where it belongs to one. */
    static String qualified(ObjectId id) {
        return id.relation() == null ? of(id) : of(id.schema(), id.relation()) + "." + of(id.name());
    }

    private static String in(@Nullable String schema, String shown) {
        return schema == null || schema.equals("public") ? shown : of(schema) + "." + shown;
    }

    private static String quoted(String name) {
        return BARE.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String shown(String name) {
        return Cut.to(Visible.of(name), LONGEST);
    }

    private static Map<Kind, Pattern> more() {
        var signature = Pattern.compile("(.+?)(\\((?:[^()\"]|\"(?:[^\"]|\"\")*+\")*+\\))", Pattern.DOTALL);
        var method = Pattern.compile("(.+)( using .+)", Pattern.DOTALL);
        var whole = Pattern.compile("()(.+)", Pattern.DOTALL);
        return Map.of(
                Kind.FUNCTION, signature,
                Kind.PROCEDURE, signature,
                Kind.AGGREGATE, signature,
                Kind.OPERATOR, whole,
                Kind.CAST, whole,
                Kind.TRANSFORM, whole,
                Kind.OPERATOR_CLASS, method,
                Kind.OPERATOR_FAMILY, method);
    }
}
