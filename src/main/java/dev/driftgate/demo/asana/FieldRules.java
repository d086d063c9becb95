package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** The custom fields of the project, and what each takes: an option's gid, a number, a date in an object, or text. */
final class FieldRules {
    private static final List<ObjectNode> FIELDS = List.of(
            options(
                    "1200000000000400",
                    "enum",
                    "Severity",
                    Map.of("1200000000000401", "High", "1200000000000402", "Low")),
            options(
                    "1200000000000410",
                    "multi_enum",
                    "Areas",
                    Map.of("1200000000000411", "Sales", "1200000000000412", "Ops")),
            field("1200000000000420", "number", "Effort"),
            field("1200000000000430", "date", "Reviewed on"),
            field("1200000000000440", "text", "Contract"));

    private FieldRules() {}

    /** As {@code custom_field_settings} of the project lists them. */
    static List<ObjectNode> settings() {
        return FIELDS.stream()
                .map(field -> {
                    var setting = Json.object()
                            .put("gid", field.path("gid").asText() + "9")
                            .put("resource_type", "custom_field_setting");
                    setting.set("custom_field", field);
                    return setting;
                })
                .toList();
    }

    /** Keeps the values with the task, or refuses the first that does not fit. */
    static void apply(ObjectNode task, JsonNode wanted) {
        wanted.properties().forEach(entry -> {
            var field = find(entry.getKey());
            var kept = field.deepCopy();
            kept.put("display_value", shown(field, entry.getValue()));
            task.withArray("custom_fields").add(kept);
        });
    }

    private static ObjectNode find(String gid) {
        return FIELDS.stream()
                .filter(field -> field.path("gid").asText().equals(gid))
                .findFirst()
                .orElseThrow(() ->
                        AsanaErrors.bad("custom_fields: Custom field with ID " + gid + " is not on given object"));
    }

    private static String shown(ObjectNode field, JsonNode value) {
        return switch (field.path("resource_subtype").asText()) {
            case "enum" -> option(field, value);
            case "multi_enum" ->
                String.join(
                        ", ", value.valueStream().map(one -> option(field, one)).toList());
            case "number" -> required(field, value, value.isNumber()).asText();
            case "date" -> day(field, value.path("date"));
            default -> required(field, value, value.isTextual()).asText();
        };
    }

    private static String option(ObjectNode field, JsonNode value) {
        return field.path("enum_options")
                .valueStream()
                .filter(option -> option.path("gid").equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(field, value))
                .path("name")
                .asText();
    }

    private static String day(ObjectNode field, JsonNode value) {
        try {
            return LocalDate.parse(value.asText()).toString();
        } catch (DateTimeParseException notADay) {
            throw wrong(field, value);
        }
    }

    private static JsonNode required(ObjectNode field, JsonNode value, boolean fits) {
        if (!fits) {
            throw wrong(field, value);
        }
        return value;
    }

    private static RuntimeException wrong(ObjectNode field, JsonNode value) {
        return AsanaErrors.bad(
                "custom_fields: " + field.path("gid").asText() + ": Not a valid value: " + value.asText());
    }

    private static ObjectNode field(String gid, String kind, String name) {
        return Json.object()
                .put("gid", gid)
                .put("resource_type", "custom_field")
                .put("resource_subtype", kind)
                .put("type", kind)
                .put("name", name);
    }

    private static ObjectNode options(String gid, String kind, String name, Map<String, String> options) {
        var field = field(gid, kind, name);
        options.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(option -> field.withArray("enum_options")
                        .addObject()
                        .put("gid", option.getKey())
                        .put("resource_type", "enum_option")
                        .put("name", option.getValue())
                        .put("enabled", true));
        return field;
    }
}
