package dev.driftgate.render;

import dev.driftgate.diff.Drift;
import java.util.function.Consumer;

/** The outcome of a check for programs: exact values, keys in a fixed order. Ends with a line end. */
public final class DriftJson {
    private DriftJson() {}

    /** In one piece, for what is known to be small. */
    public static String of(Drift drift) {
        var text = new StringBuilder();
        print(drift, text::append);
        return text.toString();
    }

    /** In pieces, one after the other, however much has drifted. */
    public static void print(Drift drift, Consumer<String> out) {
        JsonText.print(out, json -> {
            json.put("comparison", drift.comparison())
                    .put("verdict", drift.verdict().word())
                    .put("fingerprint", drift.fingerprint().value())
                    .object("base", ReportJson.side(drift.base()))
                    .object("head", ReportJson.side(drift.head()))
                    .array("changes", drift.changes(), change -> ReportJson.change(json, change, drift.readAt()));
            ReportJson.unread(json, drift.unread());
            json.put("ignored", drift.ignored());
        });
    }
}
