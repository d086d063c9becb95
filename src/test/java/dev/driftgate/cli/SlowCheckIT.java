package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftgate.testing.DelayingProxy;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import dev.driftgate.testing.TestProcess;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A terminal shows where a check of a slow database is, and nothing of it is left when it ends. */
@NullMarked
class SlowCheckIT {
    private static final Duration ONE_WAY = Duration.ofMillis(200);

    private final TestDatabase near = TestPostgres.database();
    private final DelayingProxy link = DelayingProxy.to(TestPostgres.port(), ONE_WAY);
    private final TestDatabase far = new TestDatabase(near.name(), link.port());

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void a_terminal_shows_the_steps_of_a_slow_check_and_forgets_them() throws Exception {
        assumeTrue(TestProcess.hasTerminals(), "no script of util-linux here, which makes terminals");
        try (var process =
                TestProcess.startOnTerminal(Map.of(), "check", "--staging", far.text(), "--prod", near.text())) {
            var ended = process.await();
            assertThat(ended.exitCode()).as(ended.errors()).isZero();
            assertThat(ended.output()).startsWith("default: staging matches prod");
            assertThat(ended.errors())
                    .matches("(\\r\\e\\[KReading (staging|prod): [a-z ]+ \\([1-3] of 3\\)…)+\\r\\e\\[K");
        }
    }

    @Test
    void a_pipe_hears_nothing_of_it() throws Exception {
        try (var process = TestProcess.start(Map.of(), "check", "--staging", far.text(), "--prod", near.text())) {
            assertThat(process.await().errors()).isEmpty();
        }
    }
}
