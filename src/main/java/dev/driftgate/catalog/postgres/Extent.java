package dev.driftgate.catalog.postgres;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a database is read.
 *
 * @param name what people call the database
 * @param schemas the schemas to look at; empty: all but Postgres's own and Driftgate's, and what lives in no schema
 */
public record Extent(String name, List<String> schemas, Set<Facet> facets) {
    public static Extent all(String name) {
        return new Extent(name, List.of(), EnumSet.allOf(Facet.class));
    }

    /** Of the properties that an object of any kind can have ({@code owner}), those that are asked for. */
    public static Extent of(String name, List<String> schemas, Predicate<String> asked) {
        var facets = EnumSet.allOf(Facet.class);
        facets.removeIf(facet -> !asked.test(facet.word()));
        return new Extent(name, schemas, facets);
    }
}
