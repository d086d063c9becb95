package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestApp;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The judge of all the others is worth nothing unless it sees what is wrong. */
@NullMarked
class OracleIT {
    private final TestApp app = TestApp.drifted();
    private final Oracle oracle = new Oracle(app);

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void it_sees_what_is_wrong_with_a_review_its_ticket_and_its_card() {
        app.start();
        app.click(YOU, app.check(), "approve");
        app.awaitCard(card -> card.words().contains("Filed as"));
        oracle.judge(TestApp.SOON);
        app.stop();
        seesThat("its history leads elsewhere", "state = 'ignored'");
        seesThat("its tickets are", "state = 'ignored'");
        seesThat("it was approved and never filed", "state = 'approved', ticket_key = null");
        seesThat("its history lacks a step", "version = version + 1");
        seesThat("its card shows an old state", "version = version + 1");
        seesThat("a Linear issue that no review knows", "ticket_id = gen_random_uuid()");
        seesThat("its card does not tell the ticket", "ticket_key = 'ENG-9'");
        app.own.execute("insert into driftgate.review_event (review_id, at, who, what)"
                + " select id, now(), 'U1', 'approved' from driftgate.review");
        assertThat(oracle.violations())
                .anyMatch(wrong -> wrong.startsWith("its steps do not follow"))
                .anyMatch(wrong -> wrong.startsWith("it was decided 2 times"));
    }

    @Test
    void it_sees_a_card_that_can_still_act_and_work_that_was_forgotten() {
        app.start();
        app.check();
        oracle.judge(TestApp.SOON);
        app.stop();
        seesThat("1 cards can act", "state = 'resolved'");
        app.own.execute("update driftgate.request set done_at = null");
        assertThat(oracle.undone()).hasSize(1);
    }

    @Test
    void it_sees_a_task_and_a_comment_that_nobody_knows_of() {
        app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
        app.replica.execute("create table orders (id bigint, region text)");
        app.start();
        app.type("/drift contract");
        app.awaitCard(note -> note.words().contains("Filed an Asana task"));
        app.replica.execute("alter table orders add column note text");
        app.type("/drift contract");
        app.awaitCard(note -> note.words().contains("note"));
        oracle.judge(TestApp.SOON);
        app.stop();
        app.own.execute("update driftgate.task_comment set posted_at = null");
        assertThat(oracle.violations())
                .anyMatch(wrong -> wrong.startsWith("the comments in Asana are"))
                .anyMatch(wrong -> wrong.startsWith("nobody knows what became of"));
        app.own.execute("update driftgate.contract_task set gid = '1'");
        assertThat(oracle.violations()).anyMatch(wrong -> wrong.startsWith("the tasks in Asana are"));
    }

    /** After a change that no app would make, which is then taken back. */
    private void seesThat(String wrong, String change) {
        app.own.execute("create table kept as select * from driftgate.review");
        app.own.execute("update driftgate.review set " + change);
        assertThat(oracle.violations()).as(change).anyMatch(violation -> violation.startsWith(wrong));
        app.own.execute("update driftgate.review r set state = k.state, version = k.version, ticket_key = k.ticket_key,"
                + " ticket_id = k.ticket_id from kept k where k.id = r.id; drop table kept");
        assertThat(oracle.violations()).isEmpty();
    }
}
