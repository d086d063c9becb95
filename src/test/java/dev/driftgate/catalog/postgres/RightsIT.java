package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class RightsIT {
    private static final String ELSEWHERE = "postgres://drift_ro@db-1/shop";

    private final TestDatabase database = TestPostgres.database();
    private final String role = "rights_of_" + database.name();

    RightsIT() {
        database.execute("create role " + role + " login");
        database.execute("create table orders (id integer); create table items (id integer)");
    }

    @Test
    void connect_alone_is_no_concern() {
        assertThat(concerns(role)).isEmpty();
    }

    @Test
    void a_superuser_is_one() {
        assertThat(concerns("postgres"))
                .containsExactly("postgres is a superuser. Driftgate needs no more than CONNECT: give PROD_DATABASE_URL"
                        + " a role without rights.");
    }

    @Test
    void so_is_a_role_that_may_change_tables_however_it_came_to_that() {
        database.execute("grant insert on orders to " + role);
        assertThat(concerns(role)).singleElement().asString().startsWith(role + " may change public.orders. ");
        database.execute("grant truncate on items to public");
        assertThat(concerns(role))
                .singleElement()
                .asString()
                .startsWith(role + " may change 2 tables, one of them public.items. ");
        database.execute("revoke all on orders from " + role + "; revoke all on items from public;"
                + " grant pg_write_all_data to " + role);
        assertThat(concerns(role)).singleElement().asString().contains("may change 2 tables");
    }

    @Test
    void so_is_one_that_may_create_schemas() {
        database.execute("grant create on database " + database.name() + " to " + role);
        assertThat(concerns(role)).singleElement().asString().startsWith(role + " may create schemas. ");
    }

    @Test
    void a_plain_connection_to_another_machine_is_one() {
        var elsewhere = DatabaseUrl.parse(ELSEWHERE, "PROD_DATABASE_URL");
        assertThat(new ServerFacts("18.3", rights(false), false, Optional.empty()).concerns(elsewhere))
                .containsExactly("the connection to another machine is not encrypted (shop on db-1:5432 as drift_ro)."
                        + " Add sslmode=verify-full to PROD_DATABASE_URL, or at least sslmode=require.");
        assertThat(new ServerFacts("18.3", rights(true), false, Optional.empty()).concerns(elsewhere))
                .isEmpty();
        assertThat(new ServerFacts("18.3", rights(false), false, Optional.empty()).concerns(database.url()))
                .isEmpty();
    }

    private static Rights rights(boolean encrypted) {
        return new Rights("drift_ro", false, false, 0, "", encrypted);
    }

    private List<String> concerns(String as) {
        var url = DatabaseUrl.parse(database.text(as), "PROD_DATABASE_URL");
        return new ReadOnlyDatabase("prod", url)
                .read(connection -> ServerFacts.read(Jdbi.open(connection), "prod", ServerFacts.TOLERATED_LAG))
                .concerns(url);
    }
}
