package dev.driftgate.settings;

import java.util.Map;

/** The two tokens a Slack app needs, which look alike and are easily swapped. */
enum SlackToken {
    BOT("xoxb-", "the bot token, which begins with xoxb- and stands under OAuth & Permissions"),
    APP("xapp-", "the app-level token, which begins with xapp- and stands under Basic Information");

    private static final String ROTATED_BOT = "xoxe.xoxb-";
    private static final Map<String, String> OTHERS = Map.of(
            "xoxb-", "a bot token",
            "xapp-", "an app-level token",
            "xoxp-", "a user token",
            "xoxe-", "a refresh token");

    private final String prefix;
    private final String wanted;

    SlackToken(String prefix, String wanted) {
        this.prefix = prefix;
        this.wanted = wanted;
    }

    Secret read(Value value) {
        var token = value.secret();
        if (value.text().startsWith(prefix) || (this == BOT && value.text().startsWith(ROTATED_BOT))) {
            return token;
        }
        var found = OTHERS.entrySet().stream()
                .filter(other -> value.text().startsWith(other.getKey()))
                .map(other -> "%s (%s)".formatted(other.getValue(), other.getKey()))
                .findFirst();
        throw value.refused("holds %s, but it must be %s".formatted(found.orElse("no Slack token"), wanted));
    }
}
