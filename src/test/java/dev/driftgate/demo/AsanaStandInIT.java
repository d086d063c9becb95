package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsanaStandInIT {
    private static final String PROJECT = "1200000000000200";

    private final StandIns standIns = StandIns.start(StandIns.Options.defaults());

    @AfterEach
    void stop() {
        standIns.close();
    }

    @Test
    void a_task_is_created_in_its_section_and_read_field_by_field() throws IOException {
        Http.Reply made = call("POST", "/tasks", Sample.TASK);
        String gid = made.json().at("/data/gid").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(standIns.asana().tasks().get(0).section()).contains("Backlog");
        assertThat(call("GET", "/tasks/" + gid + "?opt_fields=completed,memberships.section.name", "")
                        .json()
                        .path("data")
                        .toString())
                .isEqualTo(
                        "{\"gid\":\"" + gid + "\",\"resource_type\":\"task\",\"completed\":false,"
                                + "\"memberships\":[{\"section\":{\"gid\":\"1200000000000300\",\"resource_type\":\"section\",\"name\":\"Backlog\"}}]}");
        assertThat(call("GET", "/projects/" + PROJECT + "/tasks?limit=1&opt_fields=name", "")
                        .json()
                        .path("next_page")
                        .isNull())
                .isTrue();
    }

    @Test
    void open_tasks_are_paged_and_completed_ones_left_out() throws IOException {
        call("POST", "/tasks", Sample.TASK);
        call("POST", "/tasks", Sample.TASK);
        call("POST", "/tasks", Sample.TASK);
        standIns.asana().complete(standIns.asana().tasks().get(0).gid(), true);
        String open = "/projects/" + PROJECT + "/tasks?completed_since=now&limit=1";

        String next = call("GET", open, "").json().at("/next_page/offset").asText();
        Http.Reply last = call("GET", open + "&offset=" + next, "");

        assertThat(last.json().at("/data/0/gid").asText())
                .isEqualTo(standIns.asana().tasks().get(2).gid());
        assertThat(last.json().path("next_page").isNull()).isTrue();
    }

    @Test
    void comments_are_stories() throws IOException {
        String gid = call("POST", "/tasks", Sample.TASK).json().at("/data/gid").asText();

        assertThat(call(
                                "POST",
                                "/tasks/" + gid + "/stories",
                                "{\"data\":{\"html_text\":\"<body>still <strong>there</strong></body>\"}}")
                        .status())
                .isEqualTo(201);
        assertThat(call("POST", "/tasks/" + gid + "/stories", "{\"data\":{\"html_text\":\"<body><h1>no</h1></body>\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(standIns.asana().tasks().get(0).stories().get(0).text()).isEqualTo("still there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no body",
                "<body>open",
                "<body><p>x</p></body>",
                "<body>a & b</body>",
                "<body><br/></body>",
                "<body><STRONG>x</STRONG></body>",
                "<body><ul class='x'><li>x</li></ul></body>",
                "<body><ul><li><pre>x</pre></li></ul></body>",
                "<body>one</body><body>two</body>"
            })
    void html_that_asana_would_not_take_is_refused(String html) throws IOException {
        Http.Reply refused = call(
                "POST", "/tasks", "{\"data\":{\"projects\":[\"" + PROJECT + "\"],\"html_notes\":\"" + html + "\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/message").asText()).startsWith("html_notes: XML is invalid");
        assertThat(standIns.asana().tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tags\":[\"4711\"]",
                "\"assignee\":\"nobody@example.com\"",
                "\"due_on\":\"tomorrow\"",
                "\"custom_fields\":{\"4711\":\"x\"}",
                "\"custom_fields\":{\"1200000000000400\":\"High\"}",
                "\"custom_fields\":{\"1200000000000420\":\"2.5\"}",
                "\"custom_fields\":{\"1200000000000430\":\"2027-01-31\"}",
                "\"custom_fields\":{\"1200000000000440\":7}"
            })
    void what_a_task_cannot_be_given_is_refused(String given) throws IOException {
        var refused = call("POST", "/tasks", "{\"data\":{\"projects\":[\"" + PROJECT + "\"]," + given + "}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/message").asText()).isNotEmpty();
        assertThat(standIns.asana().tasks()).isEmpty();
    }

    @Test
    void a_task_that_somebody_deleted_is_unknown_to_every_call() throws IOException {
        String gid = call("POST", "/tasks", Sample.TASK).json().at("/data/gid").asText();
        standIns.asana().delete(gid);

        assertThat(call("GET", "/tasks/" + gid, "").status()).isEqualTo(404);
        assertThat(call("PUT", "/tasks/" + gid, "{\"data\":{\"completed\":true}}")
                        .status())
                .isEqualTo(404);
        assertThat(call("GET", "/tasks/" + gid + "/stories", "").status()).isEqualTo(404);
        assertThat(call("POST", "/tasks/" + gid + "/stories", "{\"data\":{\"text\":\"x\"}}")
                        .status())
                .isEqualTo(404);
        assertThat(call("PUT", "/tasks/" + gid, "{\"data\":{\"tags\":[]}}").status())
                .isEqualTo(400);
    }

    @Test
    void strangers_and_unknown_things_are_refused() throws IOException {
        assertThat(Http.json("GET", standIns.asanaApiUrl() + "/users/me", Map.of("Authorization", "Bearer x"), "")
                        .status())
                .isEqualTo(401);
        assertThat(call("GET", "/tasks/1", "").status()).isEqualTo(404);
        assertThat(call("GET", "/sections/1", "").status()).isEqualTo(404);
        assertThat(call("GET", "/nothing", "").status()).isEqualTo(404);
        assertThat(call("POST", "/tasks", "{\"data\":{\"name\":\"x\"}}").status())
                .isEqualTo(400);
        assertThat(call("POST", "/tasks", "{\"data\":{\"title\":\"x\",\"projects\":[\"" + PROJECT + "\"]}}")
                        .status())
                .isEqualTo(400);
        standIns.asana().failNext("POST /tasks", Fault.htmlPage(503));
        assertThat(call("POST", "/tasks", Sample.TASK).text()).startsWith("<!DOCTYPE html>");
    }

    private Http.Reply call(String method, String path, String body) throws IOException {
        return Http.json(
                method,
                standIns.asanaApiUrl() + path,
                Map.of("Authorization", "Bearer " + standIns.asana().seed().token()),
                body);
    }
}
