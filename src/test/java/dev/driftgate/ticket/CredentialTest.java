package dev.driftgate.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private static final String CANARY = "canary-7f3a9e";

    @Test
    void a_missing_token_names_its_setting() {
        assertThatThrownBy(() -> new Credential("LINEAR_API_KEY", "", "  "))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("LINEAR_API_KEY is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {CANARY + " x", CANARY + "\nx", CANARY + "é", CANARY + "\u0000"})
    void a_token_that_no_header_can_hold_is_refused_without_being_shown(String token) {
        assertThatThrownBy(() -> new Credential("LINEAR_API_KEY", "", token))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("LINEAR_API_KEY holds")
                .message()
                .doesNotContain("canary");
    }

    @Test
    void a_line_end_from_a_secrets_file_is_forgiven() {
        assertThat(new Credential("LINEAR_API_KEY", "", CANARY + "\r\n").header())
                .isEqualTo(CANARY);
    }

    @Test
    void neither_it_nor_what_holds_it_shows_the_token() {
        Credential credential = new Credential("LINEAR_API_KEY", "", CANARY);
        HttpUrl url = HttpUrl.get("http://127.0.0.1/graphql");

        assertThat(new TrackerAccess("Linear", url, "LINEAR_API_URL", credential).toString())
                .contains("LINEAR_API_KEY")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.linear.app", "ftp://127.0.0.1/", "http://user:" + CANARY + "@:99999/"})
    void an_address_that_is_none_names_its_setting_and_shows_nothing(String url) {
        assertThatThrownBy(() -> TrackerAccess.url("LINEAR_API_URL", url))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("LINEAR_API_URL is not an http or https URL");
    }
}
