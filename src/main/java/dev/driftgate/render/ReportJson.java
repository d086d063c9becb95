package dev.driftgate.render;

import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Finding;
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

    static void change(JsonText json, Change change, Instant detectedAt) {
        place(json, change, null);
        properties(json, change);
        json.put("detected_at", detectedAt.toString());
    }

    static void finding(JsonText json, Finding finding) {
        var change = finding.change();
        var evidence = finding.evidence();
        place(json, change, finding.source());
        properties(json, change);
        json.put("detected_at", finding.detectedAt().toString())
                .put("changed_at", finding.changedAt().map(Instant::toString).orElse(null));
        json.put("compared_with", evidence.lastCheck().isPresent() ? "last_check" : "contract");
        evidence.lastCheck().ifPresent(at -> json.put("last_check", at.toString()));
        evidence.rename().ifPresent(how -> json.put("rename", how.word()));
    }

    /** @param source the dbt source beside {@code schema}; null where there is none, and no key then */
    private static void place(JsonText json, Change change, @Nullable String source) {
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
    }

    private static void properties(JsonText json, Change change) {
        json.array(
                        "properties",
                        change.properties(),
                        property -> json.put("name", property.name())
                                .put("base", property.base())
                                .put("head", property.head()))
                .put("fingerprint", change.fingerprint().value());
    }

    static void unread(JsonText json, List<Unread> unread) {
        var sorted = unread.stream()
                .sorted(Comparator.comparing(Unread::what).thenComparing(Unread::why))
                .toList();
        json.array("unread", sorted, one -> json.put("what", Unreads.what(one)).put("why", one.why()));
    }
}
