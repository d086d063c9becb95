package dev.driftgate.ticket.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The GraphQL documents we send, each a resource beside this class. */
enum Document {
    VIEWER("viewer", "viewer"),
    TEAMS("teams", "teams"),
    PROJECTS("projects", "projects"),
    LABELS("labels", "issueLabels"),
    ISSUE("issue", "issue"),
    ISSUE_CREATE("issue-create", "issueCreate"),
    ATTACHMENT_CREATE("attachment-create", "attachmentCreate");

    private final String text;
    private final String field;

    Document(String name, String field) {
        this.text = read(name + ".graphql");
        this.field = field;
    }

    String text() {
        return text;
    }

    /** The field of the answer's data that holds the result. */
    String field() {
        return field;
    }

    private static String read(String resource) {
        try (InputStream in = Document.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
