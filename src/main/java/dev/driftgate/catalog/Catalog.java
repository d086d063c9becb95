package dev.driftgate.catalog;

import java.util.List;

/**
 * One database as it was at one moment.
 *
 * @param name what people call this side: {@code prod}
 * @param database the name of the database on its server
 * @param server the server's version as it prints itself: {@code 16.9}
 * @param objects sorted by id, no id twice
 */
public record Catalog(String name, String database, String server, List<CatalogObject> objects, List<Unread> unread) {
    public Catalog {
        objects = objects.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        unread = List.copyOf(unread);
    }

    /** The first number of the server's version. */
    public int major() {
        return Integer.parseInt(server.split("[^0-9]", 2)[0]);
    }
}
