package dev.driftgate.contract.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import dev.driftgate.testing.TestTls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.Credentials;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manifest where dbt's jobs leave it: on a web server. */
@NullMarked
class WebManifestIT {
    @StartStop
    public final MockWebServer server = new MockWebServer();

    @Test
    void a_manifest_is_read_from_its_address_and_the_address_is_kept() throws Exception {
        server.enqueue(new MockResponse(302, Headers.of("Location", "/there?sig=canary"), ""));
        server.enqueue(manifest());
        var contract = load(server.url("/t0ken/manifest.json?sig=canary")
                .newBuilder()
                .username("ci")
                .password("can@ry")
                .toString());
        assertThat(contract.tables()).hasSize(7);
        assertThat(contract.origin())
                .startsWith("http://%s/…/manifest.json, generated ".formatted(server.getHostName()))
                .doesNotContain("canary");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo(Credentials.basic("ci", "can@ry"));
        assertThat(server.takeRequest().getTarget()).isEqualTo("/there?sig=canary");
    }

    @ParameterizedTest
    @CsvSource({"401, false", "403, false", "404, false", "429, true", "500, true", "503, true"})
    void a_server_that_does_not_give_it_is_told_by_its_status(int status, boolean retryable) {
        server.enqueue(new MockResponse(status, Headers.of(), "canary"));
        assertThatThrownBy(() -> load(address()))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.retryable()).isEqualTo(retryable))
                .hasMessage("reading the dbt contract http://%s/…/manifest.json: HTTP %d,"
                                .formatted(server.getHostName(), status)
                        + " check DBT_PROJECT, --dbt or dbt: in the settings file");
    }

    @Test
    void a_login_page_is_no_manifest() {
        server.enqueue(new MockResponse(200, Headers.of("Content-Type", "text/html; charset=utf-8"), "<html>"));
        assertThatThrownBy(() -> load(address()))
                .isInstanceOf(OutsideFailure.class)
                .hasMessageContaining("the answer is a web page, perhaps a login, not a manifest.json")
                .hasMessageNotContaining("canary");
    }

    @Test
    void what_breaks_off_may_be_tried_again() throws IOException {
        server.enqueue(manifest()
                .newBuilder()
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertThatThrownBy(() -> load(address()))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.retryable()).isTrue())
                .hasMessageContaining("it did not arrive (")
                .hasMessageNotContaining("canary");
    }

    @Test
    void what_is_no_json_is_for_a_person_to_change() {
        server.enqueue(new MockResponse(200, Headers.of(), "not json: canary"));
        assertThatThrownBy(() -> load(address()))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("it is not whole JSON (line 1)")
                .hasMessageNotContaining("canary");
    }

    @Test
    void it_may_take_neither_too_long_nor_be_too_much() throws IOException {
        var location = DbtLocation.parse(address(), "dbt");
        server.enqueue(
                manifest().newBuilder().throttleBody(100, 1, TimeUnit.SECONDS).build());
        var hasty = new WebFile(WebFile.client(Duration.ofMillis(300)), Long.MAX_VALUE);
        assertThatThrownBy(() -> hasty.read(location, content -> Manifest.read(content, "m")))
                .isInstanceOf(OutsideFailure.class)
                .hasMessageContaining("it did not arrive in time");

        server.enqueue(manifest());
        var small = new WebFile(WebFile.client(Duration.ofMinutes(1)), 2048);
        assertThatThrownBy(() -> small.read(location, content -> Manifest.read(content, "m")))
                .isInstanceOf(OutsideFailure.class)
                .hasMessageContaining("it is larger than 0 MB");
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        var address = address();
        server.close();
        assertThatThrownBy(() -> load(address))
                .isInstanceOf(OutsideFailure.class)
                .hasMessageContaining("it did not arrive (")
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_redirect_from_https_to_http_is_refused_and_one_that_stays_there_is_followed(@TempDir Path folder)
            throws Exception {
        var tls = TestTls.in(folder);
        try (var safe = new MockWebServer()) {
            safe.useHttps(tls.context().getSocketFactory());
            safe.start();
            var web = new WebFile(tls.trusted(WebFile.client(Duration.ofMinutes(1))), Long.MAX_VALUE);
            var location = DbtLocation.parse(safe.url("/manifest.json").toString(), "dbt");
            safe.enqueue(new MockResponse(302, Headers.of("Location", "/there"), ""));
            safe.enqueue(manifest());
            assertThat(web.read(location, InputStream::readAllBytes)).isNotEmpty();

            safe.enqueue(new MockResponse(302, Headers.of("Location", address()), ""));
            server.enqueue(manifest());
            assertThatThrownBy(() -> web.read(location, InputStream::readAllBytes))
                    .isInstanceOf(OutsideFailure.class)
                    .hasMessageContaining("it is redirected from https to http")
                    .hasMessageNotContaining("canary");
            assertThat(server.getRequestCount()).isZero();
        }
    }

    private String address() {
        return server.url("/t0ken/manifest.json?sig=canary").toString();
    }

    private static MockResponse manifest() throws IOException {
        try (var file = WebManifestIT.class.getResourceAsStream("manifest-v12.json")) {
            assertThat(file).isNotNull();
            return new MockResponse.Builder().body(new Buffer().readFrom(file)).build();
        }
    }

    private static DbtContract load(String address) {
        return new DbtLoader(Map.of(), InstantSource.system()).load(DbtSettings.of(DbtLocation.parse(address, "dbt")));
    }
}
