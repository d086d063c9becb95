package dev.driftgate.render;

import dev.driftgate.diff.Finding;
import dev.driftgate.render.Outline.Subject;
import java.util.ArrayList;
import java.util.List;

/** The words of an Asana task. Asana does not say how long a text may be; this one ends well before others' did. */
public final class AsanaText {
    private static final int LONGEST_TITLE = 160;
    private static final int ROOM = 30_000;

    private AsanaText() {}

    /** {@code dbt source contract: 4 undocumented changes in app (orders, customers)} */
    public static String title(AsanaFacts facts) {
        String start = "dbt source contract: "
                + Numbers.counted(facts.findings().size(), "undocumented change", "undocumented changes") + " in "
                + Report.name(facts.drift().contract());
        return start + LinearText.which(FindingGroups.names(facts.findings()), LONGEST_TITLE - start.length());
    }

    /** For {@code html_notes}: XML within Asana's tags. */
    public static String body(AsanaFacts facts) {
        var drift = facts.drift();
        var parts = new ArrayList<String>();
        parts.add(AsanaXml.text(intro(facts)));
        facts.earlier()
                .ifPresent(url -> parts.add(
                        earlier(drift.findings().size() - facts.findings().size(), url)));
        parts.addAll(tables(facts));
        parts.add(AsanaXml.strong("What to do") + "\n"
                + AsanaXml.text("Document each column in the dbt source it belongs to. A column that is to be left out "
                        + "on purpose is listed there with meta: {driftgate: {ignore: true, reason: …}}. "
                        + "The next run sees either."));
        parts.addAll(AsanaYaml.of(facts));
        drift.notes().forEach(note -> parts.add(AsanaXml.text("Note: " + note)));
        parts.add(AsanaXml.text(facts.marker()));
        return AsanaXml.body(parts);
    }

    private static String intro(AsanaFacts facts) {
        var drift = facts.drift();
        int count = facts.findings().size();
        String has = "The " + Wording.name(drift.head()) + " (database "
                + Visible.of(drift.head().database()) + ") differs in " + Numbers.counted(count, "place", "places")
                + " from what the dbt contract " + Report.name(drift.contract())
                + " documents, so models that read " + (count == 1 ? "it" : "them") + " may be wrong or incomplete.";
        return drift.unread().isEmpty() ? has : has + " There may be more: " + Unreads.sentence(drift.unread());
    }

    private static String earlier(int others, String url) {
        return AsanaXml.text(Numbers.counted(others, "more change stands", "more changes stand") + " in ")
                + AsanaXml.link(url, "a task that somebody completed")
                + AsanaXml.text(" and " + (others == 1 ? "is" : "are") + " not repeated here.");
    }

    private static List<String> tables(AsanaFacts facts) {
        var parts = new ArrayList<String>();
        int room = ROOM;
        int left = 0;
        for (var entry : FindingGroups.of(facts.findings()).entrySet()) {
            String table = table(facts, entry.getKey(), entry.getValue());
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

    private static String table(AsanaFacts facts, Subject table, List<Finding> findings) {
        var items = findings.stream().map(AsanaText::item).toList();
        String source = "dbt source " + Cut.to(Visible.of(findings.get(0).source()), 120);
        String readers = facts.readers()
                .apply(table.schema() == null ? "" : table.schema(), table.name())
                .map(AsanaText::readers)
                .orElse("");
        return AsanaXml.strong(table.shown())
                + AsanaXml.text(" (" + source + ")" + readers)
                + AsanaXml.element("ul", String.join("", items));
    }

    /** {@code , read by 3 models, 12 counting those behind them, and by the exposures a and b} */
    private static String readers(AsanaFacts.Readers readers) {
        if (readers.total() == 0 && readers.exposures().isEmpty()) {
            return ", read by no dbt model";
        }
        var by = new ArrayList<String>();
        if (readers.total() > 0) {
            by.add(Numbers.counted(readers.direct(), "dbt model", "dbt models")
                    + (readers.total() == readers.direct()
                            ? ""
                            : " directly and " + Numbers.of(readers.total()) + " in all"));
        }
        if (!readers.exposures().isEmpty()) {
            by.add((readers.exposures().size() == 1 ? "the exposure " : "the exposures ")
                    + Numbers.and(shortened(readers.exposures())));
        }
        return ", read by " + String.join("; and by ", by);
    }

    private static List<String> shortened(List<String> names) {
        int most = 10;
        var shown = new ArrayList<>(names.stream()
                .limit(most)
                .map(name -> Cut.to(Visible.of(name), 80))
                .toList());
        if (names.size() > most) {
            shown.add(Numbers.of(names.size() - most) + " more");
        }
        return shown;
    }

    private static String item(Finding finding) {
        String name = FindingWords.name(finding.change());
        boolean whole = finding.change().id().kind().isRelation();
        String said = ": " + FindingWords.happened(finding) + "; " + FindingWords.when(finding);
        return AsanaXml.element("li", (whole ? AsanaXml.text(name) : AsanaXml.code(name)) + AsanaXml.text(said));
    }
}
