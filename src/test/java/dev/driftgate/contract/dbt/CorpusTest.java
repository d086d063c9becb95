package dev.driftgate.contract.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Oddities of real projects, one file of {@code corpus/} each: below {@code == NAME} the content of a file, below
 * {@code == settings} what stands in the settings of the contract, below {@code == expect} what is made of it.
 */
@NullMarked
class CorpusTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("DBT_SCHEMA", "raw_env", "DBT_ENV_SECRET_KEY", "canary", "SLACK_BOT_TOKEN", "canary");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("cases")
    void a_project_is_the_contract_that_dbt_reads(String name) throws IOException {
        var parts = parts(Files.readString(corpus().resolve(name)));
        var expected = Objects.requireNonNull(parts.remove("expect")).strip();
        var settings = Optional.ofNullable(parts.remove("settings")).orElse("");
        for (var part : parts.entrySet()) {
            var file = folder.resolve("project").resolve(part.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, part.getValue());
        }
        assertThat(read(settings)).isEqualTo(expected).doesNotContain("canary");
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private String read(String more) throws IOException {
        var yaml = "contracts:\n  c:\n    replica: postgres://r@r/r\n"
                + (more.contains("dbt:") ? "" : "    dbt: project\n") + more.indent(4);
        var file = Files.writeString(folder.resolve("driftgate.yml"), yaml);
        var settings = Settings.load(Map.of(), Optional.of(file)).contract("c").dbt();
        var loader = new DbtLoader(ENVIRONMENT, InstantSource.fixed(Instant.parse("2026-09-02T06:00:00Z")));
        try {
            return shown(loader.load(settings));
        } catch (Misconfigured e) {
            return "error: " + e.sentence().replace(folder.toString(), "FOLDER");
        }
    }

    private static String shown(DbtContract contract) {
        var lines = Stream.of(
                contract.tables().stream().flatMap(CorpusTest::lines),
                contract.unread().stream().map(unread -> "unread: %s: %s".formatted(unread.what(), unread.why())),
                contract.notes().stream().map("note: "::concat));
        return String.join("\n", lines.flatMap(line -> line).toList());
    }

    private static Stream<String> lines(SourceTable table) {
        var head = "%s at %s%s".formatted(table.relation(), table.at(), ignored(table.ignored()));
        return Stream.concat(Stream.of(head), table.columns().stream().map(CorpusTest::line));
    }

    private static String line(SourceColumn column) {
        return "  %s %s%s%s%s"
                .formatted(
                        column.name(),
                        column.dataType().orElse("-"),
                        column.notNull() ? " not null" : "",
                        column.quoted() ? " exact" : "",
                        ignored(column.ignored()));
    }

    private static String ignored(Optional<String> reason) {
        return reason.map(" ignored: "::concat).orElse("");
    }

    private static Map<String, String> parts(String text) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : text.split("(?m)^== ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
        return parts;
    }

    private static Path corpus() {
        try {
            return Path.of(Objects.requireNonNull(CorpusTest.class.getResource("corpus"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
