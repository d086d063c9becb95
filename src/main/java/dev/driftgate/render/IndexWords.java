package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.util.regex.Pattern;

/** An index without what its line says anyway: {@code unique (email)}, {@code gin (tags)}. */
final class IndexWords {
    private IndexWords() {}

    /** The definition itself where it is spelled in another way or is of no index. */
    static String brief(ObjectId id, String definition) {
        if (id.kind() != Kind.INDEX || id.relation() == null || !definition.startsWith("CREATE ")) {
            return definition;
        }
        String table = (id.schema() == null ? "" : "(?:" + name(id.schema()) + "\\.)?") + name(id.relation());
        var pattern = Pattern.compile(
                "CREATE (UNIQUE )?INDEX " + name(id.name()) + " ON (?:ONLY )?" + table + " USING (btree )?(.*)",
                Pattern.DOTALL);
        var matcher = pattern.matcher(definition);
        return matcher.matches() ? (matcher.group(1) == null ? "" : "unique ") + matcher.group(3) : definition;
    }

    private static String name(String name) {
        return "(?:" + Pattern.quote(name) + "|" + Pattern.quote('"' + name.replace("\"", "\"\"") + '"') + ")";
    }
}
