package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Property;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Comments, owners, privileges and labels by the address of the object they are of. */
final class Facets {
    private record Fact(String part, String value) {}

    private final Map<Facet, Map<Address, Fact>> facts = new EnumMap<>(Facet.class);

    /** Takes one row of a facet's query. */
    void add(Facet facet, ResultSet row) throws SQLException {
        String part = row.getString(Address.COLUMNS + 1);
        facts.computeIfAbsent(facet, f -> new HashMap<>())
                .put(Address.of(row), new Fact(part == null ? "" : part, row.getString(Address.COLUMNS + 2)));
    }

    /** What is known of one object; each fact is handed out once. */
    List<Property> take(Address address) {
        if (facts.isEmpty()) {
            return List.of();
        }
        var taken = new ArrayList<Property>(2);
        facts.forEach((facet, ofFacet) -> {
            var fact = ofFacet.remove(address);
            if (fact != null) {
                taken.add(new Property(facet.word(), fact.value()));
            }
        });
        return taken;
    }

    /**
     * What was not taken because its column stands nowhere by itself (an inherited one), as properties of the relation:
     * {@code column_comment}.
     */
    Map<Address, List<Property>> ofParts() {
        var wholes = new HashMap<Address, List<Property>>();
        facts.forEach((facet, ofFacet) -> parts(ofFacet)
                .forEach((whole, parts) -> wholes.computeIfAbsent(whole, address -> new ArrayList<>())
                        .add(new Property("column_" + facet.word(), parts))));
        return wholes;
    }

    private static Map<Address, String> parts(Map<Address, Fact> facts) {
        var byWhole = new HashMap<Address, TreeMap<String, String>>();
        facts.forEach((address, fact) -> {
            if (address.objsubid() > 0) {
                byWhole.computeIfAbsent(address.whole(), whole -> new TreeMap<>())
                        .put(fact.part(), fact.value());
            }
        });
        return byWhole.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> list(entry.getValue())));
    }

    private static String list(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining("\n"));
    }
}
