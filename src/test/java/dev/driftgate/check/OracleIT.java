package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftgate.testing.PostgresClient;
import dev.driftgate.testing.PostgresServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The oracle: on a table of cases, drift is told exactly where {@code pg_dump} prints something else, and another road to
 * the same schema is none. The server has two tablespaces, {@code fast} and {@code big and slow}. {@code -Doracle.cases=trigger} runs the cases whose file, line or name match.
 */
@NullMarked
class OracleIT {
    private static final Path CASES = Path.of("src/test/resources/dev/driftgate/check/cases");
    private static final Pattern WANTED = Pattern.compile(System.getProperty("oracle.cases", ""));
    private static final Optional<PostgresClient> CLIENT = PostgresClient.installed();
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(3);
    private static final Figures FIGURES = new Figures();

    @BeforeAll
    static void there_is_something_to_ask() {
        assumeTrue(CLIENT.isPresent(), "no pg_dump and psql of one major here: install postgresql-client");
    }

    static Stream<Arguments> cases() {
        var client = CLIENT.orElseThrow();
        var server = PostgresServers.of(client.major());
        List.of("fast", "big and slow").forEach(server::tablespace);
        var oracle = new Oracle(server, client);
        // All are handed to the workers before the first is waited for.
        var judged = OracleCases.in(CASES).stream()
                .filter(row -> row.isFor(client.major()))
                .filter(row -> WANTED.matcher(row.toString()).find())
                .map(row -> Arguments.of(row, WORKERS.submit(() -> oracle.judge(row))))
                .toList();
        return judged.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void drift_is_told_exactly_where_the_dumps_differ(DriftCase row, Future<Judgement> judged) throws Exception {
        var judgement = judged.get();
        FIGURES.add(judgement);
        assertThat(judgement.faults()).withFailMessage(judgement::report).isEmpty();
    }

    @AfterAll
    static void tell_the_figures() {
        WORKERS.shutdownNow();
        System.out.println(FIGURES);
    }
}
