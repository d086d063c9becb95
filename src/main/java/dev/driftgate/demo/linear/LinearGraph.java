package dev.driftgate.demo.linear;

import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Answers the fields of the schema from the directory and the issues. */
final class LinearGraph {
    /** Where the caller's host stands in the GraphQL context, and where the HTTP status is left. */
    static final String HOST = "host";

    static final String STATUS = "status";

    private final LinearDirectory directory;
    private final IssueStore issues;

    LinearGraph(LinearDirectory directory, IssueStore issues) {
        this.directory = directory;
        this.issues = issues;
    }

    GraphQL build() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (String scalar : List.of("DateTime", "TimelessDate", "JSONObject")) {
            wiring.scalar(GraphQLScalarType.newScalar()
                    .name(scalar)
                    .coercing(new AnyValue())
                    .build());
        }
        wiring.type("Query", this::queries)
                .type("Mutation", this::mutations)
                .type("Team", this::team)
                .type("Attachment", type -> type.dataFetcher("issue", this::issueOf))
                .type("Comment", type -> type.dataFetcher("issue", this::issueOf));
        return GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl()), wiring.build()))
                .defaultDataFetcherExceptionHandler(new Errors())
                .build();
    }

    private TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder query) {
        return query.dataFetcher("viewer", field -> directory.viewer())
                .dataFetcher("organization", field -> directory.organization())
                .dataFetcher("team", field -> directory.teamById(text(field, "id")))
                .dataFetcher("teams", field -> Rows.connection(field, List.of(directory.team())))
                .dataFetcher("projects", field -> Rows.connection(field, directory.projects()))
                .dataFetcher("issueLabels", field -> Rows.connection(field, directory.labels()))
                .dataFetcher("users", field -> Rows.connection(field, directory.users()))
                .dataFetcher("workflowStates", field -> Rows.connection(field, directory.states()))
                .dataFetcher("issue", field -> issues.find(text(field, "id")))
                .dataFetcher("issues", this::listed)
                .dataFetcher("attachmentsForURL", this::attachmentsForUrl);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder mutation) {
        return mutation.dataFetcher("issueCreate", field -> payload("issue", create(field)))
                .dataFetcher("issueUpdate", field -> payload("issue", issues.update(text(field, "id"), input(field))))
                .dataFetcher("attachmentCreate", field -> payload("attachment", attach(input(field))))
                .dataFetcher("attachmentLinkURL", field -> payload("attachment", link(field)))
                .dataFetcher("attachmentLinkSlack", field -> {
                    throw LinearErrors.refused("The workspace has no Slack integration.");
                })
                .dataFetcher("commentCreate", field -> payload("comment", issues.comment(input(field))));
    }

    private TypeRuntimeWiring.Builder team(TypeRuntimeWiring.Builder team) {
        return team.dataFetcher("states", field -> Rows.connection(field, directory.states()))
                .dataFetcher("labels", field -> Rows.connection(field, directory.labels()))
                .dataFetcher("projects", field -> Rows.connection(field, directory.projects()))
                .dataFetcher("members", field -> Rows.connection(field, directory.users()));
    }

    private Map<String, Object> listed(DataFetchingEnvironment field) {
        boolean archived = field.getArgumentOrDefault("includeArchived", false);
        return Rows.connection(
                field,
                issues.all().stream()
                        .filter(row -> archived || !Boolean.TRUE.equals(row.get("trashed")))
                        .toList());
    }

    private Map<String, Object> attachmentsForUrl(DataFetchingEnvironment field) {
        String url = text(field, "url");
        return Rows.connection(
                field,
                issues.all().stream()
                        .flatMap(row -> IssueStore.nodes(row, "attachments").stream())
                        .filter(attachment -> url.equals(attachment.get("url")))
                        .toList());
    }

    private Map<String, Object> create(DataFetchingEnvironment field) {
        return issues.create(input(field), field.getGraphQlContext().getOrDefault(HOST, "127.0.0.1"));
    }

    private Map<String, Object> attach(Map<String, Object> input) {
        return issues.attach(String.valueOf(input.get("issueId")), input);
    }

    private Map<String, Object> link(DataFetchingEnvironment field) {
        Map<String, Object> input = new HashMap<>(field.getArguments());
        input.putIfAbsent("title", text(field, "url"));
        return attach(input);
    }

    private Map<String, Object> issueOf(DataFetchingEnvironment field) {
        Map<String, Object> row = Objects.requireNonNull(field.getSource());
        return issues.find(String.valueOf(row.get("issueId")));
    }

    private static Map<String, Object> payload(String name, Map<String, Object> row) {
        return Map.of("success", true, "lastSyncId", 1, name, row);
    }

    private static Map<String, Object> input(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getArgument("input"));
    }

    private static String text(DataFetchingEnvironment field, String argument) {
        return Objects.requireNonNull(field.getArgument(argument));
    }

    private static String sdl() {
        try (InputStream file = Objects.requireNonNull(LinearGraph.class.getResourceAsStream("tickets.graphqls"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts Linear's own message and extensions where graphql-java would put its own. */
    private static final class Errors implements DataFetcherExceptionHandler {
        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters thrown) {
            GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                    .path(thrown.getPath())
                    .location(thrown.getSourceLocation())
                    .message("%s", String.valueOf(thrown.getException().getMessage()));
            if (thrown.getException() instanceof LinearErrors.LinearError known) {
                error.extensions(known.extensions());
                thrown.getDataFetchingEnvironment().getGraphQlContext().put(STATUS, known.status());
            }
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(error.build()).build());
        }
    }
}
