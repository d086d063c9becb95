package dev.driftgate.testing;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** A primary and its hot standby, both real, which replays at once what the primary sends, whatever stands in its way. */
@NullMarked
public final class Standby implements AutoCloseable {
    /** Of the running server alone, or logs that the standby streams. */
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "epg-lock");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    private Standby(Path folder, EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.folder = folder;
        this.primary = primary;
        this.standby = standby;
    }

    public static Standby start() {
        // Binaries are unpacked once in a run, and those of the server that lasts as long as the run must not go with
        // this.
        TestPostgres.port();
        try {
            Path folder = Files.createTempDirectory("driftgate-standby");
            var primary = builder(folder.resolve("primary"))
                    .setServerConfig("track_commit_timestamp", "on")
                    .start();
            copy(primary.getPort(), folder.resolve("primary"), folder.resolve("standby"));
            var standby = builder(folder.resolve("standby"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_standby_streaming_delay", "0")
                    .setServerConfig("wal_retrieve_retry_interval", "100ms")
                    .start();
            return new Standby(folder, primary, standby);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("copying the primary", e);
        }
    }

    public TestDatabase primary(String name) {
        return new TestDatabase(name, primary.getPort());
    }

    public TestDatabase standby(String name) {
        return new TestDatabase(name, standby.getPort());
    }

    /** Waits until the standby has replayed all that the primary has done. */
    public void catchUp() {
        var server = primary("postgres");
        server.execute("select pg_switch_wal()");
        String upTo = server.rows("select pg_current_wal_flush_lsn()").get(0);
        standby("postgres").execute("""
                do $$ begin
                    for i in 1..2000 loop
                        exit when pg_last_wal_replay_lsn() >= '%s';
                        perform pg_sleep(0.005);
                    end loop;
                end $$
                """.formatted(upTo));
    }

    /** Makes a primary of the standby, which takes writes from then on; what was its primary lives on without it. */
    public void promote() {
        if (!standby("postgres").rows("select pg_promote()").contains("t")) {
            throw new IllegalStateException("the standby did not become a primary in time");
        }
    }

    @Override
    public void close() throws IOException {
        standby.close();
        primary.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolveSibling("binaries").toFile())
                .setDataDirectory(data)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                .setServerConfig("wal_level", "replica")
                .setServerConfig("wal_keep_size", "256MB")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("max_connections", "40");
    }

    private static void copy(int port, Path from, Path to) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', fast => true)");
            copyFiles(from, to);
            Files.writeString(to.resolve("backup_label"), label(connection));
            Files.createDirectories(to.resolve("pg_wal"));
            Files.createFile(to.resolve("standby.signal"));
            Files.writeString(to.resolve("postgresql.auto.conf"), """
                    primary_conninfo = 'host=127.0.0.1 user=postgres port=%d'
                    """.formatted(port));
        }
    }

    private static String label(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = from.relativize(file);
                boolean wanted = relative.toString().isEmpty()
                        || !NOT_COPIED.contains(relative.getName(0).toString());
                if (wanted && Files.exists(file)) {
                    Files.copy(file, to.resolve(relative.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
