package dev.driftgate.demo.slack;

import dev.driftgate.demo.slack.Workspace.Channel;

/** Which channels the bot can reach. */
record Channels(Workspace workspace) {
    /** A channel the bot can post to, by id, by name, or as the user of a direct message. */
    Channel postable(String idOrName) {
        String name = idOrName.replaceFirst("^#", "");
        String id = workspace.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .map(Channel::id)
                .findFirst()
                .or(() -> workspace.user(idOrName).map(user -> Workspace.directMessage(user.id())))
                .orElse(idOrName);
        return joined(id);
    }

    /** A channel by id that the bot is a member of. */
    Channel joined(String id) {
        Channel channel = visible(id);
        if (!channel.hasBot()) {
            throw SlackErrors.because("not_in_channel");
        }
        return channel;
    }

    /** A channel by id; one that is private and without the bot does not exist for it. */
    Channel visible(String id) {
        return workspace
                .channel(id)
                .filter(channel -> channel.hasBot() || !channel.isPrivate())
                .orElseThrow(() -> SlackErrors.because("channel_not_found"));
    }
}
