package dev.driftgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.settings.StoreSettings;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A newer version beside this one alters the tables. */
@NullMarked
class NewerVersionIT {
    /** More than it takes the driver to prepare a statement on the server, unless it is told not to. */
    private static final int OFTEN = 8;

    private static final String ALL = "select * from driftgate.contract_check";

    @Test
    void a_statement_that_ran_often_works_on_within_a_transaction() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")));
                var handle = own.jdbi().open()) {
            for (int i = 0; i < OFTEN; i++) {
                assertThat(handle.createQuery(ALL).mapToMap().list()).isEmpty();
            }
            database.execute("alter table driftgate.contract_check add column later text");
            database.execute("insert into driftgate.contract_check (contract, checked_at) values ('shop', now())");
            handle.begin();
            assertThat(handle.createQuery(ALL).mapToMap().list())
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsKey("later"));
            handle.commit();
        }
    }
}
