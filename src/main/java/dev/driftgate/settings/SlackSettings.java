package dev.driftgate.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to reach Slack, and who may decide there.
 *
 * @param channel the id of the channel for results that nobody asked for in a channel
 * @param approvers ids of users ({@code U…}, {@code W…}) and user groups ({@code S…}); none: anyone who sees the card
 * @param approvals how many people must approve before a ticket is filed: one, or two
 * @param apiUrl ends with a slash
 */
public record SlackSettings(
        Optional<Secret> botToken,
        Optional<Secret> appToken,
        Optional<String> channel,
        List<String> approvers,
        int approvals,
        String apiUrl) {
    static final Keys KEYS = Keys.of("channel", "approvers", "approvals");

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
        var approvers = section.values("approvers").orElse(List.of()).stream()
                .map(SlackSettings::approver)
                .toList();
        return new SlackSettings(
                environment.value("SLACK_BOT_TOKEN").map(SlackToken.BOT::read),
                environment.value("SLACK_APP_TOKEN").map(SlackToken.APP::read),
                channel.map(SlackSettings::channel),
                approvers,
                section.value("approvals")
                        .map(value -> approvals(value, approvers))
                        .orElse(1),
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

    private static int approvals(Value value, List<String> approvers) {
        int wanted = Integer.parseInt(value.oneOf(List.of("1", "2")));
        boolean enough = approvers.isEmpty()
                || approvers.stream().anyMatch(SlackSettings::isUserGroup)
                || approvers.stream().distinct().count() >= wanted;
        if (!enough) {
            throw value.refused("is " + wanted + ", but there is one approver; name more, or a user group");
        }
        return wanted;
    }

    private static String apiUrl(Environment environment) {
        var url = environment.value("SLACK_API_URL").map(Value::webAddress).orElse("https://slack.com/api/");
        return url.endsWith("/") ? url : url + "/";
    }
}
