package dev.driftgate.demo.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who and what is in the workspace. Direct messages need no entry: each user has one, see {@link #channel}. */
public record Workspace(String name, List<User> users, List<Channel> channels, List<UserGroup> groups, Tokens tokens) {
    static final String TEAM = "T0DEMO0001";
    static final String APP = "A0DEMO0001";
    static final String BOT_USER = "U0APP00001";
    static final String BOT = "B0APP00001";
    static final String SLACKBOT = "USLACKBOT";

    /** A person. */
    public record User(String id, String name, boolean deactivated) {
        public User(String id, String name) {
            this(id, name, false);
        }
    }

    /** A channel, without its hash sign. */
    public record Channel(String id, String name, boolean isPrivate, boolean hasBot) {
        public Channel(String id, String name) {
            this(id, name, false, true);
        }
    }

    /** People who can be named together. */
    public record UserGroup(String id, String handle, List<String> users) {
        public UserGroup {
            users = List.copyOf(users);
        }
    }

    /** The tokens that are accepted, and what the bot token may do. */
    public record Tokens(String bot, String app, Set<String> scopes) {
        public Tokens {
            scopes = Set.copyOf(scopes);
        }
    }

    public Workspace {
        users = List.copyOf(users);
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
    }

    /** Four roles, a channel with the bot and one without it. */
    public static Workspace sample() {
        return new Workspace(
                "Sample workspace",
                List.of(
                        new User("U0YOU00001", "you"),
                        new User("U0ONCALL01", "on-call"),
                        new User("U0ANALYT01", "analytics"),
                        new User("U0GUEST001", "guest")),
                List.of(
                        new Channel("C0SCHEMA01", "schema-drift"),
                        new Channel("C0GENERAL1", "general", false, false),
                        new Channel("C0SECRET01", "private-plans", true, false)),
                List.of(new UserGroup("S0OWNERS01", "schema-owners", List.of("U0YOU00001", "U0ONCALL01"))),
                new Tokens("xoxb-demo-bot-token", "xapp-demo-app-token", manifestScopes()));
    }

    public Workspace withTokens(Tokens other) {
        return new Workspace(name, users, channels, groups, other);
    }

    private static Set<String> manifestScopes() {
        return Set.of(
                "commands",
                "chat:write",
                "files:write",
                "users:read",
                "usergroups:read",
                "channels:read",
                "groups:read",
                "im:write");
    }

    Optional<User> user(String id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    /** By id, or the direct message between a user and the bot. */
    Optional<Channel> channel(String id) {
        List<Channel> all = new ArrayList<>(channels);
        users.forEach(user -> all.add(new Channel(directMessage(user.id()), "directmessage", true, true)));
        return all.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    static String directMessage(String userId) {
        return "D" + userId.substring(1);
    }

    static boolean isDirectMessage(String channelId) {
        return channelId.startsWith("D");
    }

    String scopes() {
        return String.join(",", new TreeSet<>(tokens.scopes()));
    }
}
