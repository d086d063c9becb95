package dev.driftgate.render;

import dev.driftgate.diff.Drift;

/** The outcome of a check for programs: exact values, keys in a fixed order. Ends with a line end. */
public final class DriftJson {
    private DriftJson() {}

    public static String of(Drift drift) {
        var root = Json.object()
                .put("comparison", drift.comparison())
                .put("verdict", drift.verdict().word())
                .put("fingerprint", drift.fingerprint().value());
        root.set("base", ReportJson.side(drift.base()));
        root.set("head", ReportJson.side(drift.head()));
        var changes = root.putArray("changes");
        drift.changes().forEach(change -> changes.add(ReportJson.change(change, null, drift.readAt())));
        root.set("unread", ReportJson.unread(drift.unread()));
        return Json.indented(root.put("ignored", drift.ignored()));
    }
}
