package dev.driftgate.ticket.asana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.HttpUrl;

/** What is in a project, page by page. Search would be shorter, but lags by up to a minute and needs a paid plan. */
final class Backlog {
    private static final int MOST_PAGES = 200;

    private final AsanaApi api;
    private final int mostPages;

    Backlog(AsanaApi api) {
        this(api, MOST_PAGES);
    }

    Backlog(AsanaApi api, int mostPages) {
        this.api = api;
        this.mostPages = mostPages;
    }

    Optional<Ticket> touchedSince(String project, String marker, Instant since) {
        HttpUrl.Builder tasks = api.at("tasks")
                .addQueryParameter("project", project)
                .addQueryParameter("modified_since", since.toString());
        return oldest(project, tasks, marker);
    }

    List<JsonNode> sections(String project) {
        HttpUrl.Builder sections = api.at("projects", project, "sections").addQueryParameter("opt_fields", "name");
        return all("listing the sections of Asana project " + project, sections, any -> true)
                .orElseThrow(() -> unknown(project));
    }

    List<JsonNode> customFields(String project) {
        HttpUrl.Builder fields = api.at("projects", project, "custom_field_settings")
                .addQueryParameter(
                        "opt_fields",
                        "custom_field.name,custom_field.resource_subtype,"
                                + "custom_field.enum_options.name,custom_field.enum_options.enabled");
        return all("listing the custom fields of Asana project " + project, fields, any -> true).stream()
                .flatMap(List::stream)
                .map(setting -> setting.path("custom_field"))
                .toList();
    }

    /** Empty where the task is gone. */
    Optional<Boolean> commented(String task, String marker) {
        HttpUrl.Builder stories = api.at("tasks", task, "stories").addQueryParameter("opt_fields", "text");
        return all("reading the comments of Asana task " + task, stories, story -> holds(story, "text", marker))
                .map(found -> !found.isEmpty());
    }

    static Misconfigured unknown(String project) {
        return new Misconfigured(
                "the token sees no Asana project " + project + ", check ASANA_PROJECT and who is a member of it");
    }

    static Ticket ticket(JsonNode task) {
        String gid = task.path("gid").asText();
        String url = task.path("permalink_url").asText("");
        // The short form leads to every task the reader may see; it only lacks the project around it.
        return new Ticket(gid, url.isBlank() ? "https://app.asana.com/0/0/" + gid : url);
    }

    /** People copy tasks, and the copies hold the marker too. */
    private Optional<Ticket> oldest(String project, HttpUrl.Builder tasks, String marker) {
        tasks.addQueryParameter("opt_fields", "notes,permalink_url,created_at");
        String doing = "reading the tasks of Asana project " + project;
        return all(doing, tasks, task -> holds(task, "notes", marker)).orElseThrow(() -> unknown(project)).stream()
                .min(Comparator.comparing(task -> task.path("created_at").asText()))
                .map(Backlog::ticket);
    }

    private static boolean holds(JsonNode entry, String field, String marker) {
        return Marked.holds(entry.path(field).asText(), marker);
    }

    /** Empty where Asana says that there is no such list. */
    private Optional<List<JsonNode>> all(String doing, HttpUrl.Builder list, Predicate<JsonNode> wanted) {
        List<JsonNode> all = new ArrayList<>();
        list.addQueryParameter("limit", "100");
        for (int page = 0; page < mostPages; page++) {
            Optional<JsonNode> body = api.page(doing, list);
            if (body.isEmpty()) {
                return Optional.empty();
            }
            for (JsonNode entry : body.get().path("data")) {
                if (wanted.test(entry)) {
                    all.add(entry);
                }
            }
            String next = body.get().path("next_page").path("offset").asText("");
            if (next.isEmpty()) {
                return Optional.of(all);
            }
            list.setQueryParameter("offset", next);
        }
        // "Not found" would be a guess here, and a guess makes a second task.
        String text = "%s: more than %,d entries".formatted(doing, mostPages * 100);
        throw OutsideFailure.refused(text, null);
    }
}
