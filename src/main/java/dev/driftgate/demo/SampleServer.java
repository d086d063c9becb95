package dev.driftgate.demo;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.store.Descendants;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The PostgreSQL server of the demo, whose files all stand in one folder. */
final class SampleServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String DEFAULT_FOLDER = "ot.epg.working-dir";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private SampleServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** On a free port of the loopback address. The locale is PostgreSQL's own, so that every machine sorts alike. */
    static SampleServer start(Path folder) {
        try {
            return new SampleServer(builder(folder)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setPgBinaryResolver(new Binaries(folder))
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(true)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("track_commit_timestamp", "on")
                    .setPGStartupWait(PATIENCE)
                    .start());
        } catch (IOException | RuntimeException e) {
            Descendants.end(folder);
            throw OutsideFailure.refused("starting the demo's own PostgreSQL did not work: " + e.getMessage(), e);
        }
    }

    /** The library makes its default folder even when it is told another one, so the default must be ours meanwhile. */
    private static synchronized EmbeddedPostgres.Builder builder(Path folder) {
        var before = System.setProperty(DEFAULT_FOLDER, folder.toString());
        try {
            return EmbeddedPostgres.builder();
        } finally {
            if (before == null) {
                System.clearProperty(DEFAULT_FOLDER);
            } else {
                System.setProperty(DEFAULT_FOLDER, before);
            }
        }
    }

    int port() {
        return postgres.getPort();
    }

    /** Runs the scripts as one transaction: readers see all of them or none. */
    void run(String database, String... resources) {
        try (var connection = open(database)) {
            connection.setAutoCommit(false);
            for (var resource : resources) {
                execute(connection, text(resource));
            }
            connection.commit();
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    void execute(String database, String sql) {
        try (var connection = open(database)) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    boolean hasColumn(String database, String table, String column) {
        var sql = "select 1 from pg_catalog.pg_attribute where attrelid = ?::pg_catalog.regclass and attname = ?";
        try (var connection = open(database);
                var query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            query.setString(2, column);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    /** Also by a thread that was interrupted, which would not wait for the end. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            postgres.close();
        } catch (IOException e) {
            throw OutsideFailure.refused("stopping the demo's own PostgreSQL did not work: " + e.getMessage(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Connection open(String database) throws SQLException {
        return postgres.getDatabase(SUPERUSER, database).getConnection();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = SampleServer.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its part " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutsideFailure failure(String database, SQLException e) {
        return OutsideFailure.passing("changing the sample database %s: %s".formatted(database, e.getMessage()), e);
    }

    /**
     * The library unpacks once per resolver and program, wherever that first was. A server whose binaries went away with
     * another one's folder could not be stopped any more; so each folder has a resolver of its own.
     */
    private record Binaries(Path folder) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machineHardware) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
        }
    }
}
