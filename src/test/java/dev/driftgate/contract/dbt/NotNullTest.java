package dev.driftgate.contract.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class NotNullTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data_tests: [unique, not_null]",
                "tests: [not_null]",
                "tests: [{not_null: {severity: warn, config: {tags: [x]}}}]",
                "tests: [{not_null: }]",
                "data_tests: [{name: id_is_there, test_name: not_null}]",
                "data_tests: [{not_null: {config: {enabled: true}}}]",
                "constraints: [{type: primary_key}, {type: not_null}]",
            })
    void a_test_or_a_constraint_says_that_a_column_is_never_null(String yaml) {
        assertThat(saidBy(yaml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: not_null",
                "tests: ",
                "tests: not_null",
                "tests: [unique, {accepted_values: {values: [not_null]}}, dbt_utils.not_null_proportion]",
                "tests: [{not_null: {where: deleted_at is null}}]",
                "tests: [{not_null: {config: {where: deleted_at is null}}}]",
                "tests: [{test_name: not_null, config: {where: deleted_at is null}}]",
                "tests: [{not_null: {enabled: false}}]",
                "tests: [{not_null: {config: {enabled: \"{{ var('strict') }}\"}}}]",
                "constraints: [{type: check, expression: not_null}]",
                "constraints: not_null",
            })
    void what_is_no_such_test_or_looks_at_some_rows_only_says_nothing(String yaml) {
        assertThat(saidBy(yaml)).isFalse();
    }

    private static boolean saidBy(String yaml) {
        var root = Objects.requireNonNull(YamlText.of("name: id\n" + yaml).root());
        return NotNull.saidBy(new Entry(root, "a.yml", new Jinja("p", Map.of(), DbtContexts.NOTHING_GIVEN)));
    }
}
