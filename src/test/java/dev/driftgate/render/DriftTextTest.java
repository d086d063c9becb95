package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DriftTextTest {
    @Test
    void a_terminal_shows_the_grouping_of_the_card_then_sums_then_what_to_do() {
        assertThat(DriftText.of(Sample.telling(), new TerminalStyle(false, 80))).isEqualTo("""
                        shop: staging and prod have drifted apart
                        prod (PostgreSQL 16.9, 214 tables and views) compared with staging (PostgreSQL
                          17.6, 216 tables and views) in 1.4 s.

                        - table  legacy_import  with 1 column, only in prod
                        ~ type   order_status   values: new, paid → new, paid, shipped in staging
                        ~ view   order_totals   definition (- in prod, + in staging)
                            -     total
                            +     total,
                            +     region

                        orders
                          ~ column  email             varchar(120) → text in staging
                          + column  region            text default 'eu'::varchar, only in staging
                          ~ column  total             nullable → not null in staging
                          - index   orders_email_idx  unique (lower(email)), only in prod

                        + table  ff_promotions  with 2 columns, 1 constraint and 1 sequence,
                                                only in staging

                        8 changes on 3 tables, 1 view and 1 type: 1 table and 1 index only in prod; 1
                        view, 2 columns and 1 type different (prod → staging); 1 table and 1 column only
                        in staging. 2 ignored changes not shown.
                        Next: write a migration for what belongs on both sides, and an ignore rule for
                          what does not.
                        """);
    }

    @Test
    void colour_adds_nothing_but_colour() {
        String coloured = DriftText.of(Sample.telling(), new TerminalStyle(true, 100));
        assertThat(coloured).contains("\u001b[32m  + column");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(DriftText.of(Sample.telling(), new TerminalStyle(false, 100)));
    }

    @Test
    void a_pipe_gets_one_line_per_change() {
        assertThat(DriftText.of(Sample.telling(), TerminalStyle.PLAIN).lines())
                .contains("+ table  ff_promotions  with 2 columns, 1 constraint and 1 sequence, only in staging")
                .noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void nothing_found_is_one_line() {
        assertThat(DriftText.of(Sample.drift(), TerminalStyle.PLAIN))
                .isEqualTo("shop: staging matches prod. "
                        + "Compared 214 tables and views, 1,803 columns and 422 other objects in 1.4 s.\n");
    }

    @Test
    void a_name_that_is_longer_than_the_terminal_is_shown_whole() {
        String name = "n".repeat(63);
        var drift = Sample.drift(Sample.added(Kind.COLUMN, "orders", name, "type", "text"));
        assertThat(DriftText.of(drift, new TerminalStyle(false, 40))).contains(name);
    }

    @Test
    void a_contract_shows_what_is_undocumented_and_how_to_file_it() {
        assertThat(ContractText.of(Sample.tellingContract(), TerminalStyle.PLAIN))
                .isEqualTo("""
                        app: replica has outgrown its contract
                        contract (12 tables and views) compared with replica (PostgreSQL 16.9, 214 tables and views) in 840 ms.

                        - table  visits  documented but gone

                        customers
                          ~ column  email  renamed from mail on the replica
                          - column  fax    varchar(20), documented but gone

                        orders
                          + column  region  text, not documented
                          ~ column  total   integer → numeric(12,2) on the replica

                        5 changes on 3 tables: 1 table and 1 column documented but gone; \
                        1 column different (contract → replica); 1 column renamed (contract → replica); \
                        1 column not documented.
                        Next: document these columns in dbt, or file the task with --file.
                        """);
    }
}
