package dev.driftgate.demo.linear;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters and pages over rows, which are maps from field to value, nested as the schema is. */
final class Rows {
    private static final int USUAL = 50;
    private static final int MOST = 250;

    private Rows() {}

    /** The connection a field asks for with {@code filter}, {@code first} and {@code after}. */
    static Map<String, Object> connection(DataFetchingEnvironment field, List<Map<String, Object>> rows) {
        Map<String, Object> filter = field.getArgumentOrDefault("filter", Map.of());
        int first = field.getArgumentOrDefault("first", USUAL);
        if (first < 1 || first > MOST) {
            throw LinearErrors.invalid("first must not be greater than " + MOST + ".");
        }
        int from = Integer.parseInt(field.getArgumentOrDefault("after", "0"));
        List<Map<String, Object>> matching =
                rows.stream().filter(row -> matches(filter, row)).toList();
        int to = Math.min(matching.size(), from + first);
        return connection(matching.subList(Math.min(from, to), to), to < matching.size(), to);
    }

    static Map<String, Object> connection(List<Map<String, Object>> rows) {
        return connection(rows, false, rows.size());
    }

    private static Map<String, Object> connection(List<Map<String, Object>> rows, boolean more, int to) {
        return Map.of("nodes", rows, "pageInfo", Map.of("hasNextPage", more, "endCursor", Integer.toString(to)));
    }

    private static boolean matches(Map<?, ?> filter, Map<?, ?> row) {
        return filter.entrySet().stream().allMatch(entry -> {
            Object value = row.get(entry.getKey());
            return entry.getValue() instanceof Map<?, ?> condition && satisfies(condition, value);
        });
    }

    private static boolean satisfies(Map<?, ?> condition, @Nullable Object value) {
        if (condition.get("null") instanceof Boolean absent) {
            return absent == (value == null);
        }
        if (value instanceof Map<?, ?> nested && nested.get("nodes") instanceof List<?> nodes) {
            return nodes.stream().anyMatch(node -> node instanceof Map<?, ?> row && matches(condition, row));
        }
        if (value instanceof Map<?, ?> nested) {
            return matches(condition, nested);
        }
        return condition.entrySet().stream()
                .allMatch(test -> compares(String.valueOf(test.getKey()), test.getValue(), value));
    }

    private static boolean compares(String operator, @Nullable Object wanted, @Nullable Object value) {
        String text = Objects.toString(value, "");
        String other = Objects.toString(wanted, "");
        return switch (operator) {
            case "eq" -> text.equals(other);
            case "neq" -> !text.equals(other);
            case "in" -> wanted instanceof Collection<?> any && any.contains(text);
            case "nin" -> wanted instanceof Collection<?> none && !none.contains(text);
            case "eqIgnoreCase" -> text.equalsIgnoreCase(other);
            case "neqIgnoreCase" -> !text.equalsIgnoreCase(other);
            case "contains" -> text.contains(other);
            case "containsIgnoreCase" -> lower(text).contains(lower(other));
            case "startsWith" -> text.startsWith(other);
            default -> throw LinearErrors.invalid("unknown comparison " + operator + ".");
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
