package dev.driftgate.catalog.type;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type in parts. Postgres keeps no bounds and no dimensions of an array, so neither does this.
 *
 * @param schema {@code pg_catalog} for a type that Postgres brings along, null where the writer left it open
 * @param name as {@code format_type} spells it, without modifiers: {@code timestamp with time zone}; a type of
 *     somebody's own by its exact name
 * @param modifiers what stands in parentheses; for an interval its fields, as one word
 */
public record TypeName(@Nullable String schema, String name, List<String> modifiers, boolean array) {
    static final String BUILT_IN = "pg_catalog";

    public TypeName {
        modifiers = List.copyOf(modifiers);
    }

    /** Reads a type as SQL spells it, aliases included; empty for what is no type in SQL. */
    public static Optional<TypeName> parse(String written) {
        return TypeSyntax.read(written).flatMap(BuiltInTypes::resolve);
    }

    static TypeName builtIn(String name, List<String> modifiers, boolean array) {
        return new TypeName(BUILT_IN, name, modifiers, array);
    }

    boolean isBuiltIn() {
        return BUILT_IN.equals(schema);
    }

    /** Whether this, as declared, also describes {@code live}: what was left out may be anything. */
    boolean covers(TypeName live) {
        boolean sameSchema = schema == null ? !live.isBuiltIn() : schema.equals(live.schema);
        return sameSchema
                && array == live.array
                && name.equals(live.name)
                && (modifiers.isEmpty() || modifiers.equals(live.modifiers));
    }

    /** As {@code format_type} would spell it, as far as it was declared. */
    String spelled() {
        return (schema == null || isBuiltIn() ? "" : schema + ".") + withModifiers() + (array ? "[]" : "");
    }

    private String withModifiers() {
        if (modifiers.isEmpty()) {
            return name;
        }
        if (name.equals("interval") && !Character.isDigit(modifiers.get(0).charAt(0))) {
            return name + " " + modifiers.get(0);
        }
        int zone = name.endsWith(" time zone") ? name.indexOf(' ') : name.length();
        return name.substring(0, zone) + "(" + String.join(",", modifiers) + ")" + name.substring(zone);
    }
}
