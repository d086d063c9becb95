package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Json;
import java.util.List;
import java.util.Optional;

/** Answers in Asana's shape: the fields asked for, a page at a time. */
final class Output {
    private static final int MOST = 100;

    private Output() {}

    /** One object, whole unless {@code opt_fields} says otherwise. */
    static Answer one(int status, Call call, ObjectNode object) {
        ObjectNode shown = fields(call).map(fields -> selected(object, fields)).orElse(object);
        return Answer.json(status, Json.object().set("data", shown));
    }

    /** A page of objects, compact unless {@code opt_fields} says otherwise. */
    static Answer page(Call call, List<ObjectNode> objects) {
        int limit = number(call, "limit", MOST);
        if (limit < 1 || limit > MOST) {
            throw AsanaErrors.bad("limit: Must be between 1 and 100.");
        }
        int from = number(call, "offset", 0);
        int to = Math.min(objects.size(), from + limit);
        ObjectNode body = Json.object();
        body.set(
                "data",
                Json.array(objects.subList(Math.min(from, to), to).stream()
                        .map(object ->
                                fields(call).map(it -> selected(object, it)).orElseGet(() -> Plan.compact(object)))
                        .toList()));
        if (to < objects.size()) {
            body.putObject("next_page").put("offset", Integer.toString(to)).put("path", call.path());
        } else {
            body.putNull("next_page");
        }
        return Answer.json(body);
    }

    private static int number(Call call, String name, int usual) {
        try {
            return Optional.ofNullable(call.query().get(name))
                    .map(Integer::parseInt)
                    .orElse(usual);
        } catch (NumberFormatException wrong) {
            throw AsanaErrors.bad(name + ": Not a valid value");
        }
    }

    private static Optional<List<String>> fields(Call call) {
        return Optional.ofNullable(call.query().get("opt_fields")).map(fields -> List.of(fields.split(",")));
    }

    private static ObjectNode selected(ObjectNode object, List<String> paths) {
        ObjectNode shown = object.deepCopy().retain("gid", "resource_type");
        paths.forEach(path -> copy(object, shown, path.strip()));
        return shown;
    }

    private static void copy(JsonNode from, ObjectNode to, String path) {
        int dot = path.indexOf('.');
        String field = dot < 0 ? path : path.substring(0, dot);
        JsonNode value = from.path(field);
        if (value.isMissingNode()) {
            return;
        }
        if (dot < 0 || !value.isContainerNode()) {
            to.set(field, value.isObject() ? Plan.compact((ObjectNode) value) : value);
        } else if (value.isObject()) {
            copy(value, inner(to, field, value), path.substring(dot + 1));
        } else {
            copyEach(value, to, field, path.substring(dot + 1));
        }
    }

    private static void copyEach(JsonNode values, ObjectNode to, String field, String rest) {
        if (!to.path(field).isArray()) {
            to.set(field, Json.array(values.valueStream().map(Output::identity).toList()));
        }
        for (int index = 0; index < values.size(); index++) {
            copy(values.path(index), (ObjectNode) to.path(field).path(index), rest);
        }
    }

    private static ObjectNode inner(ObjectNode to, String field, JsonNode value) {
        if (!to.path(field).isObject()) {
            to.set(field, identity(value));
        }
        return (ObjectNode) to.path(field);
    }

    private static ObjectNode identity(JsonNode value) {
        return ((ObjectNode) value).deepCopy().retain("gid", "resource_type");
    }
}
