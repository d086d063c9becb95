package dev.driftgate.ticket.linear;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ParseAndValidate;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Checks against Linear's own schema where a copy lies beside the project; its licence keeps it out of ours. */
class DocumentTest {
    private static final Optional<GraphQLSchema> SCHEMA = schema();

    @ParameterizedTest
    @EnumSource
    void every_document_is_valid(Document document) {
        graphql.language.Document parsed = Parser.parse(document.text());

        assertThat(document.text()).contains("  " + document.field());
        SCHEMA.ifPresent(schema -> assertThat(ParseAndValidate.validate(schema, parsed))
                .as(document.name())
                .isEmpty());
    }

    @Test
    void a_wrong_document_would_be_noticed() {
        assertThatThrownBy(() -> Parser.parse("query {")).isInstanceOf(InvalidSyntaxException.class);
        SCHEMA.ifPresent(
                schema -> assertThat(ParseAndValidate.validate(schema, Parser.parse("query { viewer { nickname } }")))
                        .singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).contains("nickname")));
    }

    @ParameterizedTest
    @CsvSource({
        "IssueCreateInput, id teamId title description projectId priority labelIds",
        "AttachmentCreateInput, issueId url title metadata",
        "TeamFilter, key",
        "ProjectFilter, id name",
        "IssueLabelFilter, name",
        "StringComparator, eqIgnoreCase",
        "IDComparator, eq"
    })
    void every_input_we_fill_has_the_fields_we_fill(String input, String fields) {
        SCHEMA.ifPresent(schema -> {
            var type = (GraphQLInputObjectType) requireNonNull(schema.getType(input));
            assertThat(type.getFields().stream().map(GraphQLInputObjectField::getName))
                    .contains(fields.split(" "));
        });
    }

    private static Optional<GraphQLSchema> schema() {
        Path at = Path.of("shared", "vendor", "linear-schema.graphql");
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(at))
                .filter(Files::isReadable)
                .findFirst();
        if (file.isEmpty()) {
            LoggerFactory.getLogger(DocumentTest.class)
                    .warn(
                            "no {} above {}: checking syntax only",
                            at,
                            Path.of("").toAbsolutePath());
        }
        return file.map(DocumentTest::parsed);
    }

    private static GraphQLSchema parsed(Path file) {
        try {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
