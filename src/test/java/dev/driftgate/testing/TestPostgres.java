package dev.driftgate.testing;

import dev.driftgate.settings.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** One real Postgres for all tests of a run; each test takes databases of its own. */
@NullMarked
public final class TestPostgres {
    private static final PostgresServer SERVER = PostgresServers.of(PostgresServers.NEWEST);

    private static final String READER =
            "do $$ begin create role drift_ro login; exception when duplicate_object or unique_violation then null; end $$";

    private TestPostgres() {}

    /** A new, empty database. */
    public static TestDatabase database() {
        return SERVER.database();
    }

    /** A role that has to give a password; every other role is believed. */
    public static void roleWithPassword(String role, String password) {
        var server = SERVER.maintenance();
        server.execute("create role " + role + " login password '" + password + "'");
        Path rules = Path.of(server.rows("show hba_file").get(0));
        try {
            Files.writeString(rules, "host all " + role + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.execute("select pg_reload_conf()");
    }

    /** Where the server listens. */
    public static int port() {
        return SERVER.port();
    }

    /** A database, and a superuser's way into it. */
    public record TestDatabase(String name, int port) {
        public DatabaseUrl url() {
            return DatabaseUrl.parse(text(), "TEST_DATABASE_URL");
        }

        public String text() {
            return "postgres://postgres:secret-canary@127.0.0.1:" + port + "/" + name;
        }

        /** As a role that may connect and nothing else. */
        public String readerText() {
            new TestDatabase("postgres", port).execute(READER);
            return text().replace("//postgres:", "//drift_ro:");
        }

        public String text(String role) {
            return "postgres://" + role + "@127.0.0.1:" + port + "/" + name;
        }

        /** While they are not allowed, nobody can read here. */
        public void allowConnections(boolean allowed) {
            var server = new TestDatabase("postgres", port);
            server.execute("alter database " + name + " allow_connections " + allowed);
            server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        }

        /** The first column of each row. */
        public List<String> rows(String sql) {
            try (var connection = connect();
                    var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                var rows = new ArrayList<String>();
                while (result.next()) {
                    rows.add(result.getString(1));
                }
                return rows;
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        /** Every row of every table of a schema, as text; nothing where the database cannot be reached any more. */
        List<String> everything(String schema) {
            try {
                var tables = rows("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                        + " where schemaname = '" + schema + "'");
                return tables.isEmpty()
                        ? List.of()
                        : rows(tables.stream()
                                .map(table -> "select t::text from " + table + " t")
                                .collect(Collectors.joining(" union all ")));
            } catch (IllegalStateException e) {
                return List.of();
            }
        }

        public void execute(String sql) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", "");
        }
    }
}
