package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Refusal;
import dev.driftgate.demo.http.Service;
import dev.driftgate.demo.http.Writes;
import java.util.Map;
import java.util.Set;

/** The Web API: finds the method, checks token and scope, answers. */
final class WebApi implements Service {
    private static final Set<String> WRITES = Set.of(
            "chat.postMessage",
            "chat.update",
            "chat.postEphemeral",
            "chat.delete",
            "conversations.open",
            "files.completeUploadExternal",
            "views.publish",
            "views.open");

    private final Workspace workspace;
    private final Map<String, Method> methods;
    private final Writes writes;

    WebApi(Workspace workspace, Map<String, Method> methods, Writes writes) {
        this.workspace = workspace;
        this.methods = Map.copyOf(methods);
        this.writes = writes;
    }

    @Override
    public String operation(Call call) {
        return call.path().replaceFirst("^/", "");
    }

    @Override
    public Answer answer(Call call) {
        String name = operation(call);
        Method method = methods.get(name);
        if (method == null) {
            throw SlackErrors.because("unknown_method");
        }
        Arguments arguments = Arguments.of(call);
        authorize(method, token(call, arguments));
        ObjectNode result = method.run().apply(arguments);
        if (WRITES.contains(name)) {
            writes.add(name, Json.tree(arguments.values()));
        }
        return Answer.json(Json.object().put("ok", true).setAll(result)).with("x-oauth-scopes", workspace.scopes());
    }

    private static String token(Call call, Arguments arguments) {
        return call.header("authorization")
                .map(header -> header.replaceFirst("^Bearer\\s*", ""))
                .or(() -> arguments.get("token"))
                .orElse("");
    }

    private void authorize(Method method, String token) {
        if (method.token() == Method.Token.NONE) {
            return;
        }
        if (token.isEmpty()) {
            throw SlackErrors.because("not_authed");
        }
        boolean bot = token.equals(workspace.tokens().bot());
        if (!bot && !token.equals(workspace.tokens().app())) {
            throw SlackErrors.because("invalid_auth");
        }
        if (method.token() != Method.Token.ANY && bot != (method.token() == Method.Token.BOT)) {
            throw SlackErrors.because("not_allowed_token_type");
        }
        if (!method.scope().isEmpty() && !workspace.tokens().scopes().contains(method.scope())) {
            throw missingScope(method);
        }
    }

    private Refusal missingScope(Method method) {
        return SlackErrors.missingScope(method.scope(), workspace.scopes());
    }
}
