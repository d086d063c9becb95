package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress.Step;
import dev.driftgate.catalog.Progress.Tally;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ProgressWordsTest {
    @Test
    void a_step_says_side_and_kind_and_how_many_there_are() {
        assertThat(ProgressWords.of(new Step("prod", Optional.of(Kind.COLUMN), 3, 5)))
                .isEqualTo("Reading prod: columns (3 of 5)…");
        assertThat(ProgressWords.of(new Step("staging", Optional.empty(), 1, 5)))
                .isEqualTo("Reading staging: everything but tables (1 of 5)…");
    }

    @Test
    void a_tally_says_what_was_asked_and_what_came() {
        assertThat(ProgressWords.of(new Tally("prod", 31, 5, 130_241, Duration.ofMillis(1_400))))
                .isEqualTo("prod: 31 statements in 5 batches, 130,241 objects, 1.4 s");
    }

    @Test
    void a_note_in_slack_hides_no_markup() {
        assertThat(Replies.reading(new Step("<!here>", Optional.of(Kind.INDEX), 1, 2)))
                .doesNotContain("<!here>");
    }
}
