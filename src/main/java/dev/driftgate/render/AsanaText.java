package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import dev.driftgate.render.Outline.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The words of an Asana task and its comments. A marker is a line by which the task can be found again. */
public final class AsanaText {
    private static final int LONGEST_TITLE = 160;
    private static final int ROOM = 30_000;

    private AsanaText() {}

    /** {@code app contract: 4 undocumented changes (orders, customers)} */
    public static String title(ContractDrift drift) {
        int count = drift.findings().size();
        String start = Report.name(drift.contract()) + " contract: "
                + Numbers.counted(count, "undocumented change", "undocumented changes");
        return start + LinearText.which(FindingGroups.names(drift.findings()), LONGEST_TITLE - start.length());
    }

    /** For {@code html_notes}: XML within Asana's tags. */
    public static String body(ContractDrift drift, String marker) {
        var parts = new ArrayList<String>();
        parts.add(AsanaXml.text(intro(drift)));
        parts.addAll(tables(drift));
        parts.add(AsanaXml.strong("What to do") + "\n"
                + AsanaXml.text("Document each column in the dbt source it belongs to. A column that is to be left out "
                        + "on purpose is listed there with meta: {driftgate: {ignore: true, reason: …}}. "
                        + "The next run then leaves it out."));
        drift.notes().forEach(note -> parts.add(AsanaXml.text("Note: " + note)));
        parts.add(AsanaXml.text(marker));
        return AsanaXml.element("body", String.join("\n\n", parts));
    }

    /** Plain text for findings that are new since the task was filed. */
    public static String comment(List<Finding> fresh, Instant at, String marker) {
        var lines = new ArrayList<String>();
        lines.add(Times.of(at) + ": "
                + Numbers.counted(fresh.size(), "more undocumented change", "more undocumented changes") + ".");
        int room = ROOM;
        for (var finding : fresh) {
            String line = "• " + table(finding) + ": " + sentence(finding);
            room -= line.length();
            if (room < 0) {
                lines.add("• and more: the contract command lists them all");
                break;
            }
            lines.add(line);
        }
        lines.add(Visible.of(marker));
        return String.join("\n", lines);
    }

    private static String intro(ContractDrift drift) {
        int count = drift.findings().size();
        String has = "The " + Wording.name(drift.head()) + " (database "
                + Visible.of(drift.head().database()) + ") differs in " + Numbers.counted(count, "place", "places")
                + " from what the dbt contract " + Report.name(drift.contract())
                + " documents, so models that read " + (count == 1 ? "it" : "them") + " may be wrong or incomplete.";
        return drift.unread().isEmpty() ? has : has + " There may be more: " + Unreads.sentence(drift.unread());
    }

    private static List<String> tables(ContractDrift drift) {
        var parts = new ArrayList<String>();
        int room = ROOM;
        int left = 0;
        for (var entry : FindingGroups.of(drift.findings()).entrySet()) {
            String table = table(entry.getKey(), entry.getValue());
            room -= table.length();
            if (room < 0) {
                left += entry.getValue().size();
            } else {
                parts.add(table);
            }
        }
        if (left > 0) {
            parts.add("And " + Numbers.counted(left, "change", "changes")
                    + " more: the contract command lists them all.");
        }
        return parts;
    }

    private static String table(Subject table, List<Finding> findings) {
        var items = findings.stream().map(AsanaText::item).toList();
        String source = "dbt source " + Cut.to(Visible.of(findings.get(0).source()), 120);
        return AsanaXml.strong(table.shown())
                + AsanaXml.text(" (" + source + ")")
                + AsanaXml.element("ul", String.join("", items));
    }

    private static String item(Finding finding) {
        String name = FindingWords.name(finding.change());
        boolean whole = finding.change().id().kind().isRelation();
        String said = ": " + FindingWords.happened(finding) + "; detected " + Times.of(finding.detectedAt());
        return AsanaXml.element("li", (whole ? AsanaXml.text(name) : AsanaXml.code(name)) + AsanaXml.text(said));
    }

    private static String table(Finding finding) {
        return FindingGroups.names(List.of(finding)).get(0);
    }

    private static String sentence(Finding finding) {
        return FindingWords.name(finding.change()) + " " + FindingWords.happened(finding) + "; detected "
                + Times.of(finding.detectedAt());
    }
}
