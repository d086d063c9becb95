package dev.driftgate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class IgnoreRuleTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "public.ff_*, public.ff_gift_cards, true",
        "public.ff_*, public.ff_, true",
        "public.ff_*, public.orders, false",
        "public.ff_*, publicXff_a, false",
        "*, anything, true",
        "*_old, orders_old, true",
        "*_old, orders_old_2, false",
        "a*b*c, a1b2b3c, true",
        "a*b*c, a1c, false",
        "t?, t1, true",
        "t?, t, false",
        "t?, t12, false",
        "orders, Orders, false",
        "a.[x], a.[x], true",
        "a**, ab, true",
    })
    void a_star_is_any_run_of_characters_and_a_question_mark_any_one(String pattern, String name, boolean fits) {
        assertThat(IgnoreRule.fits(pattern, name)).isEqualTo(fits);
    }

    @Test
    void a_pattern_of_many_stars_is_answered_at_once() {
        assertThat(IgnoreRule.fits("*a".repeat(60) + "b", "a".repeat(5_000))).isFalse();
    }

    @Test
    void a_rule_holds_through_its_last_day() {
        var day = LocalDate.of(2027, 1, 31);
        var rule = rule(Optional.of(day));
        assertThat(rule.holdsOn(day)).isTrue();
        assertThat(rule.holdsOn(day.plusDays(1))).isFalse();
        assertThat(rule(Optional.empty()).holdsOn(LocalDate.MAX)).isTrue();
    }

    private static IgnoreRule rule(Optional<LocalDate> until) {
        Optional<String> none = Optional.empty();
        return new IgnoreRule(none, none, Optional.of("a"), none, none, none, until);
    }
}
