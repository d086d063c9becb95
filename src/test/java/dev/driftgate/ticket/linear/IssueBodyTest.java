package dev.driftgate.ticket.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssueBodyTest {
    @Test
    void a_body_that_fits_is_left_alone() {
        String body = "x".repeat(IssueBody.LONGEST);

        assertThat(IssueBody.fitted(body)).isSameAs(body);
    }

    @Test
    void a_long_body_ends_after_a_line_and_says_how_many_are_missing() {
        String fitted = IssueBody.fitted(lines(10_000));

        assertThat(fitted).hasSizeLessThanOrEqualTo(IssueBody.LONGEST);
        long kept = fitted.lines().filter(line -> line.startsWith("line ")).count();
        assertThat(fitted)
                .contains("line %05d%n%n_".formatted(kept - 1).replace("\r", ""))
                .endsWith("_The last %,d of 10,000 lines are left out here: they did not fit into an issue._"
                        .formatted(10_000 - kept));
    }

    @Test
    void an_open_code_block_and_section_are_closed() {
        String fitted = IssueBody.fitted("+++ The whole diff\n````diff\n```\n" + lines(10_000) + "\n````\n+++");

        assertThat(fitted.lines().filter("````"::equals)).hasSize(1);
        assertThat(fitted).containsPattern("line \\d{5}\n````\n\\+\\+\\+\n\n_The last");
    }

    @Test
    void what_is_closed_already_is_not_closed_again() {
        String fitted = IssueBody.fitted("+++ Sums\n~~~\n+++\n~~~\n+++\n" + lines(10_000));

        assertThat(fitted).containsPattern("line \\d{5}\n\n_The last");
    }

    @Test
    void a_single_endless_line_is_cut_itself() {
        String fitted = IssueBody.fitted("😀".repeat(40_000));

        assertThat(fitted)
                .hasSizeBetween(IssueBody.LONGEST - 300, IssueBody.LONGEST)
                .containsPattern("😀\n\n_The end of a very long line is left out here")
                .doesNotContainPattern("[\\ud800-\\udbff](?![\\udc00-\\udfff])");
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj("line %05d"::formatted).collect(Collectors.joining("\n"));
    }
}
