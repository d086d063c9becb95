package dev.driftgate.contract;

import static java.util.stream.Collectors.toMap;

import dev.driftgate.demo.asana.AsanaTask;
import dev.driftgate.demo.asana.AsanaTask.Story;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What came to Asana and Slack since somebody last looked, in a few words each: tasks by their number, {@code +} a finding
 * that is told, {@code -} one that is said to be gone.
 */
@NullMarked
final class MonthNews {
    private static final Pattern TABLE_OR_ITEM = Pattern.compile("<strong>(.*?)</strong>|<li>(.*?)</li>");

    private final TestApp app;
    private final List<String> gids = new ArrayList<>();
    private Map<String, AsanaTask> known = Map.of();
    private int cards;

    MonthNews(TestApp app) {
        this.app = app;
    }

    /** Since the last time. */
    List<String> asana() {
        var now = app.standIns.asana().tasks();
        var news = now.stream().flatMap(this::news).toList();
        known = now.stream().collect(toMap(AsanaTask::gid, Function.identity()));
        return news;
    }

    /** Since the last time, without telling the same kind twice. */
    List<String> slack() {
        var all = app.cards();
        var news = all.subList(cards, all.size()).stream()
                .map(MonthNews::kind)
                .distinct()
                .toList();
        cards = all.size();
        return news;
    }

    boolean isInSlack() {
        return app.cards().size() > cards;
    }

    private Stream<String> news(AsanaTask task) {
        if (!gids.contains(task.gid())) {
            gids.add(task.gid());
        }
        String name = "task " + (gids.indexOf(task.gid()) + 1);
        var before = known.get(task.gid());
        var lines = new ArrayList<String>();
        if (before == null) {
            lines.add(name + ": created");
            lines.addAll(findings(task));
        }
        task.stories().stream()
                .skip(before == null ? 0 : before.stories().size())
                .forEach(story -> {
                    lines.add(name + ": comment");
                    lines.addAll(findings(story));
                });
        if (task.completed() && (before == null || !before.completed())) {
            lines.add(name + ": completed");
        }
        return lines.stream();
    }

    private static List<String> findings(AsanaTask task) {
        var findings = new ArrayList<String>();
        var table = "";
        for (var match : matches(task.htmlNotes())) {
            if (match.group(1) != null) {
                table = match.group(1);
            } else {
                findings.add("+ " + table + ": " + words(match.group(2)));
            }
        }
        return findings;
    }

    private static List<String> findings(Story story) {
        int gone = story.htmlText().indexOf("documented now, or gone");
        return matches(story.htmlText()).stream()
                .map(match -> (gone >= 0 && match.start() > gone ? "- " : "+ ") + words(match.group(2)))
                .toList();
    }

    private static List<MatchResult> matches(String html) {
        return TABLE_OR_ITEM.matcher(html).results().toList();
    }

    /** Without tags, and without when it was seen. */
    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").replaceAll("; detected .*", "");
    }

    private static String kind(Message message) {
        return message.words().contains("gave no answer") ? "no answer" : "told";
    }
}
