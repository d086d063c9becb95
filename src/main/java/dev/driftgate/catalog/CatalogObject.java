package dev.driftgate.catalog;

import java.util.List;
import java.util.Optional;

/**
 * An object and its properties, in the order in which people name them (a column's type first).
 *
 * @param position its place among its like in the same relation, counted from 1; 0 where places mean nothing
 * @param unread names of properties that could not be read, about which nothing is claimed
 */
public record CatalogObject(ObjectId id, int position, List<Property> properties, List<String> unread) {
    public CatalogObject {
        properties = List.copyOf(properties);
        unread = List.copyOf(unread);
    }

    /** Of an object that has no place and could be read to the end. */
    public CatalogObject(ObjectId id, List<Property> properties) {
        this(id, 0, properties, List.of());
    }

    public Optional<String> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .map(Property::value)
                .findFirst();
    }
}
