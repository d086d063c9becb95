package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.diff.Side;
import dev.driftgate.settings.CompareSettings;
import dev.driftgate.settings.IgnoreRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IgnoreRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Change FLAGGED = table("ff_promo");
    private static final Change CORE = table("ff_core");
    private static final Change ORDERS = table("orders");
    private static final Change COMMENT = changed(ChangeClass.COMMENTS, "comment");
    private static final Change COLLATION = changed(ChangeClass.STRUCTURE, "collation");

    @Test
    void a_later_rule_takes_back_what_an_earlier_one_leaves_out() {
        var rules = rules("table=public.ff_*", "table=!public.ff_core");
        assertThat(rules.applied(drift(FLAGGED, CORE, ORDERS)).changes()).containsExactly(CORE, ORDERS);
        assertThat(rules("table=!public.ff_core", "table=public.ff_*")
                        .applied(drift(FLAGGED, CORE, ORDERS))
                        .changes())
                .containsExactly(ORDERS);
    }

    @Test
    void comments_are_a_kind_and_a_property_can_be_one_of_a_kind() {
        var drift = drift(COMMENT, COLLATION);
        assertThat(rules("kind=comment").applied(drift).changes()).containsExactly(COLLATION);
        assertThat(rules("property=column.collation").applied(drift).changes()).containsExactly(COMMENT);
        assertThat(rules("property=index.collation").applied(drift).changes()).hasSize(2);
    }

    @Test
    void a_sequence_goes_with_the_table_that_owns_it() {
        var sequence = new Change(
                Op.ADDED,
                new ObjectId(Kind.SEQUENCE, "public", null, "ff_promo_id_seq"),
                null,
                List.of(new PropertyChange("owned_by", null, "public.ff_promo.id")));
        assertThat(rules("table=public.ff_*").applied(drift(FLAGGED, sequence)).changes())
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_can_be_left_alone_too() {
        var mapping = new Unread(new ObjectId(Kind.USER_MAPPING, null, null, "app on far"), "options", "denied");
        var drift = drift(List.of(), List.of(mapping));
        assertThat(rules("kind=user_mapping").applied(drift).unread()).isEmpty();
        assertThat(rules("property=user_mapping.options").applied(drift).unread())
                .isEmpty();
        assertThat(rules("kind=table").applied(drift).unread()).containsExactly(mapping);
    }

    @Test
    void a_rule_that_ended_speaks_up_where_it_would_have_decided() {
        var rules = rules("table=public.ff_*,reason=behind a feature flag,until=2026-01-31");
        var applied = rules.applied(drift(FLAGGED));
        assertThat(applied.changes()).containsExactly(FLAGGED);
        assertThat(applied.notes())
                .containsExactly("the rule for table public.ff_* (behind a feature flag) ended on 2026-01-31");
        assertThat(rules.applied(drift(ORDERS)).notes()).isEmpty();
        assertThat(rules("table=public.ff_*,until=2026-01-31", "table=public.ff_*")
                        .applied(drift(FLAGGED))
                        .notes())
                .as("another rule holds")
                .isEmpty();
    }

    @Test
    void rules_that_fit_nothing_are_idle() {
        assertThat(rules("table=public.ff_*", "kind=index").idle(List.of(FLAGGED), List.of()))
                .containsExactly(IgnoreRule.parse("kind=index", "test"));
    }

    @Test
    void of_all_privileges_those_of_the_chosen_roles_are_left() {
        var table = new ObjectId(Kind.TABLE, "public", null, "t");
        var defaults = new ObjectId(Kind.DEFAULT_PRIVILEGES, "public", null, "tables created by owner");
        var catalog = new Catalog(
                "prod",
                "shop",
                "18",
                List.of(
                        new CatalogObject(
                                table,
                                List.of(
                                        new Property("privileges", "app_web: select\nother: select"),
                                        new Property(
                                                "column_privileges",
                                                "a: other: select\napp_web: update\nb: app_web: select"))),
                        new CatalogObject(defaults, List.of(new Property("privileges", "other: select")))),
                List.of());
        var left = new Grantees(new CompareSettings(Optional.empty(), List.of("app_*"))).in(catalog);
        assertThat(left.objects())
                .containsExactly(new CatalogObject(
                        table,
                        List.of(
                                new Property("privileges", "app_web: select"),
                                new Property("column_privileges", "a: app_web: update\nb: app_web: select"))));
    }

    private static IgnoreRules rules(String... typed) {
        return new IgnoreRules(
                Stream.of(typed).map(rule -> IgnoreRule.parse(rule, "test")).toList(), TODAY);
    }

    private static Change table(String name) {
        return new Change(Op.ADDED, new ObjectId(Kind.TABLE, "public", null, name), null, List.of());
    }

    private static Change changed(ChangeClass changeClass, String property) {
        var id = new ObjectId(Kind.COLUMN, "public", "orders", "email");
        return new Change(
                Op.CHANGED, changeClass, id, Kind.TABLE, null, List.of(new PropertyChange(property, null, "x")));
    }

    private static Drift drift(Change... changes) {
        return drift(List.of(changes), List.of());
    }

    private static Drift drift(List<Change> changes, List<Unread> unread) {
        var side = new Side("prod", "shop", "18", 1, 1, 1);
        return new Drift("shop", side, side, changes, unread, List.of(), 0, Instant.EPOCH, Duration.ZERO);
    }
}
