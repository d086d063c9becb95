package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Diff;
import dev.driftgate.testing.TestPostgres;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a statement run on staging alone looks like as drift, and that another road to the same schema looks like none.
 */
@NullMarked
class CatalogDriftIT {
    private static final String SHOP = """
            create type mood as enum ('sad', 'ok');
            create domain positive as integer check (value > 0);
            create sequence ticket_no;
            create table customers (id bigint generated always as identity primary key, email varchar(120) not null);
            create table orders (
                id bigint primary key,
                customer_id bigint references customers,
                amount numeric(10, 2) default 0,
                state mood,
                during tstzrange
            );
            create index orders_customer on orders (customer_id);
            create view big_orders as select id, amount from orders where amount > 100;
            create materialized view totals as select customer_id, sum(amount) as total from orders group by customer_id;
            create table events (id bigint, at date not null) partition by range (at);
            create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
            create table shipments (carrier varchar(20) check (carrier in ('post', 'rail')), note varchar(40));
            create domain size as varchar(1) check (value in ('s', 'm'));
            create view sent with (security_barrier, security_invoker) as
                select note from shipments where carrier in ('post', 'rail');
            """;

    /**
     * One row of the table.
     *
     * @param head what is run on staging alone, after both sides were made alike
     * @param twin a detour that ends where it began
     * @param expected the changes, as {@link #line} writes them
     */
    record Case(String head, String twin, List<String> expected) {
        @Override
        public String toString() {
            return head;
        }
    }

    private static Case row(String head, String twin, String... expected) {
        return new Case(head, twin, List.of(expected));
    }

    static Stream<Case> cases() {
        return Stream.of(
                row("select 1", "select 1"),
                row("create schema billing", "create schema x; drop schema x", "added schema billing"),
                row(
                        "alter table orders add column region text collate \"C\"",
                        "alter table orders add column region text; alter table orders drop column region",
                        "added column public.orders.region type: text, collation: pg_catalog.C"),
                row(
                        "alter table orders drop column during",
                        "alter table orders rename column during to x; alter table orders rename column x to during",
                        "removed column public.orders.during type: tstzrange"),
                row(
                        "alter table customers alter email type text",
                        "alter table customers alter email type text; alter table customers alter email type varchar(120)",
                        "changed column public.customers.email type: character varying(120) → text"),
                row(
                        "alter table orders alter customer_id set not null",
                        "alter table orders alter customer_id set not null;"
                                + " alter table orders alter customer_id drop not null",
                        "changed column public.orders.customer_id not_null: - → yes"),
                row(
                        "alter table orders alter amount set default 1",
                        "alter table orders alter amount set default 1; alter table orders alter amount set default 0",
                        "changed column public.orders.amount default: 0 → 1"),
                row(
                        "alter table orders alter amount drop default",
                        "alter table orders alter amount drop default; alter table orders alter amount set default 0",
                        "changed column public.orders.amount default: 0 → -"),
                row(
                        "alter table orders add column total numeric generated always as (amount * 2) stored",
                        "alter table orders add column total numeric generated always as (amount * 2) stored;"
                                + " alter table orders drop column total",
                        "added column public.orders.total type: numeric, generated: stored (amount * (2)::numeric)"),
                row(
                        "alter table customers alter id set generated by default",
                        "alter table customers alter id set generated by default;"
                                + " alter table customers alter id set generated always",
                        "changed column public.customers.id identity: always → by default"),
                row(
                        "alter table customers alter id set increment 10",
                        "alter table customers alter id set increment 10; alter table customers alter id set increment 1",
                        "changed column public.customers.id identity: always → always increment 10"),
                row(
                        "alter table orders set unlogged",
                        "alter table orders set unlogged; alter table orders set logged",
                        "changed table public.orders persistence: - → unlogged"),
                row(
                        "alter table orders enable row level security",
                        "alter table orders enable row level security; alter table orders disable row level security",
                        "changed table public.orders row_security: - → enabled"),
                row(
                        "alter table orders force row level security",
                        "alter table orders force row level security; alter table orders no force row level security",
                        "changed table public.orders force_row_security: - → yes"),
                row(
                        "create table notes (id int primary key, body text not null)",
                        "create table notes (id int); drop table notes",
                        "added table public.notes",
                        "added column public.notes.body type: text, not_null: yes",
                        "added column public.notes.id type: integer, not_null: yes",
                        "added constraint public.notes.notes_pkey type: primary key, definition: PRIMARY KEY (id)"),
                row(
                        "create table by_list (k text) partition by list (k)",
                        "create table by_list (k text) partition by list (k); drop table by_list",
                        "added table public.by_list partition_key: LIST (k)",
                        "added column public.by_list.k type: text"),
                row(
                        "create table events_2027 partition of events for values from ('2027-01-01') to ('2028-01-01')",
                        "alter table events detach partition events_2026;"
                                + " alter table events attach partition events_2026"
                                + " for values from ('2026-01-01') to ('2027-01-01')",
                        "added table public.events_2027 partition_of: public.events, partition_bound:"
                                + " FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')"),
                row(
                        "alter table events_2026 alter id set default 7",
                        "alter table events_2026 alter id set default 7; alter table events_2026 alter id drop default",
                        "changed table public.events_2026 column_overrides: - → id default 7"),
                row(
                        "alter table orders add constraint amount_positive check (amount > 0)",
                        "alter table orders add constraint c check (amount > 0); alter table orders drop constraint c",
                        "added constraint public.orders.amount_positive type: check, definition:"
                                + " CHECK ((amount > (0)::numeric))"),
                row(
                        "alter table customers add constraint one_mail unique (email)",
                        "alter table customers add unique (email);"
                                + " alter table customers drop constraint customers_email_key",
                        "added constraint public.customers.one_mail type: unique, definition: UNIQUE (email)"),
                row(
                        "alter table orders drop constraint orders_customer_id_fkey",
                        "alter table orders drop constraint orders_customer_id_fkey;"
                                + " alter table orders add foreign key (customer_id) references customers",
                        "removed constraint public.orders.orders_customer_id_fkey type: foreign key, definition:"
                                + " FOREIGN KEY (customer_id) REFERENCES public.customers(id)"),
                row(
                        "alter table orders add constraint no_overlap exclude using gist (during with &&)",
                        "alter table orders add constraint x exclude using gist (during with &&);"
                                + " alter table orders drop constraint x",
                        "added constraint public.orders.no_overlap type: exclusion, definition:"
                                + " EXCLUDE USING gist (during WITH &&)"),
                row(
                        "drop index orders_customer; create index orders_customer on orders (customer_id desc) where amount > 0",
                        "drop index orders_customer; create index orders_customer on orders (customer_id)",
                        "changed index public.orders.orders_customer definition: btree (customer_id) →"
                                + " btree (customer_id DESC) WHERE (amount > (0)::numeric)"),
                row(
                        "create unique index \"odd \"\" USING name\" on orders (state)",
                        "create unique index x on orders (state); drop index x",
                        "added index public.orders.odd \" USING name unique: yes, definition: btree (state)"),
                row(
                        "create index events_at on events (at)",
                        "create index events_at on events (at); drop index events_at",
                        "added index public.events.events_at definition: btree (at)"),
                row(
                        "create unique index totals_customer on totals (customer_id)",
                        "create unique index x on totals (customer_id); drop index x",
                        "added index public.totals.totals_customer unique: yes, definition: btree (customer_id)"),
                row(
                        "alter sequence ticket_no increment 5 cycle",
                        "alter sequence ticket_no increment 5; alter sequence ticket_no increment 1",
                        "changed sequence public.ticket_no increment: - → 5, cycle: - → yes"),
                row(
                        "create sequence s as smallint start 5 maxvalue 100",
                        "create sequence s; drop sequence s",
                        "added sequence public.s type: smallint, start: 5, maximum: 100"),
                row(
                        "alter sequence ticket_no owned by orders.id",
                        "alter sequence ticket_no owned by orders.id; alter sequence ticket_no owned by none",
                        "changed sequence public.ticket_no owned_by: - → public.orders.id"),
                row(
                        "create or replace view big_orders as select id, amount from orders where amount > 200",
                        "drop view big_orders; create view big_orders as select id, amount from orders where amount > 100",
                        "changed view public.big_orders definition:  SELECT id, amount FROM public.orders"
                                + " WHERE (amount > (100)::numeric) →  SELECT id, amount FROM public.orders"
                                + " WHERE (amount > (200)::numeric)"),
                row(
                        "alter view big_orders set (security_barrier)",
                        "alter view big_orders set (security_barrier); alter view big_orders reset (security_barrier)",
                        "changed view public.big_orders options: - → security_barrier=true"),
                row(
                        "drop materialized view totals",
                        "refresh materialized view totals",
                        "removed materialized_view public.totals definition:  SELECT customer_id, sum(amount) AS total"
                                + " FROM public.orders GROUP BY customer_id",
                        "removed column public.totals.customer_id",
                        "removed column public.totals.total"),
                row(
                        "alter type mood add value 'glad' after 'sad'",
                        "create type m as enum ('a'); drop type m",
                        "changed type public.mood values: 'sad', 'ok' → 'sad', 'glad', 'ok'"),
                row(
                        "create domain zip as varchar(10) default 'x' not null check (length(value) > 2)",
                        "create domain zip as text; drop domain zip",
                        "added domain public.zip type: character varying(10), not_null: yes, default:"
                                + " 'x'::character varying, constraints: zip_check CHECK ((length((VALUE)::text) > 2))"),
                row(
                        "alter domain positive drop constraint positive_check",
                        "alter domain positive drop constraint positive_check;"
                                + " alter domain positive add constraint positive_check check (value > 0)",
                        "changed domain public.positive constraints: positive_check CHECK ((VALUE > 0)) → -"),
                row(
                        "alter table shipments drop constraint shipments_carrier_check;"
                                + " alter table shipments add check (carrier in ('post', 'ship'))",
                        "alter table shipments drop constraint shipments_carrier_check;"
                                + " alter table shipments add check (carrier::text = any"
                                + " (array['post'::varchar::text, 'rail'::varchar::text]))",
                        "changed constraint public.shipments.shipments_carrier_check definition:"
                                + " CHECK (((carrier)::text = ANY (ARRAY[('post'::character varying)::text,"
                                + " ('rail'::character varying)::text]))) →"
                                + " CHECK (((carrier)::text = ANY (ARRAY[('post'::character varying)::text,"
                                + " ('ship'::character varying)::text])))"),
                row(
                        "create index by_rail on shipments (note) where carrier in ('rail', 'ship')",
                        "alter domain size drop constraint size_check; alter domain size add check"
                                + " (value::text = any (array['s'::varchar::text, 'm'::varchar::text]))",
                        "added index public.shipments.by_rail definition: btree (note) WHERE ((carrier)::text ="
                                + " ANY (ARRAY[('rail'::character varying)::text, ('ship'::character varying)::text]))"),
                row(
                        "alter table shipments alter note set default 'none'",
                        "alter table shipments alter note set default null",
                        "changed column public.shipments.note default: - → 'none'::character varying"),
                row(
                        "alter table shipments add column tracking varchar(40) default null",
                        "alter table shipments alter carrier set default null",
                        "added column public.shipments.tracking type: character varying(40)"),
                row(
                        "create domain short as varchar(9) default null",
                        "alter domain size set default null",
                        "added domain public.short type: character varying(9)"),
                row(
                        "create domain word as varchar(9) default 'x';"
                                + " alter table shipments add column word word default null::varchar",
                        "create domain x as text; drop domain x",
                        "added column public.shipments.word type: public.word, default: NULL::character varying",
                        "added domain public.word type: character varying(9), default: 'x'::character varying"),
                row(
                        "alter view sent set (check_option = local)",
                        "alter view sent reset (security_barrier); alter view sent set (security_barrier)",
                        "changed view public.sent options: security_barrier=true, security_invoker=true →"
                                + " check_option=local, security_barrier=true, security_invoker=true"),
                row(
                        "create or replace view sent with (security_barrier, security_invoker) as"
                                + " select note from shipments where carrier in ('post', 'ship')",
                        "create or replace view sent with (security_invoker, security_barrier) as"
                                + " select note from shipments where carrier::text ="
                                + " any (array['post'::varchar::text, 'rail'::varchar::text])",
                        "changed view public.sent definition:  SELECT note FROM public.shipments WHERE"
                                + " ((carrier)::text = ANY (ARRAY[('post'::character varying)::text,"
                                + " ('rail'::character varying)::text])) →  SELECT note FROM public.shipments WHERE"
                                + " ((carrier)::text = ANY (ARRAY[('post'::character varying)::text,"
                                + " ('ship'::character varying)::text]))"),
                row("create temporary table scratch (id int)", "create temporary table scratch (id int)"),
                row(
                        "create schema driftgate; create table driftgate.review (id int)",
                        "create schema driftgate; create table driftgate.review (id int)"),
                row(
                        "create extension citext",
                        "create extension citext; drop extension citext",
                        "added extension citext version: 1.8, schema: public,"
                                + " comment: data type for case-insensitive character strings"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_statement_on_staging_is_told_as_drift_and_a_detour_is_not(Case row) {
        var base = TestPostgres.database();
        var head = TestPostgres.database();
        base.execute(SHOP);
        head.execute(SHOP);
        base.execute(row.twin());
        assertThat(lines(base, head)).isEmpty();

        head.execute(row.head());
        assertThat(lines(base, head)).containsExactlyElementsOf(row.expected());
        assertThat(Diff.between(read(head), read(base)))
                .as("the mirror image names the same objects")
                .extracting(change -> change.id())
                .containsExactlyElementsOf(Diff.between(read(base), read(head)).stream()
                        .map(Change::id)
                        .toList());
    }

    private static List<String> lines(TestPostgres.TestDatabase base, TestPostgres.TestDatabase head) {
        return Diff.between(read(base), read(head)).stream()
                .map(CatalogDriftIT::line)
                .toList();
    }

    private static Catalog read(TestPostgres.TestDatabase database) {
        return new ReadOnlyDatabase("test", database.url())
                .read(handle -> CatalogQueries.read(handle, "test", List.of()));
    }

    private static String line(Change change) {
        var id = change.id();
        String name = Stream.of(id.schema(), id.relation(), id.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        String properties = change.properties().stream()
                .filter(property -> !property.name().equals("owner"))
                .map(property -> property.name() + ": "
                        + (change.op() == Change.Op.CHANGED
                                ? folded(property.base()) + " → " + folded(property.head())
                                : folded(property.base() == null ? property.head() : property.base())))
                .collect(Collectors.joining(", "));
        return (change.op().word() + " " + id.kind().word() + " " + name + " " + properties).strip();
    }

    private static String folded(@Nullable String value) {
        return value == null ? "-" : value.replaceAll("\\n\\s*", " ");
    }
}
