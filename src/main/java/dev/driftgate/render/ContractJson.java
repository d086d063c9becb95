package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;
import java.util.function.Consumer;

/** The outcome of a contract check for programs: exact values, keys in a fixed order. Ends with a line end. */
public final class ContractJson {
    private ContractJson() {}

    /** In one piece, for what is known to be small. */
    public static String of(ContractDrift drift) {
        var text = new StringBuilder();
        print(drift, text::append);
        return text.toString();
    }

    /** In pieces, one after the other, however much has changed. */
    public static void print(ContractDrift drift, Consumer<String> out) {
        JsonText.print(out, json -> {
            json.put("contract", drift.contract())
                    .put("verdict", drift.verdict().word())
                    .put("fingerprint", drift.fingerprint().value())
                    .object("base", ReportJson.side(drift.base()))
                    .object("head", ReportJson.side(drift.head()))
                    .array("changes", drift.findings(), finding -> ReportJson.finding(json, finding));
            ReportJson.unread(json, drift.unread());
            json.put("ignored", drift.ignored());
        });
    }
}
