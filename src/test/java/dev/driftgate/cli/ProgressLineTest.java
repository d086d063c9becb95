package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress.Step;
import dev.driftgate.catalog.Progress.Tally;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ProgressLineTest {
    private static final Step COLUMNS = new Step("prod", Optional.of(Kind.COLUMN), 3, 5);
    private static final Tally TALLY = new Tally("prod", 31, 5, 7, Duration.ofSeconds(12));

    private final StringWriter errors = new StringWriter();

    @Test
    void a_terminal_shows_one_line_and_nothing_of_it_at_the_end() {
        try (var line = new ProgressLine(new PrintWriter(errors), () -> true, false)) {
            line.show(COLUMNS);
            line.show(new Step("prod", Optional.of(Kind.INDEX), 5, 5));
            line.ended(TALLY);
        }
        assertThat(errors.toString())
                .isEqualTo(
                        "\r\u001b[KReading prod: columns (3 of 5)…\r\u001b[KReading prod: indexes (5 of 5)…\r\u001b[K");
    }

    @Test
    void a_pipe_stays_as_it_is() {
        try (var line = new ProgressLine(new PrintWriter(errors), () -> false, false)) {
            line.show(COLUMNS);
            line.ended(TALLY);
        }
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void whoever_asks_hears_what_each_side_took_even_in_a_pipe() {
        try (var line = new ProgressLine(new PrintWriter(errors), () -> false, true)) {
            line.ended(TALLY);
        }
        assertThat(errors.toString()).isEqualToIgnoringNewLines("prod: 31 statements in 5 batches, 7 objects, 12 s\n");
    }
}
