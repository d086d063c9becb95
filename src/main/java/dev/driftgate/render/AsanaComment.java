package dev.driftgate.render;

import dev.driftgate.diff.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The words of a comment on an Asana task: short, dated, with a marker by which it is found again. */
public final class AsanaComment {
    private static final int ROOM = 12_000;

    private AsanaComment() {}

    /**
     * What has changed since the task or its last comment.
     *
     * @param fresh what they do not tell
     * @param gone what they tell and is no longer so, as {@link #subject} named it
     * @param open how many of those they tell are still so
     */
    public record News(List<Finding> fresh, List<String> gone, int open) {
        public News {
            fresh = List.copyOf(fresh);
            gone = List.copyOf(gone);
        }

        public boolean isEmpty() {
            return fresh.isEmpty() && gone.isEmpty();
        }
    }

    /** For {@code html_text}: XML within Asana's tags. */
    public static String of(News news, Instant at, String marker) {
        var parts = new ArrayList<String>();
        if (!news.fresh().isEmpty()) {
            int count = news.fresh().size();
            parts.add(headline(at, Numbers.counted(count, "more undocumented change", "more undocumented changes"))
                    + list(news.fresh().stream().map(AsanaComment::line).toList()));
        }
        if (!news.gone().isEmpty()) {
            int count = news.gone().size();
            parts.add(headline(at, Numbers.counted(count, "change is", "changes are") + " documented now, or gone")
                    + list(news.gone()));
        }
        if (news.fresh().isEmpty()) {
            parts.add(
                    news.open() == 0
                            ? "Nothing of this task is left."
                            : Numbers.counted(news.open(), "change is", "changes are") + " left.");
        }
        return body(parts, marker);
    }

    /** For a task that somebody completed and that is opened again. */
    public static String reopened(List<Finding> open, Instant at, String marker) {
        String headline =
                "opened again, because " + Numbers.counted(open.size(), "change is", "changes are") + " not documented";
        return body(
                List.of(headline(at, headline)
                        + list(open.stream().map(AsanaComment::line).toList())),
                marker);
    }

    /** {@code orders: region new, live type text}: how a later comment names a finding that is no more. */
    public static String subject(Finding finding) {
        return FindingGroups.names(List.of(finding)).get(0) + ": " + FindingWords.name(finding.change()) + " "
                + FindingWords.happened(finding);
    }

    private static String line(Finding finding) {
        return subject(finding) + "; " + FindingWords.when(finding);
    }

    private static String headline(Instant at, String what) {
        return AsanaXml.text(Times.of(at) + ": " + what + ".");
    }

    private static String list(List<String> items) {
        var list = new StringBuilder();
        for (var item : items) {
            String shown = item.isEmpty() ? "a change that an earlier version filed" : item;
            list.append(AsanaXml.element("li", AsanaXml.text(shown)));
            if (list.length() > ROOM) {
                list.append(AsanaXml.element("li", "and more: the contract command lists them all"));
                break;
            }
        }
        return AsanaXml.element("ul", list.toString());
    }

    private static String body(List<String> parts, String marker) {
        return AsanaXml.element("body", String.join("\n", parts) + "\n" + AsanaXml.text(marker));
    }
}
