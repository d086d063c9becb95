package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.Workspace.User;
import dev.driftgate.demo.slack.Workspace.UserGroup;
import java.util.List;
import java.util.Map;

/** Who is who: {@code auth.test}, {@code users.*}, {@code usergroups.*}. */
final class DirectoryMethods {
    private final Workspace workspace;
    private volatile List<UserGroup> groups;

    DirectoryMethods(Workspace workspace) {
        this.workspace = workspace;
        this.groups = workspace.groups();
    }

    /** Changes who is in a group. */
    void setMembers(String group, List<String> users) {
        groups = groups.stream()
                .map(it -> it.id().equals(group) ? new UserGroup(group, it.handle(), users) : it)
                .toList();
    }

    Map<String, Method> methods() {
        return Map.of(
                "api.test", new Method(Method.Token.NONE, "", this::apiTest),
                "auth.test", new Method(Method.Token.ANY, "", this::authTest),
                "users.info", Method.bot("users:read", this::user),
                "usergroups.list", Method.bot("usergroups:read", this::groups),
                "usergroups.users.list", Method.bot("usergroups:read", this::members));
    }

    private ObjectNode apiTest(Arguments arguments) {
        arguments.get("error").ifPresent(error -> {
            throw SlackErrors.because(error);
        });
        return Json.object().set("args", Json.tree(arguments.values()));
    }

    private ObjectNode authTest(Arguments arguments) {
        return Json.object()
                .put("url", "http://" + arguments.host() + "/")
                .put("team", workspace.name())
                .put("user", "driftgate")
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("bot_id", Workspace.BOT)
                .put("is_enterprise_install", false);
    }

    private ObjectNode user(Arguments arguments) {
        User user = workspace.user(arguments.required("user")).orElseThrow(() -> SlackErrors.because("user_not_found"));
        ObjectNode json = Json.object()
                .put("id", user.id())
                .put("team_id", Workspace.TEAM)
                .put("name", user.name())
                .put("real_name", user.name())
                .put("deleted", user.deactivated())
                .put("is_bot", false);
        json.putObject("profile").put("display_name", user.name()).put("real_name", user.name());
        return Json.object().set("user", json);
    }

    private ObjectNode groups(Arguments arguments) {
        return Json.object()
                .set(
                        "usergroups",
                        Json.array(groups.stream().map(DirectoryMethods::group).toList()));
    }

    private static ObjectNode group(UserGroup group) {
        return Json.object()
                .put("id", group.id())
                .put("team_id", Workspace.TEAM)
                .put("is_usergroup", true)
                .put("name", group.handle())
                .put("handle", group.handle())
                .put("date_delete", 0)
                .put("user_count", group.users().size());
    }

    private ObjectNode members(Arguments arguments) {
        String id = arguments.required("usergroup");
        UserGroup group = groups.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SlackErrors.because("no_such_subteam"));
        return Json.object().set("users", Json.strings(group.users()));
    }
}
