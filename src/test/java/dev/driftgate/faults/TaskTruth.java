package dev.driftgate.faults;

import dev.driftgate.demo.asana.AsanaTask;
import dev.driftgate.testing.TestApp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Of every Asana task and comment: the app meant it, knows of it, and made it once. */
@NullMarked
final class TaskTruth {
    private static final Pattern TASK = Pattern.compile("driftgate:[0-9a-f-]{36}(?=\\s|$)");
    private static final Pattern COMMENT = Pattern.compile("driftgate:[0-9a-f-]{36}:\\S+");

    private static final String FILED =
            "select marker || ' ' || gid from driftgate.contract_task where gid is not null order by 1";
    private static final String COMMENTED = "select marker || ' ' || gid from driftgate.task_comment"
            + " join (select id, gid from driftgate.contract_task) task on task.id = task_id"
            + " where posted_at is not null order by 1";
    private static final String UNSETTLED = "select marker from driftgate.task_comment where posted_at is null"
            + " union all select marker from driftgate.contract_task where state = 'filing'";

    private final TestApp app;

    TaskTruth(TestApp app) {
        this.app = app;
    }

    List<String> violations() {
        var wrong = new ArrayList<String>();
        var tasks = app.standIns.asana().tasks();
        compare(
                wrong,
                "tasks",
                app.own.rows(FILED),
                tasks.stream().flatMap(TaskTruth::task).toList());
        compare(
                wrong,
                "comments",
                app.own.rows(COMMENTED),
                tasks.stream().flatMap(TaskTruth::comments).toList());
        app.own.rows(UNSETTLED).forEach(marker -> wrong.add("nobody knows what became of " + marker));
        return wrong;
    }

    private static void compare(List<String> wrong, String what, List<String> known, List<String> there) {
        var sorted = there.stream().sorted().toList();
        if (!sorted.equals(known)) {
            wrong.add("the " + what + " in Asana are " + sorted + " and should be " + known);
        }
    }

    private static Stream<String> task(AsanaTask task) {
        return TASK.matcher(task.notes()).results().map(MatchResult::group).map(marker -> marker + " " + task.gid());
    }

    private static Stream<String> comments(AsanaTask task) {
        return task.stories().stream()
                .flatMap(story -> COMMENT.matcher(story.text()).results())
                .map(MatchResult::group)
                .map(marker -> marker + " " + task.gid());
    }
}
