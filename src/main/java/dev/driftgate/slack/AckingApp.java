package dev.driftgate.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledges whatever Slack sends, listened for or not, as an unacknowledged payload is an error to the person behind it;
 * and knows whether an acknowledgement is under way.
 */
final class AckingApp extends App {
    /** The exception: what was neither recorded nor told to anybody is better shown as an error. */
    static final int NOT_ACKNOWLEDGED = 503;

    private static final Logger LOG = LoggerFactory.getLogger(AckingApp.class);
    private static final int OK = 200;

    private final Object lock = new Object();
    private final Runnable idle;
    private int underWay;

    /**
     * Makes it.
     *
     * @param idle is run whenever no listener runs any more
     */
    AckingApp(AppConfig config, Runnable idle) {
        super(config);
        this.idle = idle;
    }

    /** A payload of a kind that Bolt does not know comes as null. */
    @Override
    @SuppressWarnings("rawtypes") // Bolt's own signature
    public Response run(@Nullable Request request) {
        count(1);
        try {
            var response = request == null ? Response.ok() : super.run(request);
            int status = response.getStatusCode();
            return status == OK || status == NOT_ACKNOWLEDGED ? response : Response.ok();
        } catch (Exception e) {
            LOG.error("a Slack listener failed", e);
            return Response.error(NOT_ACKNOWLEDGED);
        } finally {
            if (count(-1) == 0) {
                idle.run();
            }
        }
    }

    /** Waits until no listener runs, for a while. */
    void awaitIdle(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            for (long left = atMost.toNanos(); underWay > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
        }
    }

    private int count(int change) {
        synchronized (lock) {
            underWay += change;
            lock.notifyAll();
            return underWay;
        }
    }
}
