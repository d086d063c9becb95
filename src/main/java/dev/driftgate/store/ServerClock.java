package dev.driftgate.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of a database server, so that all who share the database agree on it, whatever their machines' clocks say and
 * however they jump. Between two questions to the server it goes on by the time that has passed; while the server does not
 * answer, too. For many threads.
 */
final class ServerClock implements InstantSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);
    /** Of an answer that took longer nobody knows to what moment it belongs. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(1);
    /** Less is not worth a word. */
    private static final Duration WORTH_A_WORD = Duration.ofMinutes(1);

    private final Jdbi server;
    private final ScheduledExecutorService questions;
    private volatile Reading last;
    private boolean told;

    /** What the server said, and when that was by this machine's count of nanoseconds. */
    private record Reading(Instant said, long nanos) {
        Instant after(long now) {
            return said.plusNanos(now - nanos);
        }
    }

    /** Shows this machine's time until it is {@link #set}. */
    ServerClock(Jdbi server) {
        this.server = server;
        this.last = new Reading(Instant.now(), System.nanoTime());
        this.questions = Executors.newSingleThreadScheduledExecutor(ServerClock::daemon);
    }

    /**
     * Asks the server for its time, and every few seconds from now on.
     *
     * @throws JdbiException when it does not answer this once
     */
    void set() {
        last = asked(server);
        tellDifference();
        var unused = questions.scheduleWithFixedDelay(
                this::askAgain, BETWEEN_QUESTIONS.toMillis(), BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Instant instant() {
        return last.after(System.nanoTime());
    }

    @Override
    public void close() {
        questions.shutdownNow();
    }

    private void askAgain() {
        try {
            var answer = asked(server);
            if (System.nanoTime() - answer.nanos() < LONGEST_ANSWER.toNanos()) {
                last = answer;
                tellDifference();
            }
        } catch (JdbiException away) {
            // Whoever needs the database says so; the time goes on without it.
            LOG.debug("asking the own database for its time: {}", away.toString());
        }
    }

    /** The middle of the question and its answer is when the server said it. */
    private static Reading asked(Jdbi server) {
        return server.withHandle(handle -> {
            long before = System.nanoTime();
            var said = handle.createQuery("select clock_timestamp()")
                    .mapTo(OffsetDateTime.class)
                    .one();
            return new Reading(said.toInstant(), before + (System.nanoTime() - before) / 2);
        });
    }

    /** Once each time that it becomes so: lines of the log bear the machine's time. */
    private void tellDifference() {
        var difference = Duration.between(instant(), Instant.now());
        boolean worth = difference.abs().compareTo(WORTH_A_WORD) > 0;
        if (worth && !told) {
            LOG.warn(
                    "the clock of this machine is {} s {} the own database's; Driftgate goes by the database's",
                    difference.abs().toSeconds(),
                    difference.isNegative() ? "behind" : "ahead of");
        }
        told = worth;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "driftgate-clock");
        thread.setDaemon(true);
        return thread;
    }
}
