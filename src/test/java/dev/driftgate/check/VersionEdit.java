package dev.driftgate.check;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * A small change to the schema of {@code versions.sql}.
 *
 * @param expected the one change it makes: what happened, the object, the first property that changed
 */
@NullMarked
record VersionEdit(String sql, String expected) {
    private static VersionEdit of(String sql, String expected) {
        return new VersionEdit(sql, expected);
    }

    private static VersionEdit view(String name, String query) {
        return of("create or replace view " + name + " as " + query, "changed view app." + name + " definition");
    }

    private static VersionEdit check(String name, String condition) {
        return of(
                "alter table orders drop constraint " + name + ", add constraint " + name + " check (" + condition
                        + ")",
                "changed constraint app.orders." + name + " definition");
    }

    static Stream<VersionEdit> all() {
        return Stream.of(
                view("v_plain", "select id, amount from only orders"),
                view(
                        "v_where",
                        "select id, amount + 1 as more from orders where amount > 100 and note in ('a', 'c') order by id desc"),
                view(
                        "v_subselect",
                        "select id, (select c.email from customers c where c.id = orders.id) as email from orders"),
                view("v_limit", "select id from orders order by id limit 5 offset 3"),
                view("v_values_order", "values (2, 'b'), (1, 'a') order by 2 limit 1"),
                view(
                        "v_date_part",
                        "select date_part('year', shipped) as y, date_part('day', placed_at) as e,"
                                + " date_part(note, placed_at) as x from orders"),
                view(
                        "v_extract_one",
                        "select extract(day from shipped) as m, extract(epoch from placed_at - now())::integer as s"
                                + " from orders"),
                view("v_trim_one", "select trim(leading from note) as a from orders"),
                of(
                        "drop view v_at_zone_one; create view v_at_zone_one as select shipped::timestamp at time zone 'UTC' as a from orders",
                        "changed view app.v_at_zone_one definition"),
                view(
                        "v_collation_for",
                        "select collation for (email) as a, collation for (full_name || 'x') as b"
                                + " from orders, customers"),
                view(
                        "v_text_traps",
                        "select 'id' as a, 'FROM orders' as b, ' substring('::text as c, '::text[]' as d,"
                                + " 'date_part(''year'')' as e from orders where note = 'orders.note'"),
                check("sub_check", "substring(note from 1 for 2) <> 'xx' and substring(note from 4) <> 'y'"),
                check("year_check", "extract(year from shipped) > 2001"),
                check("date_part_check", "date_part('month', shipped::timestamp) > 1999"),
                check("at_zone_check", "(placed_at at time zone 'UTC')::date > '2000-01-01'"),
                check("position_check", "position(note in 'x') = 0 and strpos(note, 'y') = 0"),
                check("normalized_check", "note is nfc normalized and normalize(note) = note"),
                check("overlay_check", "overlay(note placing 'y' from 1) <> ''"),
                check("note_list", "note in ('post', 'it''s', 'rail')"),
                of(
                        "alter table cuts drop column b,"
                                + " add column b text generated always as (substring(a from 2 for 2)) stored",
                        "changed column app.cuts.b generated"),
                of(
                        "alter table customers alter stamp set default '2026-01-02 03:04:05+05'",
                        "changed column app.customers.stamp default"),
                of(
                        "drop index orders_year; create index orders_year on orders (extract(month from shipped))",
                        "changed index app.orders.orders_year definition"),
                of(
                        "drop index orders_recent; create index orders_recent on orders (id)"
                                + " where placed_at > '2026-01-01 01:00+00' and shipped > '2025-12-31'",
                        "changed index app.orders.orders_recent definition"),
                of(
                        "alter table events detach partition events_2027; alter table events attach partition events_2027"
                                + " for values from ('2027-01-01 00:00+00') to ('2028-01-01 00:00+00')",
                        "changed table app.events_2027 partition_bound"),
                of(
                        "alter domain trimmed drop constraint trimmed_check; alter domain trimmed add constraint trimmed_check"
                                + " check (value = trim(leading from value))",
                        "changed domain app.trimmed constraints"));
    }
}
