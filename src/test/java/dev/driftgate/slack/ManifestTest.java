package dev.driftgate.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Slack's own limits, as documented for app manifests. */
@NullMarked
class ManifestTest {
    private JsonNode manifest = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object tree = new Yaml(new SafeConstructor(options)).load(Files.readString(Path.of("manifest.yml")));
        manifest = new ObjectMapper().valueToTree(tree);
    }

    @Test
    void names_and_descriptions_fit() {
        assertThat(text("/display_information/name")).hasSizeBetween(1, 35);
        assertThat(text("/display_information/description")).hasSizeBetween(1, 140);
        assertThat(text("/display_information/background_color")).matches("#[0-9a-f]{6}");
        assertThat(text("/features/bot_user/display_name")).hasSizeBetween(1, 80);
    }

    @Test
    void there_is_one_command_and_it_asks_for_no_url() {
        assertThat(manifest.at("/features/slash_commands")).hasSize(1);
        assertThat(text("/features/slash_commands/0/command"))
                .isEqualTo("/drift")
                .hasSizeLessThanOrEqualTo(32);
        assertThat(text("/features/slash_commands/0/description")).hasSizeBetween(1, 2000);
        assertThat(text("/features/slash_commands/0/usage_hint")).hasSizeBetween(1, 1000);
        assertThat(manifest.findValues("url")).isEmpty();
        assertThat(manifest.findValues("request_url")).isEmpty();
    }

    @Test
    void it_runs_over_socket_mode_with_buttons() {
        assertThat(manifest.at("/settings/socket_mode_enabled").booleanValue()).isTrue();
        assertThat(manifest.at("/settings/interactivity/is_enabled").booleanValue())
                .isTrue();
        assertThat(manifest.at("/settings/token_rotation_enabled").booleanValue())
                .isFalse();
    }

    @Test
    void it_asks_for_no_scope_beyond_what_the_app_does() {
        assertThat(manifest.at("/oauth_config/scopes/user").isMissingNode()).isTrue();
        assertThat(manifest.at("/oauth_config/scopes/bot"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder(
                        "commands",
                        "chat:write",
                        "files:write",
                        "channels:read",
                        "groups:read",
                        "users:read",
                        "usergroups:read");
    }

    private String text(String pointer) {
        var node = manifest.at(pointer);
        assertThat(node.isTextual()).as(pointer).isTrue();
        return node.textValue();
    }
}
