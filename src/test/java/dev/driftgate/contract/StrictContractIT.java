package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.diff.ContractDrift;
import dev.driftgate.settings.IgnoreRule;
import dev.driftgate.settings.WatchSettings;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts only if somebody asks for it, and what somebody says does not count. */
@NullMarked
class StrictContractIT {
    private final WatchedReplica replica;

    StrictContractIT(@TempDir Path folder) {
        replica = new WatchedReplica(folder, TestPostgres.database());
        replica.change("create table orders (id bigint not null, note text)");
    }

    @AfterEach
    void close() {
        replica.close();
    }

    @Test
    void what_is_documented_as_never_null_has_to_be_so_on_the_replica() {
        replica.document("{name: orders, columns: [{name: id, tests: [not_null]}, {name: note, tests: [not_null]}]}");
        assertThat(told(replica.check())).isEmpty();
        strictly();
        assertThat(told(replica.check())).containsExactly("changed column note [not_null yes → null]");
        replica.change("alter table orders alter note set not null");
        assertThat(told(replica.check())).isEmpty();
    }

    @Test
    void what_the_contract_leaves_open_may_be_null_or_not() {
        strictly();
        replica.document("{name: orders, columns: [{name: id}, {name: note}]}");
        assertThat(told(replica.check())).isEmpty();
    }

    @Test
    void a_domain_can_forbid_nulls_and_a_view_does_not_know_about_them() {
        replica.change("create domain filled as text not null; create domain brimful as filled;"
                + " create table cups (a filled, b brimful); create view shelf as select id from orders");
        strictly();
        replica.document("{name: orders, columns: [{name: id}, {name: note}]},"
                + " {name: cups, columns: [{name: a, tests: [not_null]}, {name: b, tests: [not_null]}]},"
                + " {name: shelf, columns: [{name: id, tests: [not_null]}]}");
        assertThat(told(replica.check())).isEmpty();
    }

    @Test
    void what_stands_there_unlisted_is_told_but_for_parts_of_something_else() {
        replica.change(
                "create extension pg_stat_statements; create schema elsewhere; create table elsewhere.t (id int);"
                        + " create table months (m date) partition by range (m);"
                        + " create table months_2026 partition of months for values from ('2026-01-01') to ('2027-01-01');"
                        + " create view totals as select count(*) from orders;"
                        + " create materialized view kept as select count(*) from orders");
        replica.document("{name: orders}");
        assertThat(told(replica.check())).isEmpty();
        strictly();
        assertThat(told(replica.check()))
                .containsExactly("added materialized_view kept []", "added table months []", "added view totals []");
    }

    @Test
    void of_a_contract_that_was_read_in_part_nothing_is_called_unlisted() {
        replica.change("create table other (id int)").document("{name: orders}, {name: '{{ nonsense( }}'}");
        strictly();
        var drift = replica.check();
        assertThat(told(drift)).isEmpty();
        assertThat(drift.unread()).hasSize(1);
    }

    @Test
    void rules_leave_out_what_fits_them_and_are_counted() {
        replica.change("alter table orders add _airbyte_id uuid, add fax text; create table tmp_1 (id int)");
        replica.document("{name: orders, columns: [{name: id}, {name: note}]}");
        strictly("object=_airbyte_*", "table=public.tmp_*", "kind=column,object=fax,until=2020-01-01");
        var drift = replica.check();
        assertThat(told(drift)).containsExactly("added column fax []");
        assertThat(drift.ignored()).isEqualTo(2);
        assertThat(drift.notes()).containsExactly("the rule for kind column, object fax ended on 2020-01-01");
    }

    @Test
    void what_the_contract_itself_says_to_ignore_is_counted_too() {
        replica.change("alter table orders alter note type varchar(20)");
        replica.document("{name: orders, columns: [{name: id}, {name: note, data_type: text,"
                + " meta: {driftgate: {ignore: true, reason: moving}}}]},"
                + " {name: gone, config: {meta: {driftgate: {ignore: true}}}}");
        var drift = replica.check();
        assertThat(told(drift)).isEmpty();
        assertThat(drift.ignored()).isEqualTo(2);
    }

    private void strictly(String... rules) {
        var ignore =
                Stream.of(rules).map(rule -> IgnoreRule.parse(rule, "test")).toList();
        replica.watch = WatchSettings.DEFAULT.strictly().ignoring(ignore);
    }

    private static List<String> told(ContractDrift drift) {
        return drift.findings().stream()
                .map(finding -> finding.change())
                .map(change -> "%s %s %s %s"
                        .formatted(
                                change.op().word(),
                                change.id().kind().word(),
                                change.id().name(),
                                change.properties().stream()
                                        .filter(property -> property.base() != null)
                                        .map(property -> "%s %s → %s"
                                                .formatted(property.name(), property.base(), property.head()))
                                        .toList()))
                .toList();
    }
}
