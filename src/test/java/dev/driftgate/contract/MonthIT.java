package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty days of one contract: people change tables and documents, and most of what can go wrong does. */
@NullMarked
class MonthIT {
    /** Day, local time of the first try, tries, what came to Slack; below it what came to Asana, + told and - gone. */
    private static final String LEDGER = """
            1 Mar   02:30   1
            2 Mar   02:30   1  told
                    task 1: created
                    + orders: region: new, live type text
                    + orders: tip: new, live type numeric
            3 Mar   02:30   1
            4 Mar   02:30   1  told
                    task 1: comment
                    + customers: contact renamed from mail (proven by oid and attnum)
            5 Mar   02:30   1  told
                    task 1: comment
                    + orders: note new, live type text
            6 Mar   02:30   1
                    task 1: comment
                    - orders: region new, live type text
            7 Mar   02:30   1  told
                    task 1: comment
                    + customers: joined retyped from date (last check, 2027-03-06 01:30 UTC) to timestamptz (live)
            8 Mar   02:30  13  no answer
            9 Mar   02:30  13  no answer
            10 Mar  02:30   3  told
                    task 1: comment
                    + orders: total retyped from numeric(10,2) (documented) to numeric(12,2) (live)
            11 Mar  02:30   1
                    task 1: comment
                    - orders: tip new, live type numeric
            12 Mar  02:30   2  told
                    task 1: comment
                    + customers: fax new, live type text
            13 Mar  02:30   2  told
                    task 1: comment
                    + orders: channel new, live type text
            14 Mar  02:30   1
                    task 1: comment
                    - customers: contact renamed from mail (proven by oid and attnum)
                    - customers: fax new, live type text
                    - customers: joined retyped from date (last check, 2027-03-06 01:30 UTC) to timestamptz (live)
                    - orders: channel new, live type text
                    - orders: note new, live type text
                    - orders: total retyped from numeric(10,2) (documented) to numeric(12,2) (live)
                    task 1: completed
            15 Mar  02:30   1
            16 Mar  02:30   1
            17 Mar  02:30   2  told
                    task 2: created
                    + customers: phone: new, live type text
            18 Mar  02:30  13  no answer
            19 Mar  02:30   1  told
                    task 2: comment
                    + orders: coupon new, live type text
            20 Mar  02:30   1
            21 Mar  02:30   1  told
                    task 3: created
                    + orders: gift: new, live type text
            22 Mar  02:30   1  told
                    task 3: comment
                    + orders: wrap new, live type text
            23 Mar  02:30   1  told
                    task 3: comment
                    + orders: status gone from the replica
            24 Mar  02:30   1  told
                    task 3: comment
                    + items: sku retyped from text (documented) to varchar(20) (live)
            25 Mar  02:30   1
                    task 3: comment
                    - items: sku retyped from text (documented) to varchar(20) (live)
            26 Mar  02:30   1
                    task 3: comment
                    - orders: wrap new, live type text
            27 Mar  02:30   1  told
                    task 4: created
                    + orders: gift: new, live type text
                    + orders: status: gone from the replica
            28 Mar  03:30   1  told
                    task 4: comment
                    + orders: wrap new, live type text
            29 Mar  09:00   1  told
                    task 4: comment
                    + goods: the whole table renamed from items (proven by oid and attnum)
            30 Mar  02:30   1
                    task 4: comment
                    - goods: the whole table renamed from items (proven by oid and attnum)
                    - orders: gift new, live type text
                    - orders: status gone from the replica
                    - orders: wrap new, live type text
                    task 4: completed
            """;

    private static final String POST_TASK = "POST /tasks";
    private static final String COMMENT = "POST /tasks/{gid}/stories";

    private final Month month;

    MonthIT(@TempDir Path folder) {
        month = new Month(folder, LocalDate.of(2027, 3, 1));
    }

    @BeforeEach
    void tables_as_documented() {
        month.change("""
                create table orders (id bigint, status text, total numeric(10,2));
                create table customers (id bigint, mail text, joined date);
                create table items (id bigint, sku text)
                """);
        month.write("dbt_project.yml", "name: analytics");
        orders("{name: status}", "{name: total, data_type: 'numeric(10,2)'}");
        customers("{name: mail}, {name: joined}");
        month.document("items", "{name: id}", "{name: sku, data_type: text}");
        month.start();
    }

    @AfterEach
    void close() throws Exception {
        month.close();
    }

    @Test
    void thirty_days_end_with_exactly_the_expected_tasks_and_comments() {
        columns_come_and_are_documented();
        asana_fails_for_days();
        answers_are_lost();
        a_standby_stops_and_people_decide();
        files_break_and_changes_are_ignored();
        the_end_of_the_month();
        System.out.println(month.ledger());
        assertThat(month.ledger()).isEqualTo(LEDGER);
        nothing_else_was_written();
    }

    private void columns_come_and_are_documented() {
        month.pass();
        month.change("alter table orders add region text, add tip numeric");
        month.pass();
        month.pass();
        month.change("alter table customers rename mail to contact");
        month.pass();
        month.start();
        month.change("alter table orders add note text");
        month.atTheTime(month::peopleAsk);
        month.pass();
        orders("{name: status}", "{name: total, data_type: 'numeric(10,2)'}", "{name: region}");
        month.pass();
        month.change("alter table customers alter joined type timestamptz");
        month.pass();
    }

    private void asana_fails_for_days() {
        month.asana().fail(Fault.answer(500, "{}"));
        month.change("alter table orders alter total type numeric(12,2)");
        month.pass();
        month.asana().fail(Fault.cutBefore());
        month.change("alter table orders add memo text");
        month.pass();
        month.change("alter table orders drop memo");
        month.after(2, month.asana()::recover);
        month.pass();
        month.change("alter table orders drop tip");
        month.pass();
    }

    private void answers_are_lost() {
        month.change("alter table customers add fax text");
        month.asana().failNext(COMMENT, Fault.cutAfter());
        month.pass();
        month.change("alter table orders add channel text");
        month.asana().failNext(COMMENT, Fault.cutBefore());
        month.after(1, month::start);
        month.pass();
        orders(
                "{name: status}",
                "{name: total, data_type: 'numeric(12,2)'}",
                "{name: region}, {name: note}, {name: channel}");
        customers("{name: contact}, {name: joined, data_type: timestamptz}, {name: fax}");
        month.pass();
        month.pass();
        month.change("drop table items; create table items (id bigint, sku text)");
        month.pass();
        month.change("alter table customers add phone text");
        month.asana().failNext(POST_TASK, Fault.cutAfter());
        month.after(1, month::start);
        month.pass();
    }

    private void a_standby_stops_and_people_decide() {
        month.replay(false);
        month.changeOnPrimary("alter table orders add coupon text");
        month.pass();
        month.replay(true);
        month.pass();
        month.completeLast();
        month.pass();
        month.change("alter table orders add gift text");
        month.pass();
    }

    private void files_break_and_changes_are_ignored() {
        month.write("models/customers.yml", "sources: [{name: shop");
        month.change("alter table orders add wrap text");
        month.pass();
        customers("{name: contact}, {name: joined, data_type: timestamptz}, {name: fax}");
        month.change("alter table orders drop status");
        month.pass();
        month.change("alter table items alter sku type varchar(20)");
        month.pass();
        month.document("items", "{name: id}", "{name: sku, data_type: text, meta: {driftgate: {ignore: true}}}");
        month.pass();
        month.start("ignore: [{ table: public.orders, object: wrap, until: 2027-03-27 }]");
        month.pass();
        month.deleteLast();
        month.pass();
        month.pass();
    }

    private void the_end_of_the_month() {
        month.stop();
        month.change("alter table items rename to goods");
        month.clock("09:00");
        month.atTheTime(month::start);
        month.pass();
        orders(
                "{name: total, data_type: 'numeric(12,2)'}",
                "{name: region}, {name: note}, {name: channel}, {name: coupon}, {name: gift}, {name: wrap}");
        customers("{name: contact}, {name: joined, data_type: timestamptz}, {name: fax}, {name: phone}");
        month.document("items", "{name: id}", "{name: sku, data_type: varchar(20)}");
        month.change("alter table goods rename to items");
        month.pass();
    }

    /** Whatever Asana was told stands in the ledger, and nothing is left over. */
    private void nothing_else_was_written() {
        assertThat(month.asana().writes()).hasSize(month.ledger().split("task \\d:", -1).length - 1);
        assertThat(month.rows("select marker from driftgate.task_comment where posted_at is null"))
                .isEmpty();
        assertThat(month.rows("select id from driftgate.contract_task where state <> 'closed'"))
                .isEmpty();
        assertThat(month.rows("select fingerprint from driftgate.finding where gone_at is null"))
                .isEmpty();
    }

    private void orders(String... columns) {
        month.document("orders", "{name: id, data_type: bigint}", String.join(", ", columns));
    }

    private void customers(String columns) {
        month.document("customers", "{name: id}", columns);
    }
}
