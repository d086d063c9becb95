package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LinearTextTest {
    @Test
    void a_title_tells_comparison_direction_size_tables_and_day() {
        var drift = Sample.drift(
                Sample.added(Kind.COLUMN, "orders", "region", "type", "text"),
                Sample.added(Kind.COLUMN, "customers", "vip", "type", "boolean"));
        assertThat(LinearText.title(drift))
                .isEqualTo(
                        "Migration review: shop, staging → prod: 2 changes on 2 tables (customers, orders), 2026-11-20");
    }

    @Test
    void a_title_stays_under_120_characters_and_cuts_no_table() {
        assertThat(LinearText.title(Sample.telling()))
                .isEqualTo("Migration review: shop, staging → prod: "
                        + "8 changes on 3 tables, 1 view and 1 type (legacy_import, …), 2026-11-20")
                .hasSizeLessThan(120);
    }

    @Test
    void a_body_goes_from_why_to_the_whole_diff_to_where_it_comes_from() {
        var drift = Sample.drift(
                Sample.added(Kind.TABLE, null, "promo"),
                Sample.added(Kind.COLUMN, "promo", "id", "type", "bigint", "not_null", "yes"),
                Sample.changed(Kind.COLUMN, "orders", "email", "type", "character varying(120)", "text"));
        assertThat(body(drift, true))
                .isEqualTo("""
                        The schemas of staging and prod (shop) are not the same. 2 changes on 2 tables: \
                        1 column different (prod → staging), 1 table only in staging. \
                        A release that was tested on staging can fail on prod until a migration brings them together.

                        |  | different (prod → staging) | only in staging |
                        | --- | ---: | ---: |
                        | tables |  | 1 |
                        | columns | 1 |  |

                        ### `orders`

                        - Column `email`: `varchar(120)` in prod, `text` in staging.

                        ### `promo`

                        - Table `promo` with 1 column, only in staging.

                        +++ The whole diff

                        ```diff
                        @@ orders @@
                        ~ column email varchar(120) → text in staging
                        + table promo with 1 column, only in staging
                        +     column id bigint not null
                        ```

                        +++

                        ### Where this comes from

                        - prod: database `shop` on PostgreSQL 16.9
                        - staging: database `shop_staging` on PostgreSQL 17.6
                        - Read 2026-11-20 07:00 UTC
                        - Asked by on-call, 2026-11-20 07:00 UTC
                        - Approved by reviewer, 2026-11-20 07:05 UTC
                        - [The card in Slack](https://slack.test/x)
                        - Fingerprint `%s`
                        """.formatted(drift.fingerprint().abbreviated()));
    }

    @Test
    void a_body_says_when_the_databases_could_not_be_read_again() {
        assertThat(body(Sample.telling(), false))
                .contains("could not be read again after the approval, so this is the state of 2026-11-20 07:00 UTC;");
    }

    @Test
    void a_huge_drift_is_cut_between_lines_and_says_how_much_is_missing() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 5_000; i++) {
            changes.add(Sample.added(Kind.COLUMN, "t" + i % 7, "column_" + i, "type", "text"));
        }
        String body = body(Sample.drift(changes, List.of(), 0), true);
        assertThat(body).hasSizeLessThan(100_000).containsPattern("And 4,\\d{3} more changes on 7 tables\\.");
        assertThat(body).containsPattern("[34],\\d{3} more lines do not fit here");
    }

    private static String body(Drift drift, boolean readAgain) {
        var asked = new LinearFacts.Step("on-call", Sample.AT);
        var approved = new LinearFacts.Step("reviewer", Sample.AT.plusSeconds(300));
        return LinearText.body(
                new LinearFacts(drift, asked, List.of(approved), Optional.of("https://slack.test/x"), readAgain));
    }
}
