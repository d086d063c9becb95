package dev.driftgate.catalog;

import java.util.List;
import java.util.Optional;

/** An object and its properties, in the order in which people name them (a column's type first). */
public record CatalogObject(ObjectId id, List<Property> properties) {
    public CatalogObject {
        properties = List.copyOf(properties);
    }

    public Optional<String> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .map(Property::value)
                .findFirst();
    }
}
