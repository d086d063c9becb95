package dev.driftgate.catalog.type;

import java.util.List;

/**
 * The type of a column that exists.
 *
 * @param formatted as {@code format_type} spells it when only {@code pg_catalog} is on the search path
 * @param array what {@code information_schema} calls {@code ARRAY}
 * @param userDefined whether it lives outside {@code pg_catalog}
 * @param bases of a domain, what it stands on, nearest first; else empty
 */
public record LiveType(String formatted, boolean array, boolean userDefined, List<LiveType> bases) {
    public LiveType {
        bases = List.copyOf(bases);
    }

    TypeName name() {
        return TypeName.parse(formatted).orElseGet(() -> new TypeName(null, formatted, List.of(), false));
    }

    boolean isArray() {
        return array || bases.stream().anyMatch(LiveType::isArray);
    }

    /** As {@code information_schema} says {@code USER-DEFINED}: a domain says so of its base, an array never. */
    boolean isUserDefined() {
        return bases.isEmpty()
                ? userDefined && !array
                : bases.stream().anyMatch(base -> base.userDefined && !base.array);
    }
}
