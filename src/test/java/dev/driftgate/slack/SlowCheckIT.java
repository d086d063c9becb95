package dev.driftgate.slack;

import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.DelayingProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for a check is told where it is, and who does not have to wait is left alone. */
@NullMarked
class SlowCheckIT {
    /** A check takes nine round trips and more. */
    private static final Duration ONE_WAY = Duration.ofMillis(200);

    private final TestApp app = new TestApp();
    private final DelayingProxy link = DelayingProxy.to(TestPostgres.port(), ONE_WAY);

    @BeforeEach
    void two_databases_that_are_not_alike() {
        app.prod.execute("create table orders (id bigint primary key)");
        app.staging.execute("create table orders (id bigint primary key, region text)");
    }

    @AfterEach
    void close() {
        app.close();
        link.close();
    }

    @Test
    void a_check_of_a_slow_database_says_to_who_asked_which_step_it_is_in() {
        app.start(Map.of("STAGING_DATABASE_URL", new TestDatabase(app.staging.name(), link.port()).text()));
        app.type("/drift check");
        var note = app.awaitPrivately(YOU, "Reading ");
        assertThat(note.words()).matches("Reading staging: [a-z ]+ \\([1-3] of 3\\)…");
        assertThat(app.cards()).noneMatch(message -> message.words().contains("region"));
        app.awaitCard(message -> message.words().contains("region text"));
        assertThat(notes()).isOne();
    }

    @Test
    void what_somebody_ignores_while_a_check_runs_is_not_asked_about_again() {
        app.start();
        var card = app.check();
        app.restart(Map.of("STAGING_DATABASE_URL", new TestDatabase(app.staging.name(), link.port()).text()));
        app.type("/drift check");
        app.awaitPrivately(YOU, "Reading ");
        app.click(YOU, card, "ignore");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
        app.awaitCard(message -> message.words().contains("matches"));
        assertThat(app.cards()).hasSize(2);
    }

    @Test
    void a_quick_check_says_nothing_on_the_way() {
        app.start();
        app.check();
        assertThat(notes()).isZero();
    }

    private long notes() {
        return app.standIns.slack().ephemerals(YOU).stream()
                .filter(message -> message.words().startsWith("Reading "))
                .count();
    }
}
