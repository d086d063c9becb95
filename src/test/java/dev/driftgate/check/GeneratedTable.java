package dev.driftgate.check;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** A table that was made up, with conditions about it that are valid. It has {@code id integer} beside its columns. */
@NullMarked
record GeneratedTable(String name, List<Column> columns) {
    /** A column and what can be said of its type. */
    record Column(String name, String type) {
        String literal(Random random) {
            return switch (type) {
                case "integer", "bigint", "positive" -> one(random, "1", "7 + 2", "-3 + 5");
                case "numeric(10, 2)" -> one(random, "0", "1.50", "2 * 1.5");
                case "text", "varchar(20)" -> one(random, "'x'", "'it''s'", "upper('y')", "'a' || 'b'");
                case "date" -> one(random, "current_date", "'2026-01-01'", "date '2026-01-01' + 7");
                case "timestamptz" -> one(random, "now()", "'2026-01-01 12:00+00'", "current_timestamp");
                case "boolean" -> one(random, "true", "not false");
                case "jsonb" -> one(random, "'{}'", "jsonb_build_object('a', 1)");
                case "text[]" -> one(random, "'{}'", "array['a', 'b']");
                default -> "'ok'";
            };
        }

        String condition(Random random) {
            var text = switch (type) {
                case "integer", "bigint", "positive" ->
                    one(random, "@ > 3", "@ between 1 and 9", "@ in (1, 2, 3)", "@ not in (4, 5)", "@ % 2 = 0");
                case "numeric(10, 2)" -> one(random, "@ > 0", "@ * 2 <= 1.5", "@ in (1, 2.5)", "round(@) = 1");
                case "text" ->
                    one(random, "@ like 'a%'", "@ ~ '^a'", "length(@) > 2", "@ in ('a', 'b')", "@ is not null");
                case "varchar(20)" ->
                    one(random, "@ in ('a', 'b')", "@ <> 'a'", "lower(@) = 'x'", "@ not in ('a', 'b')");
                case "date" -> one(random, "@ > date '2026-01-01'", "extract(year from @) > 2000");
                case "timestamptz" -> one(random, "@ is not null", "@ > '2026-01-01 00:00+00'");
                case "boolean" -> one(random, "@", "not @", "@ is not true", "@ is distinct from false");
                case "jsonb" -> one(random, "@ ->> 'a' = 'b'", "@ <> '{\"a\": 1}'");
                case "text[]" -> one(random, "'a' = any (@)", "cardinality(@) > 0", "@ && array['a', 'b']");
                default -> one(random, "@ = 'ok'", "@ in ('sad', 'ok')", "@ > 'sad'");
            };
            return text.replace("@", name);
        }

        /** Whether the condition can stand in an index whatever the session's settings are. */
        private boolean isSteady() {
            return !type.equals("timestamptz");
        }
    }

    String any(Random random) {
        return columns.stream()
                .filter(column -> !column.type().equals("jsonb"))
                .map(Column::name)
                .skip(random.nextInt(2))
                .findFirst()
                .orElse("id");
    }

    /** Several conditions put together. */
    String condition(Random random) {
        var first = columns.get(random.nextInt(columns.size())).condition(random);
        var second = columns.get(random.nextInt(columns.size())).condition(random);
        return one(
                random,
                first,
                first + " or " + second + " and id > 0",
                "not (" + first + ") or (" + second + ")",
                "case when " + first + " then " + second + " else id <> 3 end",
                "coalesce(" + first + ", " + second + ", false)");
    }

    String steady(Random random) {
        return columns.stream()
                .filter(Column::isSteady)
                .findFirst()
                .map(column -> column.condition(random))
                .orElse("id > 5");
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
