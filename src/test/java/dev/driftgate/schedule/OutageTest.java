package dev.driftgate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

@NullMarked
class OutageTest {
    private final SQLException refused = new SQLException("Connection to db:5432 refused", "08001");

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger scheduler = context.getLogger("com.github.kagkarlsson.scheduler.RunUntilShutdown");

    @BeforeEach
    void listen() {
        context.addTurboFilter(new Outage());
        lines.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @Test
    void a_hundred_traces_of_a_database_that_is_away_become_one_line_with_its_reason() {
        var pool = new SQLTransientConnectionException("driftgate-own - Connection is not available", refused);
        for (int i = 0; i < 100; i++) {
            scheduler.error(
                    "Unhandled exception. Will keep running.", new IllegalStateException("no connection", pool));
        }
        assertThat(lines.list).hasSize(1);
        var line = lines.list.get(0);
        assertThat(line.getFormattedMessage())
                .isEqualTo(
                        "Driftgate's own database does not do its part, what is due waits: Connection to db:5432 refused");
        assertThat(line.getThrowableProxy()).isNull();
    }

    @Test
    void so_do_those_of_a_server_that_only_reads_of_broken_connections_and_of_tasks() {
        var readOnly = new SQLException("cannot execute UPDATE in a read-only transaction", "25006");
        scheduler.error("Unhandled exception.", readOnly);
        scheduler.error(
                "Failed while completing execution {}.",
                "take-click",
                new IllegalStateException(new SQLException("Connection is closed")));
        context.getLogger(Later.class.getName()).error("{} failed; again in {} s", "take-click", 2, refused);
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .endsWith("cannot execute UPDATE in a read-only transaction"));
    }

    @Test
    void a_fault_of_the_program_keeps_its_trace() {
        scheduler.error("Unhandled exception.", new IllegalStateException(new SQLException("no such column", "42703")));
        scheduler.error("Unhandled exception.", new NullPointerException());
        assertThat(lines.list).hasSize(2).allMatch(line -> line.getThrowableProxy() != null);
    }

    @Test
    void others_may_say_what_they_want() {
        context.getLogger("dev.driftgate.review").warn("storing failed", refused);
        assertThat(lines.list).hasSize(1);
    }
}
