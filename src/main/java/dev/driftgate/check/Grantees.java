package dev.driftgate.check;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Property;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.settings.CompareSettings;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Leaves of all privileges those of the roles that are compared. */
record Grantees(CompareSettings compare) {
    private static final String BETWEEN = ": ";

    Catalog in(Catalog catalog) {
        if (compare.grantees().isEmpty()) {
            return catalog;
        }
        return catalog.with(catalog.objects().stream()
                .map(this::in)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Default privileges of nobody are none. */
    private Optional<CatalogObject> in(CatalogObject object) {
        if (object.properties().stream().noneMatch(Grantees::isPrivileges)) {
            return Optional.of(object);
        }
        var properties = object.properties().stream()
                .map(property ->
                        isPrivileges(property) ? new Property(property.name(), lines(property.value())) : property)
                .filter(property -> !property.value().isEmpty())
                .toList();
        return object.id().kind() == Kind.DEFAULT_PRIVILEGES
                        && properties.stream().noneMatch(Grantees::isPrivileges)
                ? Optional.empty()
                : Optional.of(new CatalogObject(object.id(), object.position(), properties, object.unread()));
    }

    /** Each line is {@code role: rights}; before the first line of a column stands the column. */
    private String lines(String value) {
        var kept = new StringJoiner("\n");
        String column = "";
        for (String line : value.split("\n", -1)) {
            var parts = List.of(line.split(BETWEEN, -1));
            String grantee = parts.get(Math.max(0, parts.size() - 2));
            column = parts.size() > 2 ? line.substring(0, line.indexOf(grantee + BETWEEN)) : column;
            if (compare.includes(grantee)) {
                kept.add(parts.size() > 2 ? line : column + line);
            }
        }
        return kept.toString();
    }

    private static boolean isPrivileges(Property property) {
        return ChangeClass.of(property.name()) == ChangeClass.PRIVILEGES;
    }
}
