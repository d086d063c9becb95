package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.postgres.Past;
import dev.driftgate.diff.Side;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contracts held against a real server. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractComparisonIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Replica replica;

    @BeforeAll
    void fill() {
        replica = new Replica(folder);
        replica.execute(Resources.text("own-types.sql"));
        replica.execute(Resources.text("relations.sql"));
        var columns = Resources.lines("types.txt").stream()
                .map(line -> line.split(" = ", 2)[0])
                .map(type -> "\"%s\" %s".formatted(type.replace("\"", ""), type))
                .toList();
        replica.execute("create schema typed; create table typed.every (%s)".formatted(String.join(", ", columns)));
    }

    @AfterAll
    void stop() throws Exception {
        replica.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_contract_generated_from_the_replica_has_no_finding(GeneratedContract generator) {
        var schemas = new String[] {"typed", "shop", "public"};
        var yaml = replica.jdbi("postgres").withHandle(handle -> {
            handle.execute("set search_path = pg_catalog");
            return generator.write(handle, schemas);
        });
        var contract = load(yaml);
        var outcome = ContractComparison.compare(contract, new Grounds(replica.read(schemas), Past.NONE, false));
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.unread()).isEmpty();
        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.base())
                .isEqualTo(new Side(
                        "contract",
                        contract.origin(),
                        "",
                        outcome.head().relations(),
                        outcome.head().columns(),
                        0));
        assertThat(outcome.head().columns()).isGreaterThan(100);
    }

    @Test
    void relations_of_every_kind_are_seen_and_nothing_else() {
        assertThat(replica.read("shop").relations())
                .extracting(LiveRelation::name)
                .containsExactly(
                        "Größe",
                        "a_name_of_exactly_the_sixty_three_bytes_that_postgres_keeps_of_",
                        "by_month",
                        "by_month_2026",
                        "far_away",
                        "hollow",
                        "orders",
                        "orders_by_day",
                        "orders_view");
    }

    @Test
    void a_relation_without_columns_is_there_and_dropped_columns_are_not() {
        assertThat(relation("hollow").columns()).isEmpty();
        assertThat(relation("orders").columns())
                .extracting(LiveColumn::attnum, LiveColumn::name, LiveColumn::notNull)
                .containsExactly(tuple(1, "id", true), tuple(3, "placed_at", false), tuple(4, "Total", false));
    }

    @Test
    void a_role_that_may_only_connect_reads_all_that_the_owner_reads() {
        replica.execute("create role reader login; revoke all on schema shop, public from public");
        assertThat(replica.readAs("reader", "shop", "typed")).isEqualTo(replica.read("shop", "typed"));
    }

    @Test
    void a_renamed_column_keeps_its_oid_and_attnum() {
        replica.execute("create schema moving; create table moving.t (a int, b text)");
        var before = replica.read("moving").relations().get(0);
        replica.execute("alter table moving.t rename column b to c");
        var after = replica.read("moving").relations().get(0);
        assertThat(after.oid()).isEqualTo(before.oid());
        assertThat(after.columns().get(1))
                .isEqualTo(new LiveColumn(2, "c", before.columns().get(1).type(), false, Optional.empty()));
    }

    @Test
    void names_meet_however_they_are_written() {
        var contract = load("""
                sources:
                  - name: shop
                    quoting: {identifier: false}
                    tables:
                      - name: ORDERS
                        columns: [{name: ID}, {name: '"Total"'}, {name: placed_at}]
                      - name: größe
                        identifier: '"Größe"'
                      - name: a_name_of_exactly_the_sixty_three_bytes_that_postgres_keeps_of_names
                """);
        var outcome = ContractComparison.compare(contract, new Grounds(replica.read("shop"), Past.NONE, false));
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.notes()).hasSize(2);
    }

    @Test
    void a_database_without_the_schemas_is_unread() {
        var contract = load("sources: [{name: elsewhere, tables: [{name: t}]}]");
        var outcome = ContractComparison.compare(contract, new Grounds(replica.read("elsewhere"), Past.NONE, false));
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.unread()).hasSize(1);
    }

    private LiveRelation relation(String name) {
        return replica.read("shop").relations().stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DbtContract load(String yaml) {
        try {
            return new DbtLoader(Map.of(), InstantSource.system())
                    .load(DbtSettings.of(DbtLocation.of(Files.writeString(folder.resolve("sources.yml"), yaml))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
