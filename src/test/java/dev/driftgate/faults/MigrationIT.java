package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import dev.driftgate.testing.TestProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The tables of the app's own database are brought up to date once, whoever comes at the same time or dies meanwhile. */
@NullMarked
class MigrationIT {
    private static final int TIMES = Scale.count("migrations", 1);
    private static final int DEATHS = Scale.count("migration-deaths", 1);
    /** How far a start comes within so many pieces: to the last migration, and not much further. */
    private static final int PIECES = 120;

    @Test
    void of_three_that_start_at_once_on_an_empty_database_one_migrates_and_all_come_up() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            try (var app = TestApp.drifted();
                    var first = TestProcess.start(app.environment(), "serve");
                    var second = TestProcess.start(app.environment(), "serve");
                    var third = TestProcess.start(app.environment(), "serve")) {
                app.standIns.slack().awaitConnections(3, Scale.PATIENCE);
                migrated(app.own);
                for (var process : List.of(first, second, third)) {
                    assertThat(process.terminate()).isIn(0, 143);
                }
            }
        }
    }

    @Test
    void killed_in_the_middle_of_a_migration_it_goes_on_at_the_next_start() throws Exception {
        long seed = Scale.seed();
        System.out.println("deaths while migrating: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < DEATHS; i++) {
            try (var app = TestApp.drifted();
                    var program = new Mortal(app, List.of("DATABASE_URL"))) {
                program.dieAt("DATABASE_URL", 10 + random.nextInt(PIECES), random.nextBoolean());
                app.standIns.slack().awaitConnections(1, Scale.PATIENCE);
                app.check();
                assertThat(program.deaths()).isEqualTo(1);
                migrated(app.own);
                new Oracle(app).judge(Scale.PATIENCE);
            }
        }
    }

    private static void migrated(TestDatabase database) throws Exception {
        try (var files = Files.list(Path.of("sql"))) {
            assertThat(database.rows("select version from driftgate.flyway_schema_history where success"
                            + " and version is not null"))
                    .hasSize((int) files.count())
                    .doesNotHaveDuplicates();
        }
        assertThat(database.rows("select 1 from driftgate.flyway_schema_history where not success"))
                .isEmpty();
    }
}
