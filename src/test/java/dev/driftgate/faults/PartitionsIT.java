package dev.driftgate.faults;

import static dev.driftgate.faults.DeadlyRounds.acknowledged;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A link on which nothing arrives any more while nobody hangs up, in the middle of work; then it is whole again. */
@NullMarked
class PartitionsIT {
    private static final Duration LENGTH = Scale.time("partition", Duration.ofSeconds(5));
    /** A try that failed is repeated after a minute and a quarter at most. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void whatever_link_is_dead_for_a_while_everything_is_done_once_afterwards() throws Exception {
        SideBySide.all(List.of(
                during("SLACK_API_URL", PartitionsIT::withoutSlack),
                during("LINEAR_API_URL", PartitionsIT::withoutLinear),
                during("ASANA_API_URL", PartitionsIT::withoutAsana),
                during("DATABASE_URL", PartitionsIT::withoutDatabase)));
    }

    /** What people do around the time that the link is dead. */
    @FunctionalInterface
    private interface Story {
        void tell(TestApp app, TcpProxy link) throws Exception;
    }

    private static Callable<String> during(String setting, Story story) {
        return () -> {
            try (var app = TestApp.drifted()) {
                app.others = 4;
                app.document(
                        "sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
                app.replica.execute("create table orders (id bigint, region text)");
                var environment = app.environment();
                try (var own = new Links(environment, List.of(setting))) {
                    app.start(environment);
                    story.tell(app, own.of(setting));
                    new Oracle(app).judge(PATIENCE);
                    System.out.println("partition of " + LENGTH.toSeconds() + " s, " + setting + ": all done once");
                    own.of(setting).mend();
                    app.stop();
                }
            }
            return setting;
        };
    }

    private static void withoutSlack(TestApp app, TcpProxy link) throws Exception {
        var waiting = Waiting.after(app).more(2);
        acknowledged(() -> app.click(YOU, waiting.get(0), "approve"));
        acknowledged(() -> app.type("/drift check c3"));
        dead(link);
        app.standIns.slack().awaitConnections(1, PATIENCE);
        acknowledged(() -> app.click(YOU, waiting.get(1), "ignore"));
        app.await(() -> app.issues().size() == 1);
        new Oracle(app).judge(PATIENCE);
        assertThat(app.cards()).as("shop, c1, c2 and c3").hasSize(4);
        assertThat(app.own.rows("select state from driftgate.review order by comparison"))
                .containsExactly("filed", "ignored", "pending", "pending");
    }

    private static void withoutLinear(TestApp app, TcpProxy link) throws Exception {
        var waiting = Waiting.after(app).more(3);
        app.click(YOU, waiting.get(0), "approve");
        link.blackhole();
        app.click(YOU, waiting.get(1), "approve");
        app.click(YOU, waiting.get(2), "approve");
        dead(link);
        new Oracle(app).judge(PATIENCE);
        assertThat(app.issues()).hasSize(3);
    }

    private static void withoutAsana(TestApp app, TcpProxy link) throws Exception {
        link.blackhole();
        app.type("/drift contract");
        dead(link);
        new Oracle(app).judge(PATIENCE);
        assertThat(app.standIns.asana().tasks()).hasSize(1);
        assertThat(app.cards()).hasSize(1);
    }

    private static void withoutDatabase(TestApp app, TcpProxy link) throws Exception {
        var waiting = Waiting.after(app).more(2);
        acknowledged(() -> app.click(YOU, waiting.get(0), "approve"));
        link.blackhole();
        assertThat(app.click(YOU, waiting.get(1), "approve").inTime()).isTrue();
        app.awaitPrivately(YOU, "not recorded");
        dead(link);
        new Oracle(app).judge(PATIENCE);
        assertThat(app.issues()).as("of what was recorded").hasSize(1);
        acknowledged(() -> app.click(YOU, waiting.get(1), "approve"));
        new Oracle(app).judge(PATIENCE);
        assertThat(app.issues()).hasSize(2);
    }

    private static void dead(TcpProxy link) throws InterruptedException {
        link.blackhole();
        Thread.sleep(LENGTH.toMillis());
        link.mend();
    }
}
