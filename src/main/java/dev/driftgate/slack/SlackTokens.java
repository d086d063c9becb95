package dev.driftgate.slack;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.Secret;
import dev.driftgate.settings.SlackSettings;
import java.util.Optional;

/**
 * What lets the app into a workspace.
 *
 * @param bot the bot token, for the Web API
 * @param app the app-level token, for the socket
 */
public record SlackTokens(String bot, String app) {
    /**
     * The tokens of the settings.
     *
     * @throws Misconfigured when one is not set
     */
    public static SlackTokens of(SlackSettings settings) {
        return new SlackTokens(
                token(settings.botToken(), "SLACK_BOT_TOKEN"), token(settings.appToken(), "SLACK_APP_TOKEN"));
    }

    private static String token(Optional<Secret> token, String setting) {
        return token.map(Secret::reveal)
                .orElseThrow(() -> new Misconfigured(
                        setting + " is not set. Try `driftgate doctor`, or the demo, which needs no account."));
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "SlackTokens";
    }
}
