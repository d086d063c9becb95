package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.asana.AsanaTask;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * A column appears in the replica that nobody documented, and the one before goes; somebody asks for the contract. Every
 * other time somebody has completed the task, so that it takes a new one instead of a comment.
 */
@NullMarked
final class TaskRounds extends DeadlyRounds {
    TaskRounds(Random random) {
        super(random, List.of("DATABASE_URL", "SLACK_API_URL", "ASANA_API_URL"));
        app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
        app.replica.execute("create table orders (id bigint)");
    }

    @Override
    void round(int number) {
        String column = "added_" + number + "_";
        app.replica.execute("alter table orders drop column if exists added_" + Math.max(0, number - 1)
                + "_, add column " + column + " text");
        if (random.nextBoolean()) {
            app.standIns.asana().tasks().stream()
                    .filter(task -> !task.completed())
                    .forEach(task -> app.standIns.asana().complete(task.gid(), true));
        }
        int earlier = app.cards().size();
        acknowledged(() -> app.type("/drift contract"));
        app.await(
                Scale.PATIENCE,
                () -> app.cards().stream()
                        .skip(earlier)
                        .anyMatch(note -> note.words().contains(column)));
        app.await(Scale.PATIENCE, () -> new Oracle(app).undone().isEmpty());
        assertThat(telling(column)).as("who tells of " + column).hasSize(1);
    }

    /** What says that it is new. */
    private List<String> telling(String column) {
        return app.standIns.asana().tasks().stream()
                .flatMap(TaskRounds::texts)
                .filter(text -> text.contains(column))
                .toList();
    }

    private static Stream<String> texts(AsanaTask task) {
        return Stream.concat(Stream.of(task.notes()), task.stories().stream().map(AsanaTask.Story::text));
    }
}
