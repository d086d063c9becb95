package dev.driftgate.render;

import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Side;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pieces of which both documents are made. Keys are told in the order in which they are printed. */
final class ReportJson {
    private ReportJson() {}

    static Consumer<JsonText> side(Side side) {
        return json ->
                json.put("name", side.name()).put("server", side.server()).put("relations", side.relations());
    }

    /** @param source the dbt source beside {@code schema}; null where there is none, and no key then */
    static void change(JsonText json, Change change, @Nullable String source, Instant detectedAt) {
        var id = change.id();
        json.put("change", change.op().word())
                .put("class", change.changeClass().word())
                .put("kind", id.kind().word())
                .put("schema", id.schema());
        if (source != null) {
            json.put("source", source);
        }
        json.put("relation", id.relation()).put("name", id.name());
        if (change.from() != null) {
            json.put("from", change.from());
        }
        json.array(
                        "properties",
                        change.properties(),
                        property -> json.put("name", property.name())
                                .put("base", property.base())
                                .put("head", property.head()))
                .put("fingerprint", change.fingerprint().value())
                .put("detected_at", detectedAt.toString());
    }

    static void unread(JsonText json, List<Unread> unread) {
        var sorted = unread.stream()
                .sorted(Comparator.comparing(Unread::what).thenComparing(Unread::why))
                .toList();
        json.array("unread", sorted, one -> json.put("what", Unreads.what(one)).put("why", one.why()));
    }
}
