package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.diff.Side;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces of which both documents are made. Keys are added in the order in which they are printed. */
final class ReportJson {
    private ReportJson() {}

    static ObjectNode side(Side side) {
        return Json.object()
                .put("name", side.name())
                .put("server", side.server())
                .put("relations", side.relations());
    }

    /** @param source the dbt source beside {@code schema}; null where there is none, and no key then */
    static ObjectNode change(Change change, @Nullable String source, Instant detectedAt) {
        var id = change.id();
        var node = Json.object()
                .put("change", change.op().word())
                .put("class", change.changeClass().word())
                .put("kind", id.kind().word())
                .put("schema", id.schema());
        if (source != null) {
            node.put("source", source);
        }
        node.put("relation", id.relation()).put("name", id.name());
        if (change.from() != null) {
            node.put("from", change.from());
        }
        node.set("properties", properties(change.properties()));
        return node.put("fingerprint", change.fingerprint().value()).put("detected_at", detectedAt.toString());
    }

    static ArrayNode unread(List<Unread> unread) {
        var array = Json.array();
        unread.stream()
                .sorted(Comparator.comparing(Unread::what).thenComparing(Unread::why))
                .forEach(one -> array.addObject().put("what", Unreads.what(one)).put("why", one.why()));
        return array;
    }

    private static ArrayNode properties(List<PropertyChange> properties) {
        var array = Json.array();
        properties.forEach(property -> array.addObject()
                .put("name", property.name())
                .put("base", property.base())
                .put("head", property.head()));
        return array;
    }
}
