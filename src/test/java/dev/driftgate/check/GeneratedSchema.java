package dev.driftgate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** A schema of some 25 objects made up from a seed: random, but valid on every major that Driftgate supports. */
@NullMarked
final class GeneratedSchema {
    private static final int TABLES = 4;
    private static final int VIEWS = 6;
    private static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "numeric(10, 2)",
            "text",
            "varchar(20)",
            "date",
            "timestamptz",
            "boolean",
            "jsonb",
            "text[]",
            "mood",
            "positive");

    private final Random random;
    private final List<String> statements = new ArrayList<>();
    private final List<GeneratedTable> tables = new ArrayList<>();

    private GeneratedSchema(Random random) {
        this.random = random;
    }

    static String of(long seed) {
        var schema = new GeneratedSchema(new Random(seed));
        schema.types();
        IntStream.range(0, TABLES).forEach(schema::table);
        schema.partitions();
        var views = new GeneratedViews(schema.random, schema.tables);
        IntStream.range(0, VIEWS).forEach(i -> schema.add(views.view("v" + i)));
        schema.routines();
        schema.guards();
        return String.join(";\n", schema.statements) + ";\n";
    }

    private void types() {
        add("create type mood as enum ('sad', 'ok', 'it''s fine')");
        add("create domain positive as integer default " + random.nextInt(9) + " check (value "
                + one("> 0", "between 0 and 10", "in (1, 2, 3)", "<> 0 and value is not null") + ")");
        add("create type pair as (a integer, b varchar(" + (1 + random.nextInt(9)) + "))");
        add("create domain size as varchar(2) check (value in ('s', 'm', 'l'))");
        add("create sequence numbers increment " + (1 + random.nextInt(5)) + one("", " cycle", " start 7"));
    }

    private void table(int number) {
        var table = new GeneratedTable("t" + number, columns());
        add("create table " + table.name() + " (id integer "
                + one("primary key", "generated always as identity primary key", "unique not null")
                + table.columns().stream()
                        .map(column -> ", " + column.name() + " " + column.type() + modifier(column))
                        .collect(Collectors.joining())
                + ", check (" + table.condition(random) + ")"
                + (number > 0 && random.nextBoolean() ? ", parent integer references t0 (id)" + action() : "") + ")");
        add("create index on " + table.name() + " (" + table.any(random) + one("", " desc", " nulls first") + ")"
                + (random.nextBoolean() ? " where " + table.steady(random) : ""));
        add("create unique index " + table.name() + "_expression on " + table.name() + " ((id " + one("+", "*", "%")
                + " 2), " + "(" + table.steady(random) + "))");
        if (random.nextBoolean()) {
            add("comment on column " + table.name() + ".id is 'it''s " + random.nextInt(9) + "'");
        }
        tables.add(table);
    }

    private List<GeneratedTable.Column> columns() {
        return IntStream.range(0, 3 + random.nextInt(4))
                .mapToObj(i -> new GeneratedTable.Column("c" + i, one(TYPES.toArray(String[]::new))))
                .toList();
    }

    private String modifier(GeneratedTable.Column column) {
        return switch (random.nextInt(4)) {
            case 0 -> " not null";
            case 1 -> " default (" + column.literal(random) + ")";
            case 2 -> " check (" + column.condition(random) + ")";
            default -> "";
        };
    }

    private void partitions() {
        add("create table events (id bigint, at date not null, region varchar(9) default 'eu') partition by "
                + one("range (at)", "range (at, id)", "list (region)", "hash (id)"));
        add("create index on events (" + one("at", "id, at", "lower(region)") + ")");
        add("alter table events add check (region in ('eu', 'us'))");
        add("create table measures (k varchar(4), n integer) partition by list (k)");
        add("create table measures_1 partition of measures for values in ('a', 'b')");
        add("create table measures_2 partition of measures default");
    }

    private void routines() {
        add("create function twice(n integer default " + random.nextInt(9) + ") returns integer language sql "
                + one("immutable", "stable", "volatile strict", "immutable parallel safe") + " as 'select n * 2'");
        add("create function stamp() returns trigger language plpgsql as $$ begin return new; end $$");
        add("create procedure clear(inout n integer) language plpgsql as $$ begin n := 0; end $$");
        add("create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '" + random.nextInt(9)
                + "')");
    }

    private void guards() {
        for (var table : tables) {
            add("create trigger stamp " + one("before insert or update", "after update", "before delete") + " on "
                    + table.name() + " for each row when (" + one("true", "pg_trigger_depth() < 2")
                    + ") execute function stamp()");
            add("alter table " + table.name() + one(" enable row level security", " force row level security"));
            add("create policy p on " + table.name() + one("", " for select", " as restrictive") + " using ("
                    + table.condition(random) + ")");
        }
        add("create rule keep as on delete to t1 do instead " + one("nothing", "select 1 from t1"));
        add("create statistics pairs (ndistinct, dependencies) on id, c0 from t2");
    }

    private String action() {
        return one("", " on delete cascade", " on update set null", " deferrable initially deferred");
    }

    private void add(String statement) {
        statements.add(statement);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
