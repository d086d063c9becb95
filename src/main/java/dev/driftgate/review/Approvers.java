package dev.driftgate.review;

import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.settings.SlackSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may decide: the users and user groups of the settings; nobody named means everybody. For many threads. */
public final class Approvers {
    /** Slack allows some twenty such questions a minute; a member who leaves a group keeps the right for this long. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final List<String> approvers;
    private final Quorum quorum;
    private final SlackChannels slack;
    private final InstantSource clock;
    private final Map<String, Members> groups = new ConcurrentHashMap<>();

    private record Members(Set<String> users, Instant readAt) {
        /** Not after the clock went back: then nobody knows how long ago it was. */
        boolean isFresh(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
        }
    }

    public Approvers(SlackSettings settings, SlackChannels slack, InstantSource clock) {
        this.approvers = settings.approvers();
        this.quorum = new Quorum(settings.approvals());
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * Asked on every click.
     *
     * @throws dev.driftgate.failure.OutsideFailure when Slack does not say who is in a group
     */
    public boolean include(String user) {
        return approvers.isEmpty()
                || approvers.contains(user)
                || approvers.stream()
                        .filter(SlackSettings::isUserGroup)
                        .anyMatch(group -> members(group).contains(user));
    }

    /** The users and groups themselves, for the sentence that tells a stranger whom to ask. */
    public List<String> names() {
        return approvers;
    }

    /** How many of them it takes. */
    Quorum quorum() {
        return quorum;
    }

    private Set<String> members(String group) {
        var now = clock.instant();
        return groups.compute(
                        group,
                        (id, known) ->
                                known != null && known.isFresh(now) ? known : new Members(slack.members(id), now))
                .users();
    }
}
