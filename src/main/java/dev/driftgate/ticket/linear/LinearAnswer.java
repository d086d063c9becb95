package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.ticket.Reply;
import java.util.Optional;
import java.util.function.Predicate;

/** A GraphQL answer: the error is to be looked at before the data, both may be there. */
record LinearAnswer(Reply reply, Optional<LinearError> error) {
    static LinearAnswer of(Reply reply) {
        return new LinearAnswer(reply, LinearError.in(reply.body()));
    }

    /** A missing node where there is no data at all. */
    JsonNode data(Document document) {
        return reply.body().path("data").path(document.field());
    }

    boolean refusedAs(Predicate<LinearError> kind) {
        return error.filter(kind).isPresent();
    }
}
