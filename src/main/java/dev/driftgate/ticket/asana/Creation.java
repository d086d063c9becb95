package dev.driftgate.ticket.asana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One task, one request, and the section made sure of afterwards. */
final class Creation {
    private static final Logger LOG = LoggerFactory.getLogger(Creation.class);

    private final AsanaApi api;
    private final CustomFields customFields;

    Creation(AsanaApi api, CustomFields customFields) {
        this.api = api;
        this.customFields = customFields;
    }

    Ticket of(AsanaTask task) {
        Optional<String> section = task.target().section();
        String doing = "creating a task in Asana project " + task.target().project() + " (ASANA_PROJECT)"
                + section.map(gid -> ", section " + gid + " (ASANA_SECTION)").orElse("");
        JsonNode created = api.post(
                doing,
                api.at("tasks").addQueryParameter("opt_fields", "permalink_url,memberships.section.gid"),
                fields(task));
        if (created.path("gid").asText("").isBlank()) {
            throw AsanaApi.withoutData(doing);
        }
        Ticket ticket = Backlog.ticket(created);
        section.filter(gid ->
                        !created.path("memberships").findValuesAsText("gid").contains(gid))
                .ifPresent(gid -> move(ticket, gid));
        return ticket;
    }

    /** Moving it again changes nothing; a task in the wrong section is still the one task, so this never fails. */
    private void move(Ticket ticket, String section) {
        String doing = "moving Asana task " + ticket.key() + " to section " + section;
        try {
            api.post(doing, api.at("sections", section, "addTask"), Map.of("task", ticket.key()));
        } catch (OutsideFailure failure) {
            LOG.warn("{}; it stays where it is, check ASANA_SECTION", failure.getMessage());
        }
    }

    /** Asana's specification calls memberships read-only and its prose create-only; the prose is right. */
    private Map<String, ?> fields(AsanaTask task) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", task.name());
        fields.put("html_notes", task.htmlNotes());
        String project = task.target().project();
        task.target()
                .section()
                .ifPresentOrElse(
                        section -> fields.put("memberships", List.of(Map.of("project", project, "section", section))),
                        () -> fields.put("projects", List.of(project)));
        task.dueOn().ifPresent(day -> fields.put("due_on", day.toString()));
        var extras = task.target().fields();
        extras.assignee().ifPresent(person -> fields.put("assignee", person));
        if (!extras.tags().isEmpty()) {
            fields.put("tags", extras.tags());
        }
        if (!extras.customFields().isEmpty()) {
            fields.put("custom_fields", customFields.values(project, extras.customFields()));
        }
        return fields;
    }
}
