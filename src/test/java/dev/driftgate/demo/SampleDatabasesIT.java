package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.Settings;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDatabasesIT {
    private static final String TABLES = """
            select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'billing') and c.relkind = 'r'
            """;

    /** Everything about the shop's schemas that the sample changes somewhere, one line each. */
    private static final String SHAPE = """
            with own as (select oid, nspname from pg_catalog.pg_namespace where nspname in ('public', 'billing'))
            select concat_ws(' ', 'column', nspname, c.relname, a.attname,
                pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_catalog.pg_get_expr(d.adbin, d.adrelid))
            from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
            join own on own.oid = c.relnamespace
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attnum > 0 and not a.attisdropped and c.relkind = 'r'
            union all
            select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_catalog.pg_get_constraintdef(o.oid))
            from pg_catalog.pg_constraint o join own on own.oid = o.connamespace
            union all
            select concat_ws(' ', 'index', pg_catalog.pg_get_indexdef(c.oid))
            from pg_catalog.pg_class c join own on own.oid = c.relnamespace where c.relkind = 'i'
            union all
            select concat_ws(' ', 'view', c.relname, pg_catalog.pg_get_viewdef(c.oid))
            from pg_catalog.pg_class c join own on own.oid = c.relnamespace where c.relkind in ('v', 'm')
            union all
            select concat_ws(' ', 'label', t.typname, e.enumsortorder, e.enumlabel)
            from pg_catalog.pg_enum e join pg_catalog.pg_type t on t.oid = e.enumtypid
            join own on own.oid = t.typnamespace
            """;

    private final SampleDatabases databases = SampleDatabases.start();

    @AfterAll
    void close() {
        databases.close();
    }

    @BeforeEach
    void startOver() throws Exception {
        act("start-over");
    }

    @Test
    void both_sides_look_like_a_shop() throws SQLException {
        assertThat(rows(databases.staging(), TABLES))
                .hasSize(14)
                .contains("ff_gift_cards")
                .doesNotContain("legacy_import");
        assertThat(rows(databases.prod(), TABLES))
                .hasSize(14)
                .contains("legacy_import")
                .doesNotContain("ff_gift_cards");
    }

    @Test
    void the_prepared_drift_is_the_one_the_demo_tells_about() throws SQLException {
        var staging = rows(databases.staging(), SHAPE);
        var prod = rows(databases.prod(), SHAPE);
        staging.removeIf(line -> line.contains("ff_gift_cards"));
        prod.removeIf(line -> line.contains("legacy_import"));
        var onlyInStaging = new TreeSet<>(staging);
        onlyInStaging.removeAll(prod);
        assertThat(onlyInStaging.stream().map(SampleDatabasesIT::start))
                .containsExactly(
                        "column public customers email text",
                        "column public customers marketing_consent boolean",
                        "column public customers phone text",
                        "column public inventory on_hand bigint",
                        "constraint public.customers customers_phone_not_null NOT NULL",
                        "constraint public.order_items order_items_quantity_check CHECK (((quantity",
                        "index CREATE INDEX orders_customer_id_placed_at_idx ON",
                        "label order_status 4.5 refunded",
                        "view open_invoices SELECT id, number,");
    }

    @Test
    void the_role_of_the_urls_may_connect_and_read_nothing() throws SQLException {
        assertThat(rows(databases.prod(), "select current_user")).containsExactly("drift_ro");
        assertThatThrownBy(() -> rows(databases.prod(), "select email from public.customers"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThat(rows(databases.own(), "select current_user")).containsExactly("driftgate");
        assertThat(rows(databases.own(), "create schema driftgate; drop schema driftgate; select 'mine'"))
                .containsExactly("mine");
    }

    @Test
    void making_a_column_mandatory_is_unsafe_because_production_has_rows_without_it() throws SQLException {
        var owner = DatabaseUrl.parse(databases.prod().jdbcUrl() + "?user=postgres", "test");
        assertThat(rows(owner, "select count(*) > 0 from public.customers where phone is null"))
                .containsExactly("t");
    }

    @Test
    void the_environment_is_all_that_driftgate_needs() {
        var settings = Settings.load(databases.environment(), Optional.empty());
        assertThat(settings.comparison("default").staging()).isEqualTo(databases.staging());
        assertThat(settings.comparison("default").prod()).isEqualTo(databases.prod());
        assertThat(settings.contract("default").replica()).isEqualTo(databases.replica());
        assertThat(settings.contract("default").dbt().location().path()).contains(databases.dbtProject());
        assertThat(settings.store().url()).contains(databases.own());
    }

    @Test
    void releasing_makes_prod_equal_to_staging_whatever_was_added_before() throws Exception {
        act("add-column");
        act("release");
        assertThat(rows(databases.prod(), SHAPE)).isEqualTo(rows(databases.staging(), SHAPE));
    }

    @Test
    void starting_over_brings_everything_back() throws Exception {
        var before = everything();
        for (var action : List.of("add-column", "rename-column", "document", "release", "start-over")) {
            act(action);
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void every_action_done_twice_is_the_same_as_done_once() throws Exception {
        for (var action : databases.actions()) {
            assertThat(action.run().call()).endsWith(".");
            var once = everything();
            assertThat(action.run().call()).as(action.id()).endsWith(".");
            assertThat(everything()).as(action.id()).isEqualTo(once);
        }
    }

    @Test
    void three_columns_of_the_replica_are_undocumented_at_first() throws Exception {
        assertThat(undocumented())
                .containsExactly(
                        "billing.payments.reference", "public.customers.display_name", "public.orders.delivery_notes");
    }

    @Test
    void documenting_leaves_nothing_undocumented_renamed_or_not() throws Exception {
        act("document");
        assertThat(undocumented()).isEmpty();
        act("rename-column");
        assertThat(undocumented()).containsExactly("public.shipments.tracking_number");
        act("document");
        assertThat(undocumented()).isEmpty();
    }

    /** Columns of the documented tables that the sources do not name, or name with another type. */
    private Set<String> undocumented() throws Exception {
        var documented = DocumentedColumns.read(databases.dbtProject().resolve("models/staging/sources.yml"));
        var missing = rows(databases.replica(), documented.undocumentedColumnsQuery());
        assertThat(documented.tables()).hasSize(7);
        return missing;
    }

    private List<Set<String>> everything() throws Exception {
        return List.of(
                rows(databases.staging(), SHAPE),
                rows(databases.prod(), SHAPE),
                rows(databases.replica(), SHAPE),
                Set.of(Files.readString(databases.dbtProject().resolve("models/staging/sources.yml"))));
    }

    private void act(String id) throws Exception {
        for (var action : databases.actions()) {
            if (action.id().equals(id)) {
                action.run().call();
                return;
            }
        }
        throw new AssertionError("no action " + id);
    }

    private static String start(String line) {
        return String.join(" ", List.of(line.split("\\s+", -1)).subList(0, line.startsWith("label") ? 4 : 5));
    }

    private static Set<String> rows(DatabaseUrl url, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(url.jdbcUrl(), url.user().orElse(""), "");
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            var found = new TreeSet<String>();
            try (var results = statement.getResultSet()) {
                while (results.next()) {
                    found.add(results.getString(1));
                }
            }
            return found;
        }
    }
}
