package dev.driftgate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.diff.Change.Op;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class DiffTest {
    private static final Set<ChangeClass> ALL = EnumSet.allOf(ChangeClass.class);

    @Test
    void a_change_of_type_and_comment_is_one_change_of_each_class() {
        var base = catalog(column("t", "a", 1, "type", "text", "comment", "old", "owner", "me"));
        var head = catalog(column("t", "a", 1, "type", "integer", "comment", "new", "owner", "you"));
        assertThat(Diff.between(base, head, ALL))
                .extracting(Change::changeClass)
                .containsExactly(ChangeClass.STRUCTURE, ChangeClass.COMMENTS, ChangeClass.OWNERS);
        assertThat(Diff.between(base, head, Set.of()))
                .as("structure is always compared")
                .extracting(Change::changeClass)
                .containsExactly(ChangeClass.STRUCTURE);
    }

    @Test
    void what_an_added_object_has_is_told_of_the_classes_that_are_compared() {
        var head = catalog(column("t", "a", 1, "type", "text", "comment", "hi", "owner", "me"));
        assertThat(Diff.between(catalog(), head, ChangeClass.compared()).get(0).properties())
                .extracting(PropertyChange::name)
                .containsExactly("type", "comment");
        var only = Diff.between(catalog(), head, Set.of()).get(0);
        assertThat(only.fingerprint())
                .as("another class is no part of it")
                .isEqualTo(Diff.between(catalog(), catalog(column("t", "a", 1, "type", "text")), ALL)
                        .get(0)
                        .fingerprint());
    }

    @Test
    void a_partition_and_all_in_it_is_of_its_own_class_but_for_comments() {
        var partition = table("p", "partition_of", "public.t");
        var base = catalog(partition, column("p", "a", 1, "type", "text"));
        var head = catalog(
                partition, column("p", "a", 1, "type", "integer", "comment", "hi"), index("p", "p_a", "btree (a)"));
        assertThat(Diff.between(base, head, ALL))
                .extracting(Change::changeClass)
                .containsExactly(ChangeClass.COMMENTS, ChangeClass.PARTITIONS, ChangeClass.PARTITIONS);
        assertThat(Diff.between(base, head, Set.of())).isEmpty();
        assertThat(Diff.between(catalog(), base, ALL))
                .extracting(Change::changeClass)
                .containsOnly(ChangeClass.PARTITIONS);
    }

    @Test
    void default_privileges_are_privileges() {
        var head = catalog(object(Kind.DEFAULT_PRIVILEGES, null, "tables created by me", "privileges", "a: select"));
        assertThat(Diff.between(catalog(), head, ChangeClass.compared())).isEmpty();
        assertThat(Diff.between(catalog(), head, ALL))
                .extracting(Change::changeClass)
                .containsExactly(ChangeClass.PRIVILEGES);
    }

    @Test
    void what_could_not_be_read_is_no_difference_and_no_rename() {
        var unread = new CatalogObject(id(Kind.VIEW, null, "v"), 0, List.of(), List.of("definition"));
        var head = catalog(object(Kind.VIEW, null, "v", "definition", "select 1"));
        assertThat(Diff.between(catalog(unread), head, ALL)).isEmpty();
        var other = catalog(new CatalogObject(id(Kind.VIEW, null, "w"), 0, List.of(), List.of("definition")));
        assertThat(Diff.between(catalog(unread), other, ALL))
                .extracting(Change::op)
                .containsExactly(Op.REMOVED, Op.ADDED);
    }

    @Test
    void what_cannot_be_renamed_is_never_told_as_renamed() {
        assertThat(Diff.between(
                        catalog(object(Kind.EXTENSION, null, "hstore", "version", "1.8")),
                        catalog(object(Kind.EXTENSION, null, "citext", "version", "1.8")),
                        ALL))
                .hasSize(2);
    }

    @Test
    void names_that_follow_from_a_rename_are_no_change_and_literals_are_no_names() {
        var base = catalog(
                table("t"), column("t", "mail", 1, "type", "text"), check("t", "c", "CHECK ((mail <> 'mail'::text))"));
        assertThat(Diff.between(
                        base,
                        catalog(
                                table("t"),
                                column("t", "Order", 1, "type", "text"),
                                check("t", "c", "CHECK ((\"Order\" <> 'mail'::text))")),
                        ALL))
                .extracting(Change::op)
                .containsExactly(Op.RENAMED);
        assertThat(Diff.between(
                        base,
                        catalog(
                                table("t"),
                                column("t", "post", 1, "type", "text"),
                                check("t", "c", "CHECK ((post <> 'post'::text))")),
                        ALL))
                .extracting(Change::op)
                .containsExactly(Op.RENAMED, Op.CHANGED);
    }

    @Test
    void a_part_says_what_its_relation_is() {
        var view = object(Kind.MATERIALIZED_VIEW, null, "m", "definition", "select 1");
        assertThat(Diff.between(catalog(view), catalog(view, index("m", "i", "btree (a)")), ALL))
                .extracting(Change::relationKind)
                .containsExactly(Kind.MATERIALIZED_VIEW);
    }

    @Test
    void a_change_stored_before_there_were_classes_is_one_of_structure() {
        @SuppressWarnings("NullAway") // what a stored change without the key gives
        var change = new Change(Op.ADDED, null, id(Kind.TABLE, null, "t"), null, null, List.of());
        assertThat(change.changeClass()).isEqualTo(ChangeClass.STRUCTURE);
    }

    @Test
    void large_catalogs_are_compared_at_once() {
        var base = large("");
        var head = large("_new");
        Diff.between(base, head, ALL);
        long began = System.nanoTime();
        var changes = Diff.between(base, head, ALL);
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(changes).hasSizeGreaterThan(1_000);
        System.out.println("150,000 objects a side: " + took.toMillis() + " ms, " + changes.size() + " changes");
        assertThat(took).as("on a busy machine").isLessThan(Duration.ofSeconds(3));
    }

    /** 10,000 tables of 15 objects each, of which 2 % have a column, an index or themselves under another name. */
    private static Catalog large(String suffix) {
        var objects = new ArrayList<CatalogObject>();
        for (int t = 0; t < 10_000; t++) {
            boolean drifted = t % 50 == 0;
            String table = "table_" + t + (drifted && t % 200 == 0 ? suffix : "");
            objects.add(table(table));
            for (int c = 1; c <= 10; c++) {
                String name = "column_" + c + (drifted && c == 3 ? suffix : "");
                objects.add(column(table, name, c, "type", c % 2 == 0 ? "text" : "integer", "not_null", "yes"));
            }
            for (int i = 1; i <= 3; i++) {
                String name = table + "_" + i + "_idx" + (drifted && i == 2 ? suffix : "");
                objects.add(index(table, name, "btree (column_" + (i + 3) + ")"));
            }
            objects.add(check(table, table + "_check", "CHECK ((column_1 > 0))"));
        }
        return new Catalog("x", "x", "18", objects, List.of());
    }

    private static Catalog catalog(CatalogObject... objects) {
        return new Catalog("x", "x", "18", List.of(objects), List.of());
    }

    private static CatalogObject table(String name, String... properties) {
        return object(Kind.TABLE, null, name, properties);
    }

    private static CatalogObject index(String table, String name, String definition) {
        return object(Kind.INDEX, table, name, "definition", definition);
    }

    private static CatalogObject check(String table, String name, String definition) {
        return object(Kind.CONSTRAINT, table, name, "type", "check", "definition", definition);
    }

    private static CatalogObject column(String table, String name, int position, String... properties) {
        var column = object(Kind.COLUMN, table, name, properties);
        return new CatalogObject(column.id(), position, column.properties(), List.of());
    }

    private static CatalogObject object(Kind kind, @Nullable String relation, String name, String... properties) {
        var list = new ArrayList<Property>();
        for (int i = 0; i < properties.length; i += 2) {
            list.add(new Property(properties[i], properties[i + 1]));
        }
        return new CatalogObject(id(kind, relation, name), list);
    }

    private static ObjectId id(Kind kind, @Nullable String relation, String name) {
        return new ObjectId(kind, kind == Kind.EXTENSION ? null : "public", relation, name);
    }
}
