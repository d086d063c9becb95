package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.DelayingProxy;
import dev.driftgate.testing.TestCommand;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import dev.driftgate.testing.TestProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails outside ends in 4, nothing on standard output, and one line that names the database and the setting. */
@NullMarked
class OutsideFailuresIT {
    private final TestDatabase staging = TestPostgres.database();
    private final TestDatabase prod = TestPostgres.database();
    private final TestCommand command;

    OutsideFailuresIT(@TempDir Path folder) {
        command = new TestCommand(folder);
    }

    @BeforeEach
    void a_view_whose_definition_needs_its_table() {
        command.with("STAGING_DATABASE_URL", staging.text()).with("PROD_DATABASE_URL", prod.text());
        prod.execute("create table orders (id bigint primary key); create view big as select id from orders");
    }

    @Test
    void nothing_listens_there() throws Exception {
        command.with("PROD_DATABASE_URL", "postgres://reader:canary@127.0.0.1:" + closedPort() + "/shop");
        assertThat(command.refused(4, "check"))
                .contains("could not read prod: no Postgres answers at shop on 127.0.0.1:", "PROD_DATABASE_URL");
    }

    @Test
    void both_sides_are_down_and_one_is_told() throws Exception {
        String nowhere = "postgres://reader:canary@127.0.0.1:" + closedPort() + "/shop";
        command.with("PROD_DATABASE_URL", nowhere).with("STAGING_DATABASE_URL", nowhere);
        assertThat(command.refused(4, "check")).contains("no Postgres answers");
    }

    @Test
    void what_answers_is_no_postgres() throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> hangUp(other));
            answering.start();
            command.with("PROD_DATABASE_URL", "postgres://a:canary@127.0.0.1:" + other.getLocalPort() + "/shop");
            assertThat(command.refused(4, "check")).contains("no Postgres answers", "PROD_DATABASE_URL");
        }
    }

    @Test
    void what_accepts_a_connection_and_says_nothing_is_not_waited_for_long() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "postgres://a:canary@127.0.0.1:" + silent.getLocalPort() + "/shop";
            command.with("PROD_DATABASE_URL", url);
            assertThat(command.refused(4, "check")).contains("no Postgres answers", "PROD_DATABASE_URL");
        }
    }

    @Test
    void a_role_without_the_right_to_connect() throws Exception {
        prod.execute("create role stranger login; revoke connect on database " + prod.name() + " from public");
        command.with("PROD_DATABASE_URL", prod.text("stranger"));
        assertThat(command.refused(4, "check"))
                .contains("stranger may not connect", "Grant it CONNECT on " + prod.name(), "PROD_DATABASE_URL");
    }

    @Test
    void a_database_that_takes_no_connections() throws Exception {
        prod.allowConnections(false);
        assertThat(command.refused(4, "check")).contains("could not read prod", prod.name());
        prod.allowConnections(true);
    }

    @Test
    void a_table_that_somebody_holds_leaves_the_check_incomplete_and_is_not_called_dropped() throws Exception {
        staging.execute("create table orders (id bigint primary key); create view big as select id from orders");
        var ended = whileLocked("orders", () -> command.run("check", "--format", "json"));
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.output())
                .contains(
                        "\"verdict\": \"incomplete\"", "\"changes\": [ ]", "definition of view big", "locked in prod");
    }

    @Test
    void a_lock_on_the_catalog_itself_is_waited_for_no_longer_than_a_moment() throws Exception {
        var ended = whileLocked("pg_catalog.pg_description", () -> command.run("check"));
        assertThat(TestCommand.why(4, ended)).contains("could not read prod: a lock that somebody holds", prod.name());
    }

    @Test
    void a_connection_that_ends_in_the_middle_of_a_check_again_and_again() throws Exception {
        try (var link = DelayingProxy.to(prod.port(), Duration.ZERO)) {
            link.cut(Integer.MAX_VALUE, 2_000);
            command.with(
                    "PROD_DATABASE_URL", "postgres://postgres:canary@127.0.0.1:" + link.port() + "/" + prod.name());
            assertThat(command.refused(4, "check"))
                    .contains("could not read prod: the connection was lost while reading", prod.name());
            assertThat(link.connections()).isEqualTo(3);
        }
    }

    @Test
    void the_replica_is_down() throws Exception {
        var sources = command.file("sources.yml", """
                sources:
                  - name: shop
                    schema: public
                    tables: [{ name: orders, columns: [{ name: id }] }]
                """);
        String nowhere = "postgres://reader:canary@127.0.0.1:" + closedPort() + "/shop";
        assertThat(command.refused(4, "contract", "--replica", nowhere, "--dbt", sources))
                .contains("could not read replica", "--replica");
    }

    @Test
    void serve_tells_when_its_own_database_is_down() throws Exception {
        String nowhere = "127.0.0.1:" + closedPort();
        command.with("SLACK_BOT_TOKEN", "xoxb-canary")
                .with("SLACK_APP_TOKEN", "xapp-canary")
                .with("DATABASE_URL", "postgres://postgres:canary@" + nowhere + "/own");
        assertThat(command.refused(4, "serve")).contains("Driftgate's own database (own on " + nowhere, "DATABASE_URL");
    }

    @Test
    void serve_tells_when_its_own_database_has_no_connection_to_spare() throws Exception {
        prod.execute("create role crowd login connection limit 0");
        command.with("SLACK_BOT_TOKEN", "xoxb-canary")
                .with("SLACK_APP_TOKEN", "xapp-canary")
                .with("DATABASE_URL", prod.text("crowd"));
        assertThat(command.refused(4, "serve"))
                .contains("could not open Driftgate's own database (" + prod.name() + " on ")
                .contains("too many connections for role", "up to 32 connections", "raise the limit");
    }

    /** A check and what it came to. */
    private interface Attempt {
        Ended run() throws Exception;
    }

    private Ended whileLocked(String table, Attempt attempt) throws Exception {
        try (var holder = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + prod.port() + "/" + prod.name(), "postgres", "");
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            return attempt.run();
        } catch (SQLException e) {
            throw new IllegalStateException("holding the lock", e);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void hangUp(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
