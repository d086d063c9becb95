package dev.driftgate.slack;

import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.Replies;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what people asked for, a bounded number of things at a time, and tells them privately what went wrong. */
final class Work implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final int THREADS = 8;
    private static final int WAITING = 64;
    private static final Duration LEAVE = Duration.ofSeconds(20);

    private final SlackChannels slack;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), Work::thread);

    Work(SlackChannels slack) {
        this.slack = slack;
    }

    /**
     * Starts a piece of work.
     *
     * @param task gives the private sentence for the person, if there is something to tell
     * @return false when too much is waiting already; then nothing was started
     */
    boolean start(String responseUrl, Supplier<Optional<String>> task) {
        try {
            executor.execute(() -> run(responseUrl, task));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.warn("too many commands at once, one was turned away");
            return false;
        }
    }

    /** Lets what runs come to its end, for a while. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LEAVE.toSeconds(), TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Says something privately; when that does not work either, only the log has it. */
    void tell(String responseUrl, String sentence) {
        try {
            slack.respond(responseUrl, sentence);
        } catch (OutsideFailure e) {
            LOG.warn("{}", e.sentence());
        }
    }

    /** Says something privately in place of what was said before. */
    void update(String responseUrl, String sentence) {
        try {
            slack.replace(responseUrl, sentence);
        } catch (OutsideFailure e) {
            LOG.warn("{}", e.sentence());
        }
    }

    private void run(String responseUrl, Supplier<Optional<String>> task) {
        outcome(task).ifPresent(sentence -> tell(responseUrl, sentence));
    }

    private static Optional<String> outcome(Supplier<Optional<String>> task) {
        try {
            return task.get();
        } catch (Misconfigured e) {
            return told(e.sentence());
        } catch (OutsideFailure e) {
            return told(e.sentence());
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("unexpected failure {}", reference, e);
            return Optional.of(Replies.unexpected(reference));
        }
    }

    private static Optional<String> told(String sentence) {
        LOG.warn("{}", sentence);
        return Optional.of(Replies.failed(sentence));
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "driftgate-work");
        thread.setDaemon(true);
        return thread;
    }
}
