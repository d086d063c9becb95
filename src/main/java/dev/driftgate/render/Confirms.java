package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The buttons of a card and what they ask before they act. */
final class Confirms {
    private static final int LONGEST_TEAM = 60;

    private Confirms() {}

    static List<ObjectNode> pending(CardFacts facts, CardState.Pending state) {
        return List.of(approve(facts, state).primary(), ignore(facts).node());
    }

    static List<ObjectNode> failed(CardFacts facts) {
        return List.of(retry(facts).primary());
    }

    static String team(CardFacts facts) {
        return Mrkdwn.text(shownTeam(facts));
    }

    private static String shownTeam(CardFacts facts) {
        return Cut.to(Visible.of(facts.team()), LONGEST_TEAM);
    }

    private static Button approve(CardFacts facts, CardState.Pending state) {
        String text = state.two().map(TwoPeople::confirm).orElse("") + "Team " + shownTeam(facts)
                + " gets one Linear issue, “" + LinearText.title(facts.drift())
                + "”. Both databases are read once more first; if they changed, a fresh card comes instead.";
        var confirm = new Button.Confirm("File a migration issue?", text, "File the issue", "Not yet");
        return new Button("approve", "Approve", facts.buttonValue(), "Approve and file a Linear issue", confirm);
    }

    private static Button ignore(CardFacts facts) {
        boolean one = count(facts) == 1;
        String text = one
                ? "This change stays quiet until it changes. Nothing is filed."
                : "Each of " + these(facts) + " stays quiet until it changes. Nothing is filed.";
        String title = one ? "Ignore this change?" : "Ignore these changes?";
        var confirm = new Button.Confirm(title, text, "Ignore", "Cancel");
        return new Button("ignore", "Ignore", facts.buttonValue(), "Ignore these changes until they change", confirm);
    }

    private static Button retry(CardFacts facts) {
        String text = "Team " + shownTeam(facts)
                + " gets the issue that was approved. If an earlier attempt got through, that issue is used.";
        var confirm = new Button.Confirm("Try to file the issue again?", text, "Retry", "Cancel");
        return new Button("retry", "Retry", facts.buttonValue(), "Retry filing the Linear issue", confirm);
    }

    private static String these(CardFacts facts) {
        int count = count(facts);
        return count == 1 ? "this change" : "these " + Numbers.of(count) + " changes";
    }

    private static int count(CardFacts facts) {
        return Report.of(facts.drift()).items().size();
    }
}
