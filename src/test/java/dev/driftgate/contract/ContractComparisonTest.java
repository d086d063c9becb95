package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Unread;
import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.catalog.type.LiveType;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.Location;
import dev.driftgate.contract.dbt.SourceColumn;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.contract.postgres.Past;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Evidence.Rename;
import dev.driftgate.diff.PropertyChange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class ContractComparisonTest {
    private static final Location AT = new Location("models/sources.yml", 7);

    @Test
    void a_replica_that_is_as_documented_has_no_change() {
        var outcome = compare(table("orders", column("id", "int4"), column("note", null)), "id integer", "note text");
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.base().columns()).isEqualTo(2);
        assertThat(outcome.head().relations()).isEqualTo(1);
    }

    @Test
    void a_new_column_is_added_with_its_live_type() {
        var outcome = compare(table("orders", column("id", null)), "id integer", "region character varying(20)");
        assertThat(outcome.changes())
                .containsExactly(changed(Op.ADDED, "region", "type", null, "character varying(20)"));
    }

    @Test
    void a_column_that_went_is_removed_with_its_declared_type() {
        var outcome = compare(table("orders", column("id", null), column("region", "varchar(20)")), "id integer");
        assertThat(outcome.changes())
                .containsExactly(changed(Op.REMOVED, "region", "type", "character varying(20)", null));
    }

    @Test
    void a_column_of_another_type_is_changed_and_both_are_spelled_alike() {
        var outcome = compare(table("orders", column("id", "INT4")), "id bigint");
        assertThat(outcome.changes()).containsExactly(changed(Op.CHANGED, "id", "type", "integer", "bigint"));
    }

    @Test
    void a_table_without_documented_columns_has_none_under_contract() {
        assertThat(compare(table("orders"), "id integer", "region text").changes())
                .isEmpty();
    }

    @Test
    void a_missing_table_is_one_change_whatever_it_documents() {
        var contract = contract(table("orders"), table("refunds", column("id", "int"), column("at", "date")));
        var outcome = ContractComparison.compare(contract, grounds(live("id integer")));
        var id = new ObjectId(Kind.TABLE, "shop", null, "refunds");
        assertThat(outcome.changes())
                .containsExactly(new SourcedChange(
                        new Change(Op.REMOVED, id, null, List.of()), "app", Evidence.CONTRACT, Optional.empty()));
    }

    @Test
    void another_case_is_the_same_column_with_a_note() {
        var outcome = compare(table("orders", column("Id", "integer")), "id integer");
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.notes()).containsExactly("column Id of orders, at models/sources.yml:7, stands there as id");
    }

    @Test
    void the_exact_case_comes_first() {
        var outcome = compare(table("orders", column("ID", "text"), column("id", "integer")), "id integer", "ID text");
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.notes()).isEmpty();
    }

    @Test
    void of_two_columns_in_other_cases_none_is_guessed() {
        var outcome = compare(table("orders", column("iD", null)), "id integer", "ID integer");
        assertThat(outcome.changes())
                .extracting(sourced -> sourced.change().op())
                .containsExactlyInAnyOrder(Op.ADDED, Op.ADDED, Op.REMOVED);
    }

    @Test
    void a_quoted_column_is_meant_exactly() {
        var quoted = new SourceColumn("Id", true, Optional.empty(), false, Optional.empty(), AT);
        assertThat(compare(table("orders", quoted), "id integer").changes())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.change().op()).isEqualTo(Op.RENAMED);
                    assertThat(told.change().from()).isEqualTo("Id");
                    assertThat(told.evidence().rename()).contains(Rename.LIKELY);
                });
    }

    @Test
    void a_type_of_another_warehouse_is_a_note_and_no_drift() {
        var outcome = compare(table("orders", column("id", "NUMBER(38,0)")), "id integer");
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.notes())
                .containsExactly(
                        "the declared type of orders.id at models/sources.yml:7 is not a Postgres type: NUMBER(38,0)");
    }

    @Test
    void an_empty_read_is_unread_and_never_a_drop() {
        var outcome = ContractComparison.compare(contract(table("orders", column("id", null))), grounds(live()));
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.unread())
                .containsExactly(new Unread("database app", "no relation stands in shop: is it the right database?"));
    }

    @Test
    void a_schema_in_which_nothing_stands_is_unread_and_its_tables_are_not_called_gone() {
        var elsewhere = new SourceTable("b", "t", "billing", "t", List.of(), Optional.empty(), AT, AT);
        var outcome = ContractComparison.compare(contract(table("orders"), elsewhere), grounds(live("id integer")));
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.unread())
                .containsExactly(new Unread("schema billing", "nothing stands in it: is it the right name?"));
    }

    @Test
    void a_table_in_another_case_is_missing_and_the_note_says_why() {
        var outcome = compare(table("Orders"), "id integer");
        assertThat(outcome.changes()).hasSize(1);
        assertThat(outcome.notes())
                .containsExactly("shop.Orders, at models/sources.yml:7, stands there as shop.orders;"
                        + " dbt quotes the name, so its case counts");
    }

    @Test
    void ignored_columns_and_tables_are_only_counted() {
        var quiet = new SourceColumn("_at", false, Optional.of("date"), false, Optional.of("loader"), AT);
        var outcome = compare(table("orders", column("id", "int"), quiet), "id bigint", "_at text");
        assertThat(outcome.changes()).hasSize(1);
        assertThat(outcome.ignored()).isEqualTo(1);

        var table = table("orders", column("id", "int"));
        var all = new SourceTable(
                table.source(), table.name(), "shop", "orders", table.columns(), Optional.of("not ours"), AT, AT);
        assertThat(compare(all, "id bigint", "new text").changes()).isEmpty();
        assertThat(compare(all, "id bigint", "new text").ignored()).isEqualTo(2);
    }

    @Test
    void the_order_in_which_anything_was_read_never_matters() {
        var one = compare(table("orders", column("a", "int"), column("b", "int")), "c text", "d text");
        var two = compare(table("orders", column("b", "int"), column("a", "int")), "d text", "c text");
        assertThat(one).isEqualTo(two);
        assertThat(one.changes()).hasSize(4);
    }

    private static ContractOutcome compare(SourceTable table, String... columns) {
        return ContractComparison.compare(contract(table), grounds(live(columns)));
    }

    private static DbtContract contract(SourceTable... tables) {
        return new DbtContract("sources.yml", List.of(tables), List.of(), List.of());
    }

    private static SourceTable table(String name, SourceColumn... columns) {
        return new SourceTable("app", name, "shop", name, List.of(columns), Optional.empty(), AT, AT);
    }

    private static SourceColumn column(String name, @Nullable String type) {
        return new SourceColumn(name, false, Optional.ofNullable(type), false, Optional.empty(), AT);
    }

    private static Grounds grounds(LiveSchema live) {
        return new Grounds(live, Past.NONE, false);
    }

    /** The table orders; without columns, a database in which nothing stands. */
    private static LiveSchema live(String... columns) {
        var live = Arrays.stream(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new LiveColumn(
                        1, parts[0], new LiveType(parts[1], false, false, List.of()), false, Optional.empty()))
                .toList();
        var relations = live.isEmpty()
                ? List.<LiveRelation>of()
                : List.of(new LiveRelation(1, Kind.TABLE, "shop", "orders", false, live));
        return new LiveSchema("app", "7/1", "18.6", relations, List.of(), Optional.empty(), Optional.empty());
    }

    private static SourcedChange changed(
            Op op, String column, String property, @Nullable String base, @Nullable String head) {
        var id = new ObjectId(Kind.COLUMN, "shop", "orders", column);
        return new SourcedChange(
                new Change(op, id, null, List.of(new PropertyChange(property, base, head))),
                "app",
                Evidence.CONTRACT,
                Optional.empty());
    }
}
