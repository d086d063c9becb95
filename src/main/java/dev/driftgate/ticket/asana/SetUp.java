package dev.driftgate.ticket.asana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.ticket.Account;
import dev.driftgate.ticket.PlainText;
import dev.driftgate.ticket.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the token and the target in the settings would work, tried by reading only. */
final class SetUp {
    private static final int MOST_NAMES = 20;

    private final AsanaApi api;
    private final Backlog backlog;
    private final CustomFields customFields;

    SetUp(AsanaApi api, Backlog backlog, CustomFields customFields) {
        this.api = api;
        this.backlog = backlog;
        this.customFields = customFields;
    }

    Account me() {
        String doing = "asking Asana whose token it is";
        JsonNode me = api.find(doing, api.at("users", "me").addQueryParameter("opt_fields", "name,workspaces.name"))
                .orElseThrow(() -> AsanaApi.withoutData(doing));
        List<String> workspaces = new ArrayList<>();
        me.path("workspaces")
                .forEach(workspace -> workspaces.add(workspace.path("name").asText()));
        return new Account(me.path("name").asText(), workspaces);
    }

    List<Probe> check(AsanaTarget target) {
        List<Probe> probes = new ArrayList<>();
        probes.add(Probe.of("Asana project " + target.project(), () -> project(target.project())));
        if (probes.get(0).passed()) {
            target.section()
                    .ifPresent(section ->
                            probes.add(Probe.of("Asana section " + section, () -> section(target.project(), section))));
            fields(target, probes);
        }
        return List.copyOf(probes);
    }

    private void fields(AsanaTarget target, List<Probe> probes) {
        AsanaFields fields = target.fields();
        fields.assignee().ifPresent(who -> probes.add(Probe.of("Asana assignee " + who, () -> known("users", who))));
        fields.tags().forEach(tag -> probes.add(Probe.of("Asana tag " + tag, () -> known("tags", tag))));
        fields.customFields()
                .forEach((gid, values) -> probes.add(Probe.of(
                        "Asana custom field " + gid,
                        () -> customFields.values(target.project(), Map.of(gid, values)))));
    }

    private void known(String what, String gid) {
        String one = what.substring(0, what.length() - 1);
        String doing = "reading Asana " + one + " " + gid;
        if (api.find(doing, api.at(what, gid).addQueryParameter("opt_fields", "name"))
                .isEmpty()) {
            throw new Misconfigured("the token sees no Asana %s %s, check %s in the asana settings"
                    .formatted(one, gid, what.equals("users") ? "assignee" : what));
        }
    }

    private void project(String gid) {
        JsonNode project = api.find(
                        "reading Asana project " + gid,
                        api.at("projects", gid).addQueryParameter("opt_fields", "name,archived"))
                .orElseThrow(() -> Backlog.unknown(gid));
        if (project.path("archived").asBoolean()) {
            throw new Misconfigured("the Asana project " + gid + " is archived, check ASANA_PROJECT");
        }
    }

    private void section(String project, String gid) {
        List<JsonNode> sections = backlog.sections(project);
        if (sections.stream().noneMatch(section -> section.path("gid").asText().equals(gid))) {
            List<String> names =
                    sections.stream().limit(MOST_NAMES).map(SetUp::described).toList();
            throw new Misconfigured("no section %s in Asana project %s, check ASANA_SECTION; there are %s"
                    .formatted(gid, project, String.join(", ", names)));
        }
    }

    static String described(JsonNode section) {
        String name = PlainText.clip(PlainText.oneLine(section.path("name").asText()), 40);
        return section.path("gid").asText() + " (" + name + ")";
    }
}
