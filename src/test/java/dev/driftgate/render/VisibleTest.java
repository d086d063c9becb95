package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class VisibleTest {
    @ParameterizedTest
    @CsvSource({
        "orders, orders",
        "größe, größe",
        "订单, 订单",
        "'a\nb', a\\nb",
        "'a\tb', a\\tb",
        "'\u001b[31mred', '\\u001b[31mred'",
        "'\u009b31m', \\u009b31m",
        "'a\u202eb', a\\u202eb",
        "'a\u2067b\u200f', a\\u2067b\\u200f",
        "'a\u200bb', a\\u200bb",
        "'a\u00a0b', a\\u00a0b",
        "'a\ufffeb', a\\ufffeb",
        "'a\ud800b', a\\ud800b",
        "'tag\udb40\udc41', tag\\u{e0041}",
        "'🚀', '🚀'",
    })
    void what_hides_or_rearranges_text_is_written_out(String raw, String shown) {
        assertThat(Visible.of(raw)).isEqualTo(shown);
    }
}
