package dev.driftgate.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to reach Slack, and who may decide there.
 *
 * @param channel the id of the channel for results that nobody asked for in a channel
 * @param approvers ids of users ({@code U…}, {@code W…}) and user groups ({@code S…}); none: anyone who sees the card
 * @param apiUrl ends with a slash
 */
public record SlackSettings(
        Optional<Secret> botToken,
        Optional<Secret> appToken,
        Optional<String> channel,
        List<String> approvers,
        String apiUrl) {
    static final Keys KEYS = Keys.of("channel", "approvers");

    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]+");
    private static final Pattern APPROVER = Pattern.compile("[UWS][A-Z0-9]+");

    public SlackSettings {
        approvers = List.copyOf(approvers);
    }

    /** A user group, whose members may change, rather than one user. */
    public static boolean isUserGroup(String approver) {
        return approver.startsWith("S");
    }

    static SlackSettings read(Section section, Environment environment) {
        var channel = section.value("channel").or(() -> environment.value("SLACK_CHANNEL"));
        var approvers = section.values("approvers").orElse(List.of());
        return new SlackSettings(
                environment.value("SLACK_BOT_TOKEN").map(SlackToken.BOT::read),
                environment.value("SLACK_APP_TOKEN").map(SlackToken.APP::read),
                channel.map(SlackSettings::channel),
                approvers.stream().map(SlackSettings::approver).toList(),
                apiUrl(environment));
    }

    private static String channel(Value value) {
        if (!CHANNEL.matcher(value.text()).matches()) {
            throw value.isNot(
                    "the id of a channel like C0123456789; it stands at the end of the channel's details in Slack");
        }
        return value.text();
    }

    private static String approver(Value value) {
        if (!APPROVER.matcher(value.text()).matches()) {
            throw value.isNot("the id of a user like U012AB3CD or of a user group like S0456GROUP");
        }
        return value.text();
    }

    private static String apiUrl(Environment environment) {
        var url = environment.value("SLACK_API_URL").map(Value::webAddress).orElse("https://slack.com/api/");
        return url.endsWith("/") ? url : url + "/";
    }
}
