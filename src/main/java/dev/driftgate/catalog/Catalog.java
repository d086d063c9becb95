package dev.driftgate.catalog;

import java.util.List;
import java.util.Map;

/**
 * One database as it was at one moment.
 *
 * @param name what people call this side: {@code prod}
 * @param database the name of the database on its server
 * @param server the server's version as it prints itself: {@code 16.9}
 * @param objects sorted by id, no id twice
 * @param alike by kind, how many objects stand there besides, each with its equal in the catalog it is compared with
 */
public record Catalog(
        String name,
        String database,
        String server,
        List<CatalogObject> objects,
        List<Unread> unread,
        Map<Kind, Integer> alike) {
    public Catalog {
        objects = objects.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        unread = List.copyOf(unread);
        alike = Map.copyOf(alike);
    }

    /** One that holds all its objects. */
    public Catalog(String name, String database, String server, List<CatalogObject> objects, List<Unread> unread) {
        this(name, database, server, objects, unread, Map.of());
    }

    /** The same with other objects. */
    public Catalog with(List<CatalogObject> others) {
        return new Catalog(name, database, server, others, unread, alike);
    }

    /** How many objects it is of. */
    public int size() {
        return objects.size()
                + alike.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The first number of the server's version. */
    public int major() {
        return Integer.parseInt(server.split("[^0-9]", 2)[0]);
    }
}
