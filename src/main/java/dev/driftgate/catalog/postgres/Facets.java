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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Comments, owners, privileges and labels by the address of the object they are of. */
final class Facets {
    /**
     * @param part the name of what it is of, where that may be part of another object: {@code index orders_pkey}
     * @param whole that object's address
     */
    private record Fact(
            @Nullable String part, String value, @Nullable Address whole) {
        Address told(Address own) {
            return whole != null ? whole : own;
        }

        String lines() {
            return part + ": " + value.replace("\n", "\n" + part + ": ");
        }
    }

    private static final int PART = Address.COLUMNS + 1;
    private static final int VALUE = PART + 1;
    private static final int WHOLE = VALUE + 1;

    private final Map<Facet, Map<Address, Fact>> facts = new EnumMap<>(Facet.class);

    /** Takes one row of a facet's query. */
    void add(Facet facet, ResultSet row) throws SQLException {
        boolean mayBePart = row.getMetaData().getColumnCount() > WHOLE && row.getString(WHOLE + 1) != null;
        var whole = mayBePart ? new Address(row.getInt(WHOLE), row.getLong(WHOLE + 1), 0) : null;
        facts.computeIfAbsent(facet, f -> new HashMap<>())
                .put(Address.of(row), new Fact(row.getString(PART), row.getString(VALUE), whole));
    }

    /** What is known of one object; each fact is handed out once. */
    List<Property> take(Address address) {
        List<Property> taken = List.of();
        for (var ofFacet : facts.entrySet()) {
            var fact = ofFacet.getValue().remove(address);
            if (fact != null) {
                taken = taken.isEmpty() ? new ArrayList<>(2) : taken;
                taken.add(new Property(ofFacet.getKey().word(), fact.value()));
            }
        }
        return taken;
    }

    /** Hands on what was not taken, each as one line with where it is told. */
    void each(BiConsumer<Address, String> told) {
        facts.forEach((facet, ofFacet) -> ofFacet.entrySet().stream()
                .map(of -> Map.entry(
                        of.getValue().told(of.getKey()),
                        facet.word() + " " + of.getValue().lines()))
                .sorted(Map.Entry.comparingByValue())
                .forEach(line -> told.accept(line.getKey(), line.getValue())));
    }

    /**
     * What was not taken because it is of a part that stands nowhere by itself, as properties of the whole: {@code
     * column_comment} of an inherited column, {@code part_comment} of anything else, each line with the part's name.
     */
    Map<Address, List<Property>> ofParts() {
        var wholes = new HashMap<Address, List<Property>>();
        facts.forEach((facet, ofFacet) -> {
            add("column_" + facet.word(), parts(ofFacet, true), wholes);
            add("part_" + facet.word(), parts(ofFacet, false), wholes);
        });
        return wholes;
    }

    private static void add(
            String property, Map<Address, Map<String, String>> parts, Map<Address, List<Property>> wholes) {
        parts.forEach((whole, values) -> wholes.computeIfAbsent(whole, address -> new ArrayList<>())
                .add(new Property(property, String.join("\n", values.values()))));
    }

    private static Map<Address, Map<String, String>> parts(Map<Address, Fact> facts, boolean columns) {
        var byWhole = new HashMap<Address, Map<String, String>>();
        facts.forEach((address, fact) -> {
            if (fact.whole() != null && fact.part() != null && columns == address.objsubid() > 0) {
                byWhole.computeIfAbsent(fact.whole(), whole -> new TreeMap<>()).put(fact.part(), fact.lines());
            }
        });
        return byWhole;
    }
}
