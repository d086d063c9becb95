package dev.driftgate.contract.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.settings.DbtTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class JinjaTest {
    private static final DbtContext CONTEXT = DbtContexts.of(
            new DbtTarget("prod", Optional.of("analytics"), Optional.empty()),
            Map.of("DBT_REGION", "eu", "DBT_ENV_SECRET_KEY", "s3cret"));

    private final Jinja jinja = new Jinja(
            "shop",
            Map.of(
                    "schema",
                    "raw",
                    "on",
                    true,
                    "off",
                    false,
                    "names",
                    Map.of("a", "x"),
                    "list",
                    List.of("l0"),
                    "n",
                    3L),
            CONTEXT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "plain → plain",
                "{{ var('schema') }} → raw",
                "{{ var(\"schema\") }}_{{ env_var('DBT_REGION') }} → raw_eu",
                "{{ var('gone', 'other') }} → other",
                "{{ var('gone', default='other') }} → other",
                "{{ var('gone', var('schema')) }} → raw",
                "{{ env_var('DBT_GONE', 'here') }} → here",
                "{{ env_var('DBT_GONE', var('schema')) | upper }} → RAW",
                "{{ var('schema') ~ '_' ~ target.name }} → raw_prod",
                "{{ 'a' if target.name == 'prod' else 'b' }} → a",
                "{% if target.name == 'dev' %}dev{% else %}{{ target.schema }}{% endif %} → analytics",
                "{% if var('off') %}x{% endif %} → ~~",
                "{{ var('on') and not var('off') }} → true",
                "{{ target.type in ['postgres', 'redshift'] }} → true",
                "{{ var('names').get('a') }}{{ var('names').a }}{{ var('names')['a'] }} → xxx",
                "{{ var('list')[0] }} → l0",
                "{{ var('n') + 1 }} → 4",
                "{{ var('schema').replace('r', 'l') }} → law",
                "{{ var('schema').upper() }} → RAW",
                "{{ 'Raw '.rstrip().lower() }} → raw",
                "{{ var('schema').startswith('ra') }} → true",
                "{{ project_name }} → shop",
                "{{ var('off') | as_bool }}{{ var('n') | as_number }}{{ var('schema') | as_text }} → false3raw",
                "{% set s = var('schema') %}{{ s }}_x → raw_x",
                "a{# a remark #}b → ab",
                "{{ '{{ nested }}' }} → {{ nested }}",
            })
    void values_render_as_in_dbt(String written, String expected) {
        assertThat(jinja.render(written)).isEqualTo(new Jinja.Rendered(expected, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ var('gone') }}",
                "{{ env_var('DBT_GONE') }}",
                "{{ env_var('DBT_ENV_SECRET_KEY') }}",
                "{{ var('gone') and true }}",
                "{{ target.database }}",
                "{{ ref('orders') }}",
                "{{ my_macro() }}",
                "{{ schema }}",
                "{{ var('schema').getClass() }}",
                "{{ var('schema').unknown() }}",
                "{{ var('schema') | no_such_filter }}",
                "{% include '/etc/hostname' %}",
                "{% for i in range(9) %}{{ i }}{% endfor %}",
                "{{ unclosed",
                "{% if true %}",
            })
    void what_cannot_be_known_is_unresolved_and_never_a_wrong_name(String written) {
        var rendered = jinja.render(written);
        assertThat(rendered.text()).isEmpty();
        assertThat(rendered.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith(written + " is unresolved: ")
                        .doesNotContain("s3cret"));
    }

    @Test
    void the_reason_names_what_is_missing() {
        assertThat(jinja.render("{{ var('gone') }}").problem())
                .contains("{{ var('gone') }} is unresolved: var 'gone' has no value");
        assertThat(jinja.render("{{ env_var('PGUSER') }}").problem())
                .contains("{{ env_var('PGUSER') }} is unresolved:"
                        + " environment variable PGUSER is not given to the contract");
        assertThat(jinja.render("{% for i in [1] %}{{ i }}{% endfor %}").problem())
                .contains("{% for i in [1] %}{{ i }}{% endfor %} is unresolved: {% for %} is not understood here");
    }
}
