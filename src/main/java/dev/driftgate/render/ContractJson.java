package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;

/** The outcome of a contract check for programs: exact values, keys in a fixed order. Ends with a line end. */
public final class ContractJson {
    private ContractJson() {}

    public static String of(ContractDrift drift) {
        var root = Json.object()
                .put("contract", drift.contract())
                .put("verdict", drift.verdict().word())
                .put("fingerprint", drift.fingerprint().value());
        root.set("base", ReportJson.side(drift.base()));
        root.set("head", ReportJson.side(drift.head()));
        var changes = root.putArray("changes");
        drift.findings()
                .forEach(found -> changes.add(ReportJson.change(found.change(), found.source(), found.detectedAt())));
        root.set("unread", ReportJson.unread(drift.unread()));
        return Json.indented(root.put("ignored", drift.ignored()));
    }
}
