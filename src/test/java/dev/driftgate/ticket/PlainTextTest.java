package dev.driftgate.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void text_that_fits_is_left_alone() {
        assertThat(PlainText.clip("exactly ten", 11)).isEqualTo("exactly ten");
    }

    @Test
    void text_is_cut_after_a_word() {
        assertThat(PlainText.clip("shop, staging → prod", 16)).isEqualTo("shop, staging →…");
        assertThat(PlainText.clip("one two three", 9)).isEqualTo("one two…");
    }

    @Test
    void a_word_longer_than_the_room_is_cut_itself() {
        assertThat(PlainText.clip("a" + "b".repeat(100), 10)).isEqualTo("abbbbbbbb…");
    }

    @Test
    void no_cut_leaves_half_a_character() {
        assertThat(PlainText.clip("😀😀😀😀", 4)).isEqualTo("😀…");
    }

    @Test
    void line_ends_controls_and_reordering_marks_become_spaces() {
        assertThat(PlainText.oneLine(" a\r\nb\u0000c\u202ed\u2028e ")).isEqualTo("a b c d e");
    }
}
