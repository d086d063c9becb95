package dev.driftgate.render;

import dev.driftgate.catalog.ObjectId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as SQL would spell them: bare where that is possible, else in double quotes, so that no name passes for prose. */
final class Names {
    private static final Pattern BARE = Pattern.compile("[\\p{Ll}\\p{Lo}_][\\p{Ll}\\p{Lo}\\p{Nd}_$]*");
    private static final int LONGEST = 400;

    private Names() {}

    static String of(String name) {
        String shown = BARE.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
        return Cut.to(Visible.of(shown), LONGEST);
    }

    /** Without its schema when that is {@code public}, which goes without saying. */
    static String of(@Nullable String schema, String name) {
        return schema == null || schema.equals("public") ? of(name) : of(schema) + "." + of(name);
    }

    /** What belongs to a relation is read beneath it and needs no qualification. */
    static String of(ObjectId id) {
        return id.relation() == null ? of(id.schema(), id.name()) : of(id.name());
    }

    /** With its relation, where it belongs to one. */
    static String qualified(ObjectId id) {
        return id.relation() == null ? of(id) : of(id.schema(), id.relation()) + "." + of(id.name());
    }
}
