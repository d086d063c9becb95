package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.http.Json;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinearStandInIT {
    private static final String ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private static final String CREATE =
            "mutation($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { identifier url description state { type } } } }";
    private static final String ATTACH =
            "mutation($input: AttachmentCreateInput!) { attachmentCreate(input: $input) { attachment { id } } }";

    private final StandIns standIns = StandIns.start(StandIns.Options.defaults());
    private String team = "";

    @BeforeEach
    void findTeam() throws IOException {
        team = run("{ teams(filter: {key: {eq: \"ENG\"}}, first: 1) { nodes { id name } } }", Json.object())
                .json()
                .at("/data/teams/nodes/0/id")
                .asText();
    }

    @AfterEach
    void stop() {
        standIns.close();
    }

    @Test
    void the_key_goes_raw_into_the_header() throws IOException {
        assertThat(as("").status()).isEqualTo(401);
        Http.Reply bearer = as("Bearer lin_api_demo");
        assertThat(bearer.status()).isEqualTo(400);
        assertThat(bearer.text()).contains("Remove the Bearer prefix");
        assertThat(as("lin_api_demo").status()).isEqualTo(200);
    }

    @Test
    void an_issue_is_created_once_under_the_callers_id() throws IOException {
        JsonNode made = create(issue()).json().at("/data/issueCreate/issue");
        assertThat(made.path("identifier").asText()).isEqualTo("ENG-1");
        assertThat(made.at("/state/type").asText()).isEqualTo("backlog");
        assertThat(made.path("description").asText()).isEqualTo("[card](<https://example.com/c>)");

        Http.Reply again = create(issue());
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("data").isNull()).isTrue();
        JsonNode error = again.json().at("/errors/0");
        assertThat(error.path("message").asText()).isEqualTo("conflict on insert of Issue");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("INPUT_ERROR");
        assertThat(error.at("/extensions/userPresentableMessage").asText())
                .isEqualTo("Entity Issue with id " + ID + " already exists.");
        assertThat(standIns.linear().issues()).hasSize(1);
        assertThat(found(ID)).isEqualTo("ENG-1");
        assertThat(found("eng-1")).isEqualTo("ENG-1");
    }

    @Test
    void what_is_not_there_is_an_error_and_not_null() throws IOException {
        JsonNode error =
                run("{ issue(id: \"ENG-9\") { id } }", Json.object()).json().at("/errors/0");

        assertThat(error.path("message").asText()).isEqualTo("Entity not found: Issue");
        assertThat(error.at("/extensions/userPresentableMessage").asText())
                .isEqualTo("Could not find referenced Issue.");
    }

    @Test
    void wrong_ids_and_unknown_fields_are_refused() throws IOException {
        assertThat(create(issue().put("teamId", "ENG")).text()).contains("teamId must be a UUID");
        assertThat(create(issue().put("id", "3f2504e0-4f89-51d3-9a0c-0305e82c3301"))
                        .text())
                .contains("id must be a UUID");
        ObjectNode labelled = issue();
        labelled.putArray("labelIds").add(ID);
        assertThat(create(labelled).text()).contains("Entity not found: IssueLabel");
        assertThat(code(create(issue().put("colour", "red")))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        Http.Reply unknown = run("{ viewer { shoeSize } }", Json.object());
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(code(unknown)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(code(run("mutation { issueDelete(id: \"x\") { success } }", Json.object())))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(standIns.linear().issues()).isEmpty();
    }

    @Test
    void the_same_link_on_an_issue_is_one_attachment() throws IOException {
        create(issue());
        ObjectNode link = Json.object()
                .put("issueId", ID)
                .put("url", "https://example.com/c")
                .put("title", "Card");
        String first = run(ATTACH, input(link))
                .json()
                .at("/data/attachmentCreate/attachment/id")
                .asText();
        String second = run(ATTACH, input(link.put("title", "The card")))
                .json()
                .at("/data/attachmentCreate/attachment/id")
                .asText();

        assertThat(second).isEqualTo(first).isNotEmpty();
        assertThat(standIns.linear().issues().get(0).attachments()).hasSize(1);
        assertThat(run(
                                "{ attachmentsForURL(url: \"https://example.com/c\") { nodes { title issue { identifier } } } }",
                                Json.object())
                        .json()
                        .at("/data/attachmentsForURL/nodes/0")
                        .toString())
                .isEqualTo("{\"title\":\"The card\",\"issue\":{\"identifier\":\"ENG-1\"}}");
    }

    @Test
    void collections_are_filtered() throws IOException {
        String labels =
                "query($n: String!) { issueLabels(filter: {name: {eqIgnoreCase: $n}}) { nodes { name team { id } } } }";

        assertThat(run(labels, Json.object().put("n", "Schema-Drift"))
                        .json()
                        .at("/data/issueLabels/nodes")
                        .toString())
                .isEqualTo("[{\"name\":\"schema-drift\",\"team\":null}]");
        assertThat(run("{ projects(filter: {name: {eq: \"Nothing\"}}, first: 5) { nodes { id } } }", Json.object())
                        .json()
                        .at("/data/projects/nodes"))
                .isEmpty();
        assertThat(run("{ users(first: 251) { nodes { id } } }", Json.object()).status())
                .isEqualTo(400);
    }

    @Test
    void a_cut_connection_leaves_the_issue_behind() throws IOException {
        standIns.linear().failNext("issueCreate", Fault.cutAfter());

        assertThatThrownBy(() -> create(issue())).isInstanceOf(IOException.class);
        assertThat(found(ID)).isEqualTo("ENG-1");
    }

    private ObjectNode issue() {
        return Json.object()
                .put("id", ID)
                .put("teamId", team)
                .put("title", "Review")
                .put("description", "[card](https://example.com/c)");
    }

    private String found(String id) throws IOException {
        return run(
                        "query($id: String!) { issue(id: $id) { identifier } }",
                        Json.object().put("id", id))
                .json()
                .at("/data/issue/identifier")
                .asText();
    }

    private Http.Reply create(ObjectNode issue) throws IOException {
        return run(CREATE, input(issue));
    }

    private static ObjectNode input(ObjectNode input) {
        return Json.object().set("input", input);
    }

    private static String code(Http.Reply reply) {
        return reply.json().at("/errors/0/extensions/code").asText();
    }

    private Http.Reply as(String authorization) throws IOException {
        return Http.json(
                "POST",
                standIns.linearApiUrl(),
                Map.of("Authorization", authorization),
                "{\"query\":\"{ viewer { name organization { name } } }\"}");
    }

    private Http.Reply run(String query, ObjectNode variables) throws IOException {
        ObjectNode body = Json.object().put("query", query);
        body.set("variables", variables);
        return Http.json("POST", standIns.linearApiUrl(), Map.of("Authorization", "lin_api_demo"), body.toString());
    }
}
