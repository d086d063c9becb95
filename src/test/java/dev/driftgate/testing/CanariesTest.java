package dev.driftgate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.testing.Canaries.Watched;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class CanariesTest {
    @Test
    void a_secret_in_the_output_is_kept_with_its_line_and_the_output_is_as_it_was() {
        var told = new ArrayDeque<String>();
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(new Watched(bytes, told), true, StandardCharsets.UTF_8);
        out.println("harmless");
        out.print("postgres://reader:");
        out.print("cana");
        out.println("ry@db – shop");
        assertThat(told).containsExactly("postgres://reader:canary@db – shop");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("harmless\npostgres://reader:canary@db – shop\n");
    }

    @Test
    void a_secret_anywhere_else_fails_with_where_it_stood() {
        assertThatThrownBy(() -> Canaries.absent("a card", List.of("fine", "token xoxb-canary")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("a card tells a secret", "token xoxb-");
        assertThatCode(() -> Canaries.absent("a card", List.of("fine"))).doesNotThrowAnyException();
    }

    @Test
    void the_streams_of_every_run_are_watched() {
        // Were this line left there, this very test would fail.
        System.err.println("seen by the watch: " + Canaries.WORD);
        assertThatThrownBy(Canaries::nothingTold).hasMessageContaining("seen by the watch");
    }
}
