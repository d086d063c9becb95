package dev.driftgate.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a new task is given in Asana beside its text.
 *
 * @param assignee {@code me}, an e-mail address or a gid
 * @param dueInDays counted in the contract's zone; 0 is today
 * @param customFields values by the gid of their field
 * @param tags gids
 */
public record AsanaExtras(
        Optional<String> assignee,
        Optional<Integer> dueInDays,
        Map<String, List<String>> customFields,
        List<String> tags) {
    public static final AsanaExtras NONE = new AsanaExtras(Optional.empty(), Optional.empty(), Map.of(), List.of());

    private static final int MOST_DAYS = 365;

    public AsanaExtras {
        customFields = Map.copyOf(customFields);
        tags = List.copyOf(tags);
    }

    static AsanaExtras read(Section section) {
        return new AsanaExtras(
                section.value("assignee").map(AsanaExtras::person),
                section.value("due_in_days").map(AsanaExtras::days),
                customFields(section.section("custom_fields", Keys.NAMES)),
                section.oneOrMore("tags").orElse(List.of()).stream()
                        .map(Value::gid)
                        .toList());
    }

    private static Map<String, List<String>> customFields(Section section) {
        var fields = new LinkedHashMap<String, List<String>>();
        section.entries().forEach((gid, spot) -> {
            if (!gid.matches("[0-9]{1,30}")) {
                throw spot.refused("is not under a gid like 1200000000000400, the number of a custom field in Asana");
            }
            fields.put(
                    gid, spot.listed().stream().map(item -> item.value().text()).toList());
        });
        return fields;
    }

    private static String person(Value value) {
        if (!value.text().matches("me|[0-9]{1,30}|[^\\s@]+@[^\\s@]+")) {
            throw value.isNot("me, an e-mail address or a gid");
        }
        return value.text();
    }

    private static int days(Value value) {
        if (!value.text().matches("[0-9]{1,3}") || Integer.parseInt(value.text()) > MOST_DAYS) {
            throw value.isNot("a number of days from 0 to " + MOST_DAYS);
        }
        return Integer.parseInt(value.text());
    }
}
