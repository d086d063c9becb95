package dev.driftgate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.failure.Misconfigured;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Test
    void a_rule_can_be_typed_on_one_line() {
        var rule = IgnoreRule.parse(
                "kind=function, object=f(integer, text),reason=soon, or later,until=2027-01-31", "--ignore");
        Optional<String> none = Optional.empty();
        assertThat(rule)
                .isEqualTo(new IgnoreRule(
                        Optional.of("function"),
                        none,
                        none,
                        Optional.of("f(integer, text)"),
                        none,
                        Optional.of("soon, or later"),
                        Optional.of(LocalDate.of(2027, 1, 31))));
        assertThat(rule.takesBack()).isFalse();
        assertThat(IgnoreRule.parse("table=!public.ff_core", "--ignore").takesBack())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    public.ff_*          | --ignore is "public.ff_*", which is not a rule like table=public.ff_*
                    tabel=a              | --ignore has the key tabel, which no rule has; did you mean table?
                    table=a,table=b      | --ignore names table twice; give a second --ignore
                    table=               | --ignore table is empty
                    reason=noise         | --ignore ignores everything; it needs one of kind, schema, table, object, property
                    kind=colunm          | did you mean column?
                    table=a,until=soon   | --ignore until is "soon", which is not a date like 2027-01-31
                    """)
    void a_rule_that_cannot_be_right_is_refused_with_its_reason(String typed, String reason) {
        assertThatThrownBy(() -> IgnoreRule.parse(typed, "--ignore"))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining(reason);
    }

    @Test
    void kinds_and_classes_are_those_that_are_compared() {
        assertThat(ObjectKinds.WORDS)
                .containsExactlyElementsOf(
                        Stream.concat(Arrays.stream(Kind.values()).map(Kind::word), Stream.of("comment"))
                                .sorted()
                                .toList());
        assertThat(CompareSettings.WORDS)
                .containsExactlyElementsOf(Arrays.stream(ChangeClass.values())
                        .map(ChangeClass::word)
                        .toList());
    }

    private static IgnoreRule rule(Optional<LocalDate> until) {
        Optional<String> none = Optional.empty();
        return new IgnoreRule(none, none, Optional.of("a"), none, none, none, until);
    }
}
