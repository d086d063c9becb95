package dev.driftgate.render;

import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Side;
import dev.driftgate.render.Outline.Group;
import java.util.ArrayList;
import java.util.List;

/** The words of a Linear issue. */
public final class LinearText {
    private static final int LONGEST_TITLE = 119;
    private static final int LONGEST_NAME = 24;

    private LinearText() {}

    /** Under 120 characters; the tables and the day tell two issues of one comparison apart. */
    public static String title(Drift drift) {
        var outline = Outline.of(drift.changes());
        String start = "Migration review: " + Cut.to(Report.name(drift.comparison()), LONGEST_NAME) + ", "
                + Cut.to(Wording.name(drift.head()), LONGEST_NAME - 4) + " → "
                + Cut.to(Wording.name(drift.base()), LONGEST_NAME - 4) + ": ";
        String end = ", " + Times.day(drift.readAt());
        String size = Sums.size(outline.items());
        String shortSize = start.length() + size.length() + end.length() > LONGEST_TITLE
                ? Numbers.counted(outline.items().size(), "change", "changes")
                : size;
        var names = outline.groups().stream()
                .map(Group::subject)
                .map(subject -> subject.shown())
                .toList();
        return start
                + shortSize
                + which(names, LONGEST_TITLE - start.length() - shortSize.length() - end.length())
                + end;
    }

    public static String body(LinearFacts facts) {
        var report = Report.of(facts.drift());
        var parts = new ArrayList<String>();
        parts.add(why(facts, report));
        parts.add(MarkdownParts.sums(report));
        parts.add(MarkdownSections.of(report));
        parts.add("+++ The whole diff\n\n" + MarkdownParts.diff(report) + "\n\n+++");
        parts.add(String.join("\n", provenance(facts, report)));
        return String.join("\n\n", parts) + "\n";
    }

    /** {@code  (orders, customers, …)}: as many whole names as fit, or none. */
    static String which(List<String> names, int room) {
        String list = "";
        for (int i = 0; i < names.size(); i++) {
            String longer = list + (i == 0 ? "" : ", ") + names.get(i);
            boolean last = i == names.size() - 1;
            if (longer.length() + (last ? 3 : 6) > room) {
                return list.isEmpty() ? "" : " (" + list + ", …)";
            }
            list = longer;
        }
        return list.isEmpty() ? "" : " (" + list + ")";
    }

    private static String why(LinearFacts facts, Report report) {
        String head = Wording.name(report.head());
        String base = Wording.name(report.base());
        String text = "The schemas of " + head + " and " + base + " ("
                + Report.name(facts.drift().comparison())
                + ") are not the same. " + Sums.sentence(report) + " A release that was tested on " + head
                + " can fail on " + base + " until a migration brings them together.";
        String unsure = facts.readAgain()
                ? ""
                : " The databases could not be read again after the approval, so this is the state of "
                        + Times.of(facts.drift().readAt()) + "; check once more before migrating.";
        return Markdown.text(text + unsure);
    }

    private static List<String> provenance(LinearFacts facts, Report report) {
        var lines = new ArrayList<String>();
        lines.add("### Where this comes from");
        lines.add("");
        lines.add("- " + database(report.base()));
        lines.add("- " + database(report.head()));
        lines.add("- Read " + Times.of(facts.drift().readAt()));
        lines.add("- Asked by " + step(facts.asked()));
        facts.approved().forEach(approved -> lines.add("- Approved by " + step(approved)));
        lines.addAll(MarkdownParts.unread(report));
        facts.card().ifPresent(url -> lines.add("- " + Markdown.link("The card in Slack", url)));
        lines.add("- Fingerprint " + Markdown.code(facts.drift().fingerprint().abbreviated()));
        return lines;
    }

    private static String database(Side side) {
        return Markdown.text(Wording.name(side)) + ": database "
                + Markdown.code(Cut.to(Visible.of(side.database()), 80)) + " on PostgreSQL "
                + Markdown.text(Visible.of(side.server()));
    }

    private static String step(LinearFacts.Step step) {
        return Markdown.text(Cut.to(Visible.of(step.by()), 80)) + ", " + Markdown.text(Times.of(step.at()));
    }
}
