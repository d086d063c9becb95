package dev.driftgate.contract.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class IgnoreFileTest {
    @Test
    void a_bare_pattern_fits_at_any_depth() {
        assertThat(covered("*_draft.yml", "a_draft.yml")).isTrue();
        assertThat(covered("*_draft.yml", "models/x/a_draft.yml")).isTrue();
        assertThat(covered("*_draft.yml", "models/a_draft.yml.bak")).isFalse();
        assertThat(covered("old", "models/old/a.yml")).isTrue();
    }

    @Test
    void a_pattern_with_a_slash_starts_at_the_project() {
        assertThat(covered("models/old/", "models/old/deep/a.yml")).isTrue();
        assertThat(covered("/models/old", "models/old/a.yml")).isTrue();
        assertThat(covered("models/old/", "other/models/old/a.yml")).isFalse();
        assertThat(covered("models/*/a.yml", "models/x/y/a.yml")).isFalse();
        assertThat(covered("models/**/a.yml", "models/x/y/a.yml")).isTrue();
        assertThat(covered("models/**/a.yml", "models/a.yml")).isTrue();
        assertThat(covered("models/v?.yml", "models/v1.yml")).isTrue();
    }

    @Test
    void the_last_rule_that_fits_decides_and_remarks_do_not_count() {
        var file = IgnoreFile.of(List.of("# *.yml", "", "*.yml", "!keep.yml", "\\!odd.yaml"));
        assertThat(file.covers("models/a.yml")).isTrue();
        assertThat(file.covers("models/keep.yml")).isFalse();
        assertThat(file.covers("models/!odd.yaml")).isTrue();
        assertThat(file.covers("models/b.yaml")).isFalse();
    }

    private static boolean covered(String pattern, String path) {
        return IgnoreFile.of(List.of(pattern)).covers(path);
    }
}
