package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalOnlyIT {
    private final StandIns standIns = StandIns.start(StandIns.Options.defaults());

    @AfterEach
    void stop() {
        standIns.close();
    }

    @Test
    void the_page_comes_with_a_strict_policy() throws IOException {
        Http.Reply page = get("", Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-security-policy")).startsWith("default-src 'none'; script-src 'self'");
    }

    @Test
    void another_host_name_is_refused() throws IOException {
        assertThat(get("", Map.of("Host", "evil.example:80")).status()).isEqualTo(403);
    }

    @Test
    void another_page_may_link_here_but_not_read_or_write() throws IOException {
        assertThat(get("", Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"))
                        .status())
                .isEqualTo(200);
        assertThat(get("demo/setup", Map.of("Sec-Fetch-Site", "cross-site")).status())
                .isEqualTo(403);
        assertThat(get("demo/setup", Map.of("Origin", "http://evil.example")).status())
                .isEqualTo(403);
        assertThat(say(Map.of("Origin", "null"))).isEqualTo(403);
        assertThat(say(Map.of("Origin", "http://evil.example"))).isEqualTo(403);
        assertThat(standIns.slack().messages("C0SCHEMA01")).isEmpty();
        assertThat(say(Map.of("Origin", standIns.page().toString().replaceFirst("/$", ""))))
                .isEqualTo(200);
        assertThat(standIns.slack().messages("C0SCHEMA01")).hasSize(1);
    }

    private int say(Map<String, String> headers) throws IOException {
        return Http.json(
                        "POST",
                        standIns.page() + "demo/say",
                        headers,
                        "{\"user\":\"U0YOU00001\",\"channel\":\"C0SCHEMA01\",\"text\":\"x\"}")
                .status();
    }

    private Http.Reply get(String path, Map<String, String> headers) throws IOException {
        return Http.json("GET", standIns.page() + path, headers, "");
    }
}
