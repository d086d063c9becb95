package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The types that columns of one name have, in any table of some databases; domains as what they are made of. */
final class ColumnTypes {
    private final Map<String, Set<String>> byName = new HashMap<>();

    ColumnTypes(List<Catalog> catalogs) {
        for (var catalog : catalogs) {
            var domains = new HashMap<String, String>();
            catalog.objects().stream()
                    .filter(object -> object.id().kind() == Kind.DOMAIN)
                    .forEach(domain -> domain.property("type").ifPresent(type -> domains.put(name(domain), type)));
            catalog.objects().stream()
                    .filter(object -> object.id().kind() == Kind.COLUMN)
                    .forEach(column -> column.property("type")
                            .ifPresent(
                                    type -> byName.computeIfAbsent(column.id().name(), name -> new HashSet<>())
                                            .add(base(type, domains))));
        }
    }

    /** Of the name that this token is. */
    Set<String> of(Token name) {
        String text = name.text();
        boolean quoted = name.kind() == Token.Kind.QUOTED;
        return byName.getOrDefault(
                quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text, Set.of());
    }

    boolean anyIs(Pattern type) {
        return byName.values().stream().flatMap(Set::stream).anyMatch(type.asMatchPredicate());
    }

    private static String name(CatalogObject domain) {
        return domain.id().schema() + "." + domain.id().name();
    }

    private static String base(String type, Map<String, String> domains) {
        String base = type.replace("\"", "");
        for (int depth = 0; domains.containsKey(base) && depth < 20; depth++) {
            base = domains.get(base).replace("\"", "");
        }
        return domains.containsKey(type.replace("\"", "")) ? base : type;
    }
}
