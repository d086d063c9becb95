package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.Unread;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That a role with CONNECT and nothing else reads what a superuser reads, of a database with every kind of object. */
@NullMarked
class ConnectOnlyIT {
    private static final TestDatabase DATABASE = TestPostgres.database();

    @BeforeAll
    static void fill() {
        DATABASE.execute(everything());
        DATABASE.execute("""
                create role connect_only login;
                revoke all on schema public from public;
                """ + "revoke all on database " + DATABASE.name() + " from public;"
                + "grant connect on database " + DATABASE.name() + " to connect_only");
    }

    @Test
    void the_database_holds_an_object_of_every_kind() {
        assertThat(superusers().objects())
                .extracting(object -> object.id().kind())
                .containsAll(Arrays.stream(Kind.values()).toList());
    }

    @Test
    void a_superuser_reads_everything_and_nothing_is_unknown() {
        assertThat(superusers().unread()).isEmpty();
    }

    @Test
    void connect_alone_reads_the_same_objects_but_for_the_options_of_user_mappings() {
        var plain = read("connect_only");

        assertThat(plain.unread())
                .allMatch(one -> one.object() != null && one.object().kind() == Kind.USER_MAPPING)
                .extracting(Unread::why)
                .containsOnly("only its owner and superusers may read the options in prod");
        assertThat(plain.objects()).isEqualTo(without(superusers(), plain));
    }

    @Test
    void secrets_are_never_read() {
        assertThat(superusers().toString()).contains("password set").doesNotContain("canary");
    }

    @Test
    void what_is_of_no_known_kind_is_named_and_counted() {
        var database = TestPostgres.database();
        database.execute("""
                set allow_system_table_mods = on;
                insert into pg_depend values ('pg_tablespace'::regclass, 100001, 0, 'pg_namespace'::regclass, 2200, 0, 'n'),
                    ('pg_tablespace'::regclass, 100002, 0, 'pg_namespace'::regclass, 2200, 0, 'n');
                create table odd (id integer);
                update pg_class set relkind = 'g' where relname = 'odd';
                """);

        assertThat(read(database, "postgres").unread())
                .containsExactly(
                        new Unread("1 object in pg_class as relkind g of prod", "Driftgate does not know this kind"),
                        new Unread("2 objects in pg_tablespace of prod", "Driftgate does not know this kind"));
    }

    @Test
    void a_row_filter_of_a_locked_table_is_unread_and_the_rest_stands() throws SQLException {
        var database = TestPostgres.database();
        database.execute(
                "create table t (id integer primary key); create publication filtered for table t where (id > 1)");
        try (var session = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + database.name(), "postgres", "");
                var statement = session.createStatement()) {
            statement.execute("begin; lock table t in access exclusive mode");
            var publication = read(database, "postgres").objects().stream()
                    .filter(object -> object.id().kind() == Kind.PUBLICATION)
                    .findFirst()
                    .orElseThrow();
            assertThat(publication.unread()).containsExactly("row_filters");
            assertThat(publication.property("tables")).contains("public.t");
        }
    }

    /** What {@code all} holds, less what {@code reader} could not read. */
    private static List<CatalogObject> without(Catalog all, Catalog reader) {
        var objects = new ArrayList<CatalogObject>();
        for (int i = 0; i < all.objects().size(); i++) {
            var object = all.objects().get(i);
            var unread = reader.objects().get(i).unread();
            objects.add(
                    new CatalogObject(object.id(), object.position(), readable(object.properties(), unread), unread));
        }
        return objects;
    }

    private static List<Property> readable(List<Property> properties, List<String> unread) {
        return properties.stream()
                .filter(property -> !unread.contains(property.name()))
                .toList();
    }

    private static Catalog superusers() {
        return read("postgres");
    }

    private static Catalog read(String role) {
        return read(DATABASE, role);
    }

    private static Catalog read(TestDatabase database, String role) {
        return new ReadOnlyDatabase("prod", DatabaseUrl.parse(database.text(role), "TEST_DATABASE_URL"))
                .read(connection -> CatalogQueries.read(connection, Extent.all("prod")));
    }

    private static String everything() {
        String name = "/dev/driftgate/check/everything.sql";
        try (var stream = Objects.requireNonNull(ConnectOnlyIT.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
