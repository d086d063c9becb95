package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.contract.Filed.How;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.postgres.ContractTaskStore;
import dev.driftgate.contract.postgres.TaskComment;
import dev.driftgate.contract.postgres.TaskLedger;
import dev.driftgate.contract.postgres.ToldFinding;
import dev.driftgate.demo.StandIns;
import dev.driftgate.demo.asana.AsanaSeed;
import dev.driftgate.demo.asana.AsanaTask;
import dev.driftgate.demo.asana.AsanaTask.Given;
import dev.driftgate.demo.asana.AsanaTask.Story;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.AsanaRouting;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.Settings;
import dev.driftgate.settings.StoreSettings;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.testing.SettableClock;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import dev.driftgate.ticket.TrackerHttp;
import dev.driftgate.ticket.asana.AsanaTracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what a run finds to what stands in Asana, over days, failures and other people's clicks. */
@NullMarked
class TaskFilingIT {
    private static final String DOCUMENTED = "          - name: id\n            data_type: bigint\n";
    private static final String POST_TASK = "POST /tasks";
    /** After which what is not to be seen was never made. */
    private static final Duration SETTLED = Duration.ofSeconds(91);

    private static final String COMMENT = "POST /tasks/{gid}/stories";

    private final SettableClock clock = new SettableClock();
    private final StandIns standIns = StandIns.start(StandIns.Options.defaults().withClock(clock));
    private final TestDatabase replica = TestPostgres.database();
    private final OwnDatabase own;
    private final TaskFiling filing;
    private String asana = "";

    @TempDir
    private Path folder;

    TaskFilingIT() {
        own = OwnDatabase.open(
                new StoreSettings(Optional.of(TestPostgres.database().url()), Path.of("/nowhere")));
        var tracker =
                new AsanaTracker(standIns.asanaApiUrl(), AsanaSeed.sample().token(), TrackerHttp.newClient(), clock);
        filing = new TaskFiling(
                new ContractTaskStore(own.jdbi(), clock),
                new TaskLedger(own.jdbi(), clock),
                tracker,
                new Proposals(loader()));
    }

    @BeforeEach
    void a_column_that_nobody_documented() throws IOException {
        document("");
        replica.execute("create table orders (id bigint, region text)");
    }

    @AfterEach
    void close() {
        own.close();
        standIns.close();
    }

    @Test
    void a_finding_is_told_in_one_task_and_a_second_run_tells_nothing() {
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
        replica.execute("alter table orders add column tip numeric; alter table orders add column note text");
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
        assertThat(task().name()).isEqualTo("dbt source contract: 1 undocumented change in app (orders)");
        assertThat(comments())
                .singleElement()
                .asString()
                .contains("2 more", "note", "tip")
                .doesNotContain("region");
    }

    @Test
    void of_two_who_are_about_to_ask_for_one_task_the_slower_is_told_to_look_again() {
        var store = new ContractTaskStore(own.jdbi(), clock);
        var ledger = new TaskLedger(own.jdbi(), clock);
        var task = store.intend("app");
        var region = List.of(new ToldFinding("1", "region"));
        var attempt = ledger.attempting(task, "1", region);
        assertThatThrownBy(() -> ledger.attempting(task, "1", List.of(new ToldFinding("2", "tip"))))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.retryable()).isTrue());
        assertThat(ledger.told(task)).isEqualTo(region);
        store.refused(task, attempt.minusSeconds(1));
        assertThat(store.current("app").orElseThrow().attempt())
                .as("a refusal of an earlier attempt says nothing of the later one")
                .isPresent();

        var comment = new TaskComment("marker:1", region, List.of());
        ledger.commenting(task, comment);
        assertThatThrownBy(() -> ledger.commenting(task, comment)).isInstanceOf(OutsideFailure.class);
    }

    @Test
    void a_run_that_was_read_before_another_ones_end_is_read_again() {
        run();
        own.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into driftgate.contract_check (contract, checked_at) values ('app', ?)",
                        clock.instant().plusSeconds(60)));
        replica.execute("alter table orders add column tip numeric");
        clock.forward(Duration.ofSeconds(30));
        assertThat(run().orElseThrow().how()).as("by a clock that went back").isEqualTo(How.COMMENTED);
        clock.forward(Duration.ofMinutes(-1));
        replica.execute("alter table orders add column note text");
        var early = drift();
        clock.forward(Duration.ofMinutes(2));
        assertThatThrownBy(() -> filing.file(early, settings(), () -> early)).isInstanceOf(OutsideFailure.class);
        assertThat(comments()).hasSize(1);
        var result = filing.file(early, settings(), this::drift);
        assertThat(result.drift().readAt()).isAfter(early.readAt());
        assertThat(result.filed().orElseThrow().how()).isEqualTo(How.COMMENTED);
        assertThat(comments()).hasSize(2);
        var told = filing.file(early, withoutProject(), this::drift);
        assertThat(told.drift().readAt()).as("where nothing is filed").isAfter(early.readAt());
        assertThat(told.filed()).isEmpty();
    }

    @Test
    void who_holds_the_right_to_file_for_too_long_loses_it_to_those_who_wait() throws Exception {
        var store = new ContractTaskStore(own.jdbi(), clock);
        var held = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var holder = CompletableFuture.supplyAsync(() -> store.alone("app", right -> {
            held.countDown();
            return uninterrupted(over);
        }));
        held.await();
        assertThat(store.alone("app", right -> true)).contains(true);
        over.countDown();
        assertThat(holder.join()).as("of what others may have gone on from").isEmpty();
        assertThat(store.alone("app", right -> true)).contains(true);
    }

    @Test
    void who_lost_the_right_to_file_while_asana_was_asked_reads_again_and_leaves_the_telling_to_the_others() {
        loseTheRight("update on driftgate.contract_task");
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
        assertThat(standIns.asana().tasks()).hasSize(1);
        assertThat(comments()).isEmpty();
    }

    @Test
    void who_lost_the_right_to_file_before_writing_anything_has_it_again_first() throws IOException {
        loseTheRight("insert on driftgate.contract_task");
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        replica.execute("alter table orders add column tip numeric");
        loseTheRight("update on driftgate.task_finding");
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
        document("region", "tip");
        loseTheRight("update on driftgate.task_finding");
        assertThat(run().orElseThrow().how()).isEqualTo(How.RESOLVED);
        assertThat(standIns.asana().tasks()).hasSize(1);
        assertThat(comments()).hasSize(2);
    }

    /** Once, by whoever does this next. */
    private void loseTheRight(String event) {
        own.jdbi().useHandle(handle -> {
            handle.execute("create table if not exists lose_the_right ()");
            handle.execute("""
                    create or replace function lose_the_right() returns trigger language plpgsql as $$ begin
                      if exists (select from lose_the_right) then
                        delete from lose_the_right;
                        perform pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory'
                          and database = (select oid from pg_database where datname = current_database());
                      end if;
                      return null;
                    end $$
                    """);
            handle.execute("create or replace trigger lose_the_right after " + event
                    + " for each statement execute function lose_the_right()");
            handle.execute("insert into lose_the_right default values");
        });
    }

    private static boolean uninterrupted(CountDownLatch over) {
        try {
            return over.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_documented_is_said_and_the_task_is_completed_with_the_last_of_it() throws IOException {
        replica.execute("alter table orders add column tip numeric");
        run();
        document("region");
        var first = run().orElseThrow();
        assertThat(first.how()).isEqualTo(How.COMMENTED);
        assertThat(first.gone()).isEqualTo(1);
        assertThat(task().completed()).isFalse();
        assertThat(comments()).singleElement().asString().contains("orders: region new", "1 change is left");
        document("region", "tip");
        assertThat(run().orElseThrow().how()).isEqualTo(How.RESOLVED);
        assertThat(task().completed()).isTrue();
        assertThat(comments()).hasSize(2).last().asString().contains("Nothing of this task is left");
        assertThat(run()).isEmpty();
        replica.execute("alter table orders add column note text");
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        assertThat(standIns.asana().tasks()).hasSize(2);
    }

    @Test
    void a_task_is_left_open_where_people_want_to_complete_it_themselves() throws IOException {
        asana = "complete_when_documented: false";
        run();
        document("region");
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
        assertThat(task().completed()).isFalse();
        document();
        assertThat(run().orElseThrow().how()).as("it is back").isEqualTo(How.COMMENTED);
        assertThat(comments()).hasSize(2);
    }

    @Test
    void a_run_that_could_not_read_everything_says_of_nothing_that_it_is_gone() throws IOException {
        run();
        Files.writeString(folder.resolve("broken.yml"), "sources: [");
        document("region");
        run();
        assertThat(comments()).isEmpty();
        assertThat(task().completed()).isFalse();
    }

    @Test
    void a_comment_whose_answer_is_lost_is_not_made_twice_and_what_came_meanwhile_is_told_once() {
        run();
        replica.execute("alter table orders add column tip numeric");
        standIns.asana().failNext(COMMENT, Fault.cutAfter());
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        replica.execute("alter table orders add column note text");
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
        assertThat(comments()).hasSize(2);
        assertThat(comments().get(1)).contains("note").doesNotContain("tip");
    }

    @Test
    void a_comment_that_never_arrived_is_made_by_the_next_run() {
        run();
        replica.execute("alter table orders add column tip numeric");
        standIns.asana().failNext(COMMENT, Fault.cutBefore());
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        assertThatThrownBy(this::run).hasMessageContaining("a comment and gave no answer; it may still appear");
        clock.forward(SETTLED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
        assertThat(comments()).hasSize(1);
    }

    @Test
    void a_task_whose_answer_is_lost_is_found_and_what_came_meanwhile_becomes_a_comment() {
        standIns.asana().failNext(POST_TASK, Fault.cutAfter());
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        replica.execute("alter table orders add column tip numeric");
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
        assertThat(standIns.asana().tasks()).hasSize(1);
        assertThat(comments()).singleElement().asString().contains("tip").doesNotContain("region");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 59, 60, 61})
    void a_task_that_asana_lists_a_minute_late_is_made_once(int seconds) {
        standIns.asana().listAfter(Duration.ofMinutes(1));
        standIns.asana().failNext(POST_TASK, Fault.cutAfter());
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        clock.forward(Duration.ofSeconds(seconds));
        try {
            run();
        } catch (OutsideFailure early) {
            assertThat(early).hasMessageContaining("a task and gave no answer; it may still appear");
        }
        clock.forward(SETTLED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
        assertThat(standIns.asana().tasks()).hasSize(1);
    }

    @Test
    void a_comment_that_asana_lists_a_minute_late_is_made_once() {
        run();
        replica.execute("alter table orders add column tip numeric");
        standIns.asana().listAfter(Duration.ofMinutes(1));
        standIns.asana().failNext(COMMENT, Fault.cutAfter());
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        assertThatThrownBy(this::run).hasMessageContaining("may still appear");
        clock.forward(SETTLED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
        assertThat(comments()).hasSize(1);
    }

    @Test
    void a_task_that_was_never_made_is_made_when_nothing_can_appear_any_more() {
        standIns.asana().failNext(POST_TASK, Fault.cutBefore());
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.retryAfter()).isPresent());
        clock.forward(SETTLED);
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        assertThat(standIns.asana().tasks()).hasSize(1);
    }

    @Test
    void what_asana_said_it_did_not_do_is_not_waited_for() {
        standIns.asana().failNext(POST_TASK, Fault.tooManyRequests(1));
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        replica.execute("alter table orders add column tip numeric");
        standIns.asana().failNext(COMMENT, Fault.tooManyRequests(1));
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
    }

    @Test
    void a_completion_that_failed_is_made_up_for_without_another_comment() throws IOException {
        run();
        document("region");
        standIns.asana().failNext("PUT /tasks/{gid}", Fault.answer(500, "{}"));
        assertThatThrownBy(this::run).isInstanceOf(OutsideFailure.class);
        assertThat(run().orElseThrow().how()).isEqualTo(How.RESOLVED);
        assertThat(task().completed()).isTrue();
        assertThat(comments()).hasSize(1);
    }

    @Test
    void a_task_that_a_person_completed_is_followed_by_one_with_only_what_is_new() throws IOException {
        run();
        standIns.asana().complete(task().gid(), true);
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMPLETED);
        replica.execute("alter table orders add column tip numeric");
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        var second = standIns.asana().tasks().get(1);
        assertThat(second.name()).contains("1 undocumented change ");
        assertThat(second.htmlNotes())
                .contains("<code>tip</code>", "1 more change stands in <a href=", "somebody completed")
                .doesNotContain("<code>region</code>");
        document("tip");
        assertThat(run().orElseThrow().how()).isEqualTo(How.RESOLVED);
        assertThat(run().orElseThrow().how())
                .as("region is still not documented")
                .isEqualTo(How.COMPLETED);
        document("tip", "region");
        assertThat(run()).isEmpty();
        document("tip");
        assertThat(run().orElseThrow().how()).as("region is back").isEqualTo(How.CREATED);
        assertThat(standIns.asana().tasks()).hasSize(3);
    }

    @Test
    void a_column_that_changes_again_after_its_task_was_completed_is_a_new_finding() {
        run();
        standIns.asana().complete(task().gid(), true);
        replica.execute("alter table orders alter region type varchar(20)");
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        assertThat(standIns.asana().tasks()).hasSize(2);
    }

    @Test
    void a_task_completed_too_early_is_opened_again_where_the_settings_say_so() {
        asana = "when_completed: reopen";
        run();
        standIns.asana().complete(task().gid(), true);
        assertThat(run().orElseThrow().how()).isEqualTo(How.REOPENED);
        assertThat(task().completed()).isFalse();
        assertThat(comments()).singleElement().asString().contains("opened again, because 1 change is not documented");
        assertThat(run().orElseThrow().how()).isEqualTo(How.UNCHANGED);
    }

    @Test
    void a_completed_task_stays_so_and_gets_the_news_where_the_settings_say_so() throws IOException {
        asana = "when_completed: nothing";
        run();
        standIns.asana().complete(task().gid(), true);
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMPLETED);
        replica.execute("alter table orders add column tip numeric");
        assertThat(run().orElseThrow().how()).isEqualTo(How.COMMENTED);
        assertThat(task().completed()).isTrue();
        assertThat(standIns.asana().tasks()).hasSize(1);
        document("region", "tip");
        assertThat(run()).isEmpty();
    }

    @Test
    void a_deleted_task_is_made_anew_with_all_that_is_left() {
        run();
        standIns.asana().delete(task().gid());
        replica.execute("alter table orders add column tip numeric");
        assertThat(run().orElseThrow().how()).isEqualTo(How.CREATED);
        assertThat(task().htmlNotes()).contains("<code>region</code>", "<code>tip</code>");
    }

    @Test
    void a_deleted_task_of_which_nothing_is_left_is_not_missed() throws IOException {
        run();
        standIns.asana().delete(task().gid());
        document("region");
        assertThat(run()).isEmpty();
        assertThat(standIns.asana().tasks()).isEmpty();
    }

    @Test
    void a_task_is_given_what_the_settings_say() {
        asana = """
                section: "1200000000000399"
                assignee: you@example.com
                due_in_days: 3
                tags: ["%s"]
                custom_fields:
                  "1200000000000400": high
                  "1200000000000410": [Ops, "1200000000000411"]
                  "1200000000000420": 2.5
                  "1200000000000430": 2027-01-31
                  "1200000000000440": app
                """.formatted(AsanaSeed.TAG).indent(6).strip();
        run();
        assertThat(task().section()).contains("Done");
        assertThat(task().given())
                .isEqualTo(new Given(
                        Optional.of("you"),
                        Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(3)
                                .toString()),
                        List.of("dbt"),
                        List.of(
                                "Severity: High",
                                "Areas: Ops, Sales",
                                "Effort: 2.5",
                                "Reviewed on: 2027-01-31",
                                "Contract: app")));
    }

    @Test
    void the_task_says_who_reads_the_table_and_what_to_paste() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/manifest.json"), """
                {"metadata": {}, "sources": {"source.a.app.orders":
                    {"source_name": "app", "schema": "public", "name": "orders", "identifier": null}},
                 "nodes": {"model.a.stg_orders": {"config": {"x": [1]}, "depends_on": {"nodes": ["source.a.app.orders"]}},
                           "test.a.t": {"depends_on": {"nodes": ["source.a.app.orders"]}}},
                 "exposures": {"exposure.a.board": {"name": "Weekly board", "depends_on": {"nodes": ["model.a.mart"]}}},
                 "child_map": {"model.a.stg_orders": ["model.a.mart", "test.a.t2"], "model.a.mart": ["exposure.a.board"]}}
                """);
        run();
        assertThat(task().htmlNotes())
                .contains("<strong>orders</strong> (dbt source app), read by 1 dbt model directly and 2 in all;"
                        + " and by the exposure Weekly board")
                .contains("<code>models.yml</code>, table orders, after line 8:"
                        + "<pre>          - name: region\n            data_type: text</pre>");
    }

    @Test
    void two_instances_that_file_at_once_make_one_task() {
        var runs = List.of(
                CompletableFuture.supplyAsync(this::run),
                CompletableFuture.supplyAsync(this::run),
                CompletableFuture.supplyAsync(this::run));
        assertThat(runs.stream()
                        .map(CompletableFuture::join)
                        .map(filed -> filed.orElseThrow().how()))
                .containsExactlyInAnyOrder(How.CREATED, How.UNCHANGED, How.UNCHANGED);
        assertThat(standIns.asana().tasks()).hasSize(1);
    }

    private Optional<Filed> run() {
        return filing.file(drift(), settings(), this::drift).filed();
    }

    private ContractDrift drift() {
        return new ContractChecks(Optional.empty(), loader(), clock).run(settings());
    }

    private ContractSettings settings() {
        try {
            var file = Files.writeString(Files.createTempFile(folder, "driftgate", ".cfg"), """
                    contracts:
                      app:
                        replica: %s
                        dbt: %s
                        zone: UTC
                        asana:
                          project: "%s"
                          %s
                    """.formatted(
                            replica.text(), folder, AsanaSeed.sample().projectGid(), asana));
            return Settings.load(Map.of(), Optional.of(file)).contract("app");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContractSettings withoutProject() {
        var filed = settings();
        return new ContractSettings(
                filed.name(),
                filed.replica(),
                filed.dbt(),
                filed.watch(),
                filed.daily(),
                filed.zone(),
                new AsanaRouting(Optional.empty(), Optional.empty()));
    }

    private void document(String... columns) throws IOException {
        var yaml = new StringBuilder("sources:\n  - name: app\n    schema: public\n    tables:\n");
        yaml.append("      - name: orders\n        columns:\n").append(DOCUMENTED);
        for (var column : columns) {
            yaml.append(column.isEmpty() ? "" : "          - name: " + column + "\n");
        }
        Files.writeString(folder.resolve("models.yml"), yaml);
    }

    private AsanaTask task() {
        return standIns.asana().tasks().get(0);
    }

    private List<String> comments() {
        return task().stories().stream().map(Story::htmlText).toList();
    }

    private static DbtLoader loader() {
        return new DbtLoader(Map.of(), InstantSource.system());
    }
}
