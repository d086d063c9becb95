package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TlsPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code sslmode} as libpq understands it, against a real server with certificates of our own authority. */
@NullMarked
class TlsIT {
    private static final String LOCALHOST = "dns:localhost";
    private static final String YESTERDAY = "-1d";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TlsPostgres server;

    @BeforeAll
    static void start() throws Exception {
        server = TlsPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void verify_full_takes_a_certificate_of_our_authority_for_this_host_and_no_other() throws Exception {
        server.present(LOCALHOST, YESTERDAY);
        String root = "sslrootcert=" + server.authorityFile("ours");
        assertThat(encrypted("localhost", "sslmode=verify-full&" + root)).isTrue();
        assertThat(encrypted("127.0.0.1", "sslmode=verify-ca&" + root)).isTrue();
        refused("127.0.0.1", "sslmode=verify-full&" + root)
                .hasMessageContaining("the server's certificate is for another host")
                .hasMessageContaining("check PROD_DATABASE_URL");
    }

    @Test
    void an_authority_that_did_not_sign_is_of_no_use_and_require_with_one_verifies_too() throws Exception {
        server.present(LOCALHOST, YESTERDAY);
        String other = "sslrootcert=" + server.authorityFile("theirs");
        for (String mode : new String[] {"verify-full", "verify-ca", "require"}) {
            refused("localhost", "sslmode=" + mode + "&" + other)
                    .hasMessageContaining("not vouched for by sslrootcert");
        }
        assertThat(encrypted("localhost", "sslmode=require")).isTrue();
        refused("localhost", "sslrootcert=system").hasMessageContaining("not vouched for");
    }

    @Test
    void a_certificate_that_has_expired_is_refused() throws Exception {
        server.present(LOCALHOST, "-20d");
        String root = "sslrootcert=" + server.authorityFile("ours");
        refused("localhost", "sslmode=verify-full&" + root).hasMessageContaining("has expired");
        refused("localhost", "sslmode=verify-ca&" + root).hasMessageContaining("has expired");
    }

    @Test
    void a_file_that_is_not_there_is_named_and_nothing_is_sent_in_the_open() throws Exception {
        server.present(LOCALHOST, YESTERDAY);
        refused("localhost", "sslmode=verify-full&sslrootcert=/nowhere/ca.pem")
                .hasMessageContaining("a file of its sslrootcert, sslcert or sslkey cannot be read");
    }

    @Test
    void the_server_says_whether_the_connection_is_encrypted() throws Exception {
        server.present(LOCALHOST, YESTERDAY);
        assertThat(encrypted("localhost", "sslmode=prefer")).isTrue();
        assertThat(encrypted("localhost", "connect_timeout=5")).isTrue();
        assertThat(encrypted("localhost", "sslmode=disable")).isFalse();
    }

    @Test
    void a_server_without_tls_is_not_spoken_to_where_tls_is_required() {
        var plain = TestPostgres.database();
        var url = DatabaseUrl.parse(plain.text() + "?sslmode=require", "PROD_DATABASE_URL");
        assertThatThrownBy(() -> facts(url)).hasMessageContaining("maybe its sslmode");
    }

    @Test
    void a_connection_that_breaks_while_it_is_being_encrypted_may_hold_at_the_next_try() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var breaking = new Thread(() -> promiseAndLeave(listening), "breaks-in-the-handshake");
            breaking.start();
            var url = DatabaseUrl.parse(
                    "postgres://ro@127.0.0.1:" + listening.getLocalPort() + "/shop?sslmode=require",
                    "PROD_DATABASE_URL");
            assertThatThrownBy(() -> facts(url))
                    .isInstanceOfSatisfying(
                            OutsideFailure.class,
                            failure -> assertThat(failure.retryable()).isTrue());
        }
    }

    /** As a server or something before it does that is being stopped. */
    private static void promiseAndLeave(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (var connection = listening.accept()) {
                connection.getInputStream().readNBytes(8);
                connection.getOutputStream().write('S');
            } catch (IOException e) {
                return;
            }
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String host, String query) {
        return assertThatThrownBy(() -> encrypted(host, query)).isInstanceOf(OutsideFailure.class);
    }

    private static boolean encrypted(String host, String query) {
        var database = server.database();
        return facts(DatabaseUrl.parse(
                        "postgres://postgres@" + host + ":" + database.port() + "/postgres?" + query,
                        "PROD_DATABASE_URL"))
                .rights()
                .encrypted();
    }

    private static ServerFacts facts(DatabaseUrl url) {
        return new ReadOnlyDatabase("prod", url)
                .read(connection -> ServerFacts.read(Jdbi.open(connection), "prod", Duration.ofMinutes(5)));
    }
}
