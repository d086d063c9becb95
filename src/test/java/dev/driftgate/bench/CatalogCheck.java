package dev.driftgate.bench;

import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.Extent;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.testing.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a check of two databases of ten thousand tables costs, beside what {@code pg_dump} and the bare reading of the same
 * facts cost on the same server in the same minutes. Needs the jar and the distribution's {@code pg_dump} and {@code psql}.
 * To run it, with another number of tables or rounds if one likes:
 *
 * <pre>{@code mvn -ntp -q package -DskipTests
 * mvn -ntp -q -Pbench test-compile exec:java -Dbench=CatalogCheck -Dexec.args="10000 5"}</pre>
 */
public final class CatalogCheck {
    private static final int TABLES = 10_000;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;

    /** The facts that a check compares unless somebody wants more. */
    private static final Extent COMPARED =
            Extent.of("bench", List.of(), property -> ChangeClass.compared().contains(ChangeClass.of(property)));

    /** What is measured, once a round each. */
    enum Step {
        PROCESS("check --format json"),
        UNPREPARED("same, without class archive"),
        WARM("check, warm"),
        BARE("bare reading, psql"),
        DUMPS("pg_dump --schema-only"),
        TWICE("check, warm, twice the tables"),
        FAR("check, warm, 20 ms away");

        final String words;

        Step(String words) {
            this.words = words;
        }
    }

    private final BigDatabases databases;
    private final BigDatabases twice;
    private final BigDatabases far;
    private final Yardsticks yardsticks;
    private final WholeProcess process;
    private final Path archive;
    private final List<String> statements;
    private final WarmApp app;
    private final Map<Step, List<Duration>> times = new EnumMap<>(Step.class);
    private final List<WholeProcess.Run> runs = new ArrayList<>();

    private CatalogCheck(int tables, WarmApp app, SlowLink link, Path folder) {
        int major = Yardsticks.major();
        var server = PostgresServers.of(major);
        this.databases = BigDatabases.of(tables, server);
        this.twice = BigDatabases.of(2 * tables, server);
        this.far = databases.behind(link.port());
        this.yardsticks = new Yardsticks(databases, major);
        this.process = new WholeProcess(databases.staging(), databases.prod());
        this.archive = folder.resolve("driftgate.jsa");
        this.statements = CatalogQueries.statements(major, COMPARED);
        this.app = app;
    }

    /** Prints one table; takes some minutes, most of them to make the databases. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int tables = args.length > 0 ? Integer.parseInt(args[0]) : TABLES;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        int port = PostgresServers.of(Yardsticks.major()).port();
        try (var app = WarmApp.start();
                var link = new SlowLink(port, CatalogReport.LATENCY)) {
            var check = new CatalogCheck(tables, app, link, Files.createTempDirectory("driftgate-bench"));
            System.out.println(check.measured(rounds).text(tables, check.statements.size()));
        }
    }

    private CatalogReport measured(int rounds) throws IOException, InterruptedException {
        process.archive(archive);
        for (int round = 0; round < WARM_UP; round++) {
            app.check(databases.staging(), databases.prod());
        }
        var steps = new ArrayList<>(List.of(Step.values()));
        for (int round = 0; round < rounds; round++) {
            for (var step : steps) {
                times.computeIfAbsent(step, s -> new ArrayList<>()).add(time(step));
            }
            Collections.reverse(steps);
        }
        Files.delete(archive);
        Files.delete(archive.getParent());
        return new CatalogReport(times, runs, app.heap());
    }

    private Duration time(Step step) throws IOException, InterruptedException {
        return switch (step) {
            case PROCESS -> told(process.check(archive));
            case UNPREPARED -> told(process.check());
            case WARM -> app.check(databases.staging(), databases.prod());
            case BARE -> yardsticks.bareReadings(statements);
            case DUMPS -> yardsticks.dumps();
            case TWICE -> app.check(twice.staging(), twice.prod());
            case FAR -> app.check(far.staging(), far.prod());
        };
    }

    private Duration told(WholeProcess.Run run) {
        runs.add(run);
        return run.took();
    }
}
