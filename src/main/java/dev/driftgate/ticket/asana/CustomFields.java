package dev.driftgate.ticket.asana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.ticket.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the texts of the settings into what Asana takes, which depends on the kind of each field in the project. */
final class CustomFields {
    private final Backlog backlog;

    CustomFields(Backlog backlog) {
        this.backlog = backlog;
    }

    Map<String, Object> values(String project, Map<String, List<String>> wanted) {
        List<JsonNode> fields = backlog.customFields(project);
        Map<String, Object> values = new TreeMap<>();
        wanted.forEach((gid, texts) -> values.put(gid, value(field(fields, project, gid), texts)));
        return values;
    }

    private static JsonNode field(List<JsonNode> fields, String project, String gid) {
        return fields.stream()
                .filter(field -> field.path("gid").asText().equals(gid))
                .findFirst()
                .orElseThrow(() -> new Misconfigured(
                        "the Asana project %s has no custom field %s, check custom_fields in the asana settings; there are %s"
                                .formatted(project, gid, described(fields))));
    }

    private static Object value(JsonNode field, List<String> texts) {
        String kind = field.path("resource_subtype").asText();
        return switch (kind) {
            case "multi_enum" -> texts.stream().map(text -> option(field, text)).toList();
            case "people", "reference" -> texts;
            case "enum" -> option(field, one(field, texts));
            case "number" -> number(field, one(field, texts));
            case "date" -> Map.of("date", date(field, one(field, texts)));
            default -> one(field, texts);
        };
    }

    private static String one(JsonNode field, List<String> texts) {
        if (texts.size() != 1) {
            throw wrong(field, String.join(", ", texts), "takes one value");
        }
        return texts.get(0);
    }

    private static String option(JsonNode field, String text) {
        List<JsonNode> options = new ArrayList<>();
        field.path("enum_options").forEach(options::add);
        return options.stream()
                .filter(option -> option.path("enabled").asBoolean(true))
                .filter(option -> option.path("gid").asText().equals(text)
                        || option.path("name").asText().equalsIgnoreCase(text))
                .findFirst()
                .map(option -> option.path("gid").asText())
                .orElseThrow(() -> wrong(field, text, "has the options " + described(options)));
    }

    private static BigDecimal number(JsonNode field, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong(field, text, "takes a number");
        }
    }

    private static String date(JsonNode field, String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw wrong(field, text, "takes a date like 2027-01-31");
        }
    }

    private static Misconfigured wrong(JsonNode field, String text, String takes) {
        return new Misconfigured(
                "\"%s\" does not fit the Asana custom field %s, which %s; check custom_fields in the asana settings"
                        .formatted(PlainText.clip(PlainText.oneLine(text), 60), SetUp.described(field), takes));
    }

    private static String described(List<JsonNode> things) {
        return things.isEmpty()
                ? "none"
                : String.join(
                        ", ", things.stream().limit(20).map(SetUp::described).toList());
    }
}
