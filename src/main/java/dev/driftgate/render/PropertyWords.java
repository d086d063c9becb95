package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.PropertyChange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change's properties as a DBA would write them. Works for properties nobody has thought of yet. */
final class PropertyWords {
    private static final String DEFINITION = "definition";
    /** Their values say by themselves what they are. */
    private static final Set<String> SELF_EVIDENT =
            Set.of("type", DEFINITION, "not_null", "volatility", "timing", "events", "enabled");

    /** Beside what is of another class than structure, what people write one to a line. */
    private static final Set<String> LISTS =
            Set.of("configuration", "operators", "functions", "tables", "row_filters", "mappings", "column_settings");

    private static final Map<String, String> ABSENT =
            Map.of("yes", "no", "no", "yes", "unlogged", "permanent", "temporary", "permanent");

    /** What the default of a property is called where "none" would be wrong. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "not_null", "nullable",
            "volatility", "volatile",
            "parallel", "unsafe",
            "cost", "default",
            "rows", "default",
            "enabled", "enabled",
            "context", "explicit",
            "deferrable", "no",
            "roles", "public");

    private PropertyWords() {}

    /** Of an object that stands on one side only: {@code varchar(40) not null default 'eu'::varchar}. */
    static String all(Change change) {
        return shown(change)
                .map(property -> one(change, property))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Of an object that stands on both sides: {@code varchar(40) → text; not null → nullable}. */
    static String changed(Change change, Wording wording) {
        return shown(change).map(property -> both(change, property, wording)).collect(Collectors.joining("; "));
    }

    /** What is worth showing; a constraint's definition begins with its type. */
    static Stream<PropertyChange> shown(Change change) {
        boolean defined = change.property(DEFINITION).isPresent();
        return change.properties().stream()
                .filter(property -> !(defined && property.name().equals("type")));
    }

    /** A text of several lines is shown as lines beneath the change. */
    static boolean isLong(Change change, PropertyChange property) {
        boolean lines = hasLines(property.base()) || hasLines(property.head());
        return switch (property.name()) {
            case "body", "sql_body" -> true;
            case DEFINITION -> lines || change.id().kind().isRelation();
            default ->
                lines && (LISTS.contains(property.name()) || ChangeClass.of(property.name()) != ChangeClass.STRUCTURE);
        };
    }

    /** One side's value in words, unquoted; {@code none} when the side has none. */
    static String value(Change change, PropertyChange property, @Nullable String value) {
        if (value == null) {
            String other = Objects.requireNonNullElse(property.base() == null ? property.head() : property.base(), "");
            return DEFAULTS.getOrDefault(property.name(), ABSENT.getOrDefault(other, "none"));
        }
        return property.name().equals("not_null") ? "not null" : brief(change, property, value);
    }

    /** The name where the value needs one: empty for {@code type}, {@code "default"} for a default. */
    static String label(PropertyChange property) {
        return SELF_EVIDENT.contains(property.name()) ? "" : words(property);
    }

    /** {@code sql body} */
    static String words(PropertyChange property) {
        return Visible.of(property.name().replace('_', ' '));
    }

    private static String one(Change change, PropertyChange property) {
        if (isLong(change, property)) {
            return "";
        }
        String raw = property.base() == null ? property.head() : property.base();
        String label = label(property);
        return "yes".equals(raw) && !label.isEmpty() ? label : (label + " " + value(change, property, raw)).strip();
    }

    private static String both(Change change, PropertyChange property, Wording wording) {
        if (isLong(change, property)) {
            return words(property) + " (- " + wording.inBase() + ", + " + wording.inHead() + ")";
        }
        var told = told(property);
        if (told.isPresent()) {
            return Visible.of(told.get());
        }
        String label = label(property);
        String values = value(change, property, property.base()) + " → " + value(change, property, property.head());
        return label.isEmpty() ? values : label + ": " + values;
    }

    /** A list is told by what happened to it, where that is shorter than both lists. */
    static Optional<String> told(PropertyChange property) {
        String base = property.base();
        String head = property.head();
        if (base == null || head == null) {
            return Optional.empty();
        }
        return switch (property.name()) {
            case "values" -> ValueList.told(base, head);
            case "column_order" -> Optional.of(ColumnList.reordered(base, head));
            default -> Optional.empty();
        };
    }

    private static String brief(Change change, PropertyChange property, String value) {
        boolean alike = property.base() != null
                && property.head() != null
                && shortened(change, property, property.base()).equals(shortened(change, property, property.head()));
        return Visible.of(alike ? value : shortened(change, property, value));
    }

    private static String shortened(Change change, PropertyChange property, String value) {
        return switch (property.name()) {
            case "type" -> Types.brief(value);
            case DEFINITION -> Types.inExpression(IndexWords.brief(change.id(), value));
            default -> Types.inExpression(value);
        };
    }

    private static boolean hasLines(@Nullable String value) {
        return value != null && value.indexOf('\n') >= 0;
    }
}
