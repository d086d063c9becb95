package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Evidence.Rename;
import dev.driftgate.diff.Finding;
import dev.driftgate.settings.IgnoreRule;
import dev.driftgate.settings.WatchSettings;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checks know from those before them, with a real replica and a real database of their own. */
@NullMarked
class MemoryIT {
    private final WatchedReplica replica;

    MemoryIT(@TempDir Path folder) {
        replica = new WatchedReplica(folder, TestPostgres.database());
        replica.change("create table customers (id bigint, mail text, joined date)")
                .document("{name: customers, columns: [{name: id}, {name: mail}, {name: joined}]}");
    }

    @AfterEach
    void close() {
        replica.close();
    }

    @Test
    void a_rename_is_proven_by_what_an_earlier_check_saw_and_stays_so() {
        assertThat(replica.check().findings()).isEmpty();
        replica.change("alter table customers rename column mail to contact");
        var first = replica.nextDay();
        assertThat(first).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("renamed contact from mail");
            assertThat(finding.evidence().rename()).contains(Rename.PROVEN);
        });
        replica.restart();
        assertThat(replica.nextDay()).isEqualTo(first);
        replica.document("{name: customers, columns: [{name: id}, {name: contact}, {name: joined}]}");
        assertThat(replica.nextDay()).isEmpty();
    }

    @Test
    void without_memory_the_same_rename_is_one_column_gone_and_one_new() {
        replica.check();
        replica.change("alter table customers rename column mail to contact");
        assertThat(replica.checkWithoutMemory().findings())
                .extracting(MemoryIT::told)
                .containsExactly("added contact", "removed mail");
        assertThat(replica.check().findings()).hasSize(1);
    }

    @Test
    void a_rename_that_nobody_saw_is_likely_when_the_names_are_alike_and_never_proven_afterwards() {
        replica.change("alter table customers rename column mail to user_mail");
        assertThat(replica.check().findings()).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("renamed user_mail from mail");
            assertThat(finding.evidence().rename()).contains(Rename.LIKELY);
        });
        assertThat(replica.nextDay())
                .extracting(finding -> finding.evidence().rename().orElseThrow())
                .containsExactly(Rename.LIKELY);
    }

    @Test
    void a_column_dropped_and_one_like_it_added_is_no_rename_to_those_who_saw_it() {
        replica.check();
        replica.change("alter table customers drop column mail, add column user_mail text");
        assertThat(replica.nextDay()).extracting(MemoryIT::told).containsExactly("removed mail", "added user_mail");
    }

    @Test
    void a_column_renamed_and_retyped_at_once_is_one_finding() {
        replica.check();
        replica.change("alter table customers rename column mail to contact");
        replica.change("alter table customers alter contact type varchar(80)");
        assertThat(replica.nextDay()).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("renamed contact from mail type text → character varying(80)");
            assertThat(finding.evidence().lastCheck()).isPresent();
        });
    }

    @Test
    void a_table_that_was_made_anew_is_not_a_storm_of_renames() {
        replica.check();
        replica.change("drop table customers; create table customers (number bigint, user_mail text, joined date)");
        assertThat(replica.nextDay())
                .extracting(MemoryIT::told)
                .containsExactly("removed id", "removed mail", "added number", "added user_mail");
        replica.change("drop table customers; create table customers (id bigint, mail text, joined date)");
        assertThat(replica.nextDay()).isEmpty();
    }

    @Test
    void a_renamed_table_is_proven_too_and_its_columns_are_still_compared() {
        replica.check();
        replica.change("alter table customers rename to clients; alter table clients rename mail to contact");
        assertThat(replica.nextDay())
                .extracting(MemoryIT::told)
                .containsExactly("renamed clients from customers", "renamed contact from mail");
        assertThat(replica.nextDay())
                .allSatisfy(finding -> assertThat(finding.evidence().rename()).contains(Rename.PROVEN));
        replica.change("create table customers (id bigint, mail text, joined date)");
        assertThat(replica.nextDay())
                .as("whoever reads by name reads the new one")
                .isEmpty();
    }

    @Test
    void a_column_without_declared_type_is_retyped_since_the_last_check_until_it_is_declared_or_goes_back() {
        replica.check();
        var lastCheck = replica.clock.instant();
        replica.change("alter table customers alter joined type timestamptz");
        var first = replica.nextDay();
        assertThat(first).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("changed joined type date → timestamp with time zone");
            assertThat(finding.evidence().lastCheck().orElseThrow()).isBetween(lastCheck.minusSeconds(60), lastCheck);
        });
        assertThat(replica.nextDay())
                .as("it does not become the new normal overnight")
                .isEqualTo(first);
        replica.change("alter table customers alter joined type date");
        assertThat(replica.nextDay()).isEmpty();
        replica.change("alter table customers alter joined type timestamptz");
        replica.nextDay();
        replica.document(
                "{name: customers, columns: [{name: id}, {name: mail}, {name: joined, data_type: timestamptz}]}");
        assertThat(replica.nextDay()).isEmpty();
        replica.document("{name: customers, columns: [{name: id}, {name: mail}, {name: joined}]}");
        assertThat(replica.nextDay())
                .as("what was declared is what it is since then")
                .isEmpty();
    }

    @Test
    void a_contract_of_which_a_part_is_never_understood_is_remembered_all_the_same() {
        replica.document("{name: customers, columns: [{name: id}, {name: mail}, {name: joined}]}, {name: '{{ no( }}'}");
        replica.check();
        replica.change(
                "alter table customers alter joined type timestamptz; alter table customers rename mail to post");
        var first = replica.nextDay();
        assertThat(first)
                .extracting(MemoryIT::told)
                .containsExactly("changed joined type date → timestamp with time zone", "renamed post from mail");
        assertThat(replica.nextDay()).isEqualTo(first);
    }

    @Test
    void a_column_with_declared_type_is_compared_with_that_and_nothing_else() {
        replica.document("{name: customers, columns: [{name: id, data_type: bigint}, {name: mail}, {name: joined}]}");
        replica.check();
        replica.change("alter table customers alter id type int");
        assertThat(replica.nextDay()).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("changed id type bigint → integer");
            assertThat(finding.evidence()).isEqualTo(Evidence.CONTRACT);
        });
    }

    @Test
    void a_finding_keeps_the_time_at_which_it_was_first_seen() {
        replica.change("alter table customers add column fax text");
        var first = replica.check().findings();
        replica.clock.forward(Duration.ofDays(30));
        replica.restart();
        assertThat(replica.check().findings()).isEqualTo(first);
        replica.change("alter table customers alter fax type varchar(40)");
        assertThat(replica.nextDay().get(0).detectedAt())
                .as("another type of it is news")
                .isAfter(first.get(0).detectedAt().plus(Duration.ofDays(30)));
    }

    @Test
    void a_check_that_ends_after_one_that_began_later_takes_note_of_nothing() {
        replica.check();
        replica.clock.forward(Duration.ofHours(1));
        var early = replica.checkAround(() -> {
            replica.clock.forward(Duration.ofHours(1));
            replica.change(
                    "alter table customers rename column mail to contact; alter table customers add tip numeric");
            replica.check();
            replica.clock.forward(Duration.ofHours(1));
        });
        assertThat(early.findings()).isEmpty();
        var later = replica.check();
        assertThat(later.findings())
                .extracting(MemoryIT::told)
                .containsExactly("renamed contact from mail", "added tip");
        assertThat(later.findings())
                .allSatisfy(finding -> assertThat(finding.detectedAt())
                        .isBetween(early.began(), later.began().minusSeconds(3600)));
    }

    @Test
    void a_rule_holds_to_the_end_of_its_last_day_in_the_zone_of_the_contract() {
        replica.change("alter table customers add column fax text");
        var ahead = ZoneId.of("Etc/GMT-14");
        var until = LocalDate.ofInstant(replica.clock.instant(), ahead).minusDays(1);
        var rule = IgnoreRule.parse("object=fax,until=" + until, "test");
        replica.watch = new WatchSettings(false, WatchSettings.DEFAULT.maxLag(), List.of(rule));
        replica.zone = ZoneId.of("Etc/GMT+12");
        assertThat(replica.check().findings()).isEmpty();
        replica.zone = ahead;
        assertThat(replica.check().findings()).hasSize(1);
    }

    @Test
    void a_name_that_went_to_another_column_is_noted() {
        replica.check();
        replica.change("alter table customers rename mail to old; alter table customers add mail text");
        var drift = replica.check();
        assertThat(drift.findings()).extracting(MemoryIT::told).containsExactly("added old");
        assertThat(drift.notes())
                .containsExactly(
                        "what was mail of customers at the last check is now called old, and mail is another column");
    }

    @Test
    void what_is_no_longer_documented_is_forgotten() {
        replica.check();
        assertThat(replica.kept("select count(*) from driftgate.seen_column")).containsExactly("3");
        replica.document("{name: customers, columns: [{name: id}]}");
        replica.check();
        assertThat(replica.kept("select name from driftgate.seen_column")).containsExactly("id");
        replica.change("create table orders (id bigint)").document("{name: orders}");
        replica.check();
        assertThat(replica.kept("select name from driftgate.seen_table")).containsExactly("orders");
    }

    @Test
    void a_schema_that_was_emptied_since_the_last_check_lost_its_tables() {
        replica.change("create table other (id int)")
                .document("{name: customers}, {name: other}]}, {name: gone, tables: [{name: t}");
        replica.change("create schema gone; create table gone.t (id int)");
        assertThat(replica.check().findings()).isEmpty();
        replica.change("drop schema gone cascade");
        assertThat(replica.nextDay()).extracting(MemoryIT::told).containsExactly("removed t");
    }

    @Test
    void an_empty_read_is_no_drift_even_to_those_who_saw_more() {
        replica.check();
        replica.change("drop table customers");
        var drift = replica.check();
        assertThat(drift.findings()).isEmpty();
        assertThat(drift.unread()).hasSize(1);
        replica.change("create table customers (id bigint, contact text, joined date)");
        assertThat(replica.check().findings()).extracting(MemoryIT::told).contains("removed mail");
    }

    private static String told(Finding finding) {
        var change = finding.change();
        var types = change.properties().stream()
                .filter(property -> property.base() != null && property.head() != null)
                .map(property -> " " + property.name() + " " + property.base() + " → " + property.head())
                .toList();
        assertThat(change.id().kind()).isIn(Kind.TABLE, Kind.COLUMN);
        return change.op().word() + " " + change.id().name()
                + (change.op() == Op.RENAMED ? " from " + change.from() : "")
                + String.join(",", types);
    }
}
