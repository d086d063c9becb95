package dev.driftgate.slack;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.request.postgres.Request;
import dev.driftgate.request.postgres.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests go before they are acknowledged.
 *
 * @param store fails fast, as Slack waits for three seconds
 * @param wake has the work begin now instead of within a second; called when nobody waits for an acknowledgement, which is
 *     what the machine is needed for first
 */
public record Inbox(RequestStore store, Runnable wake) {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** Stores a request; false when it may not have been stored, and the log has why. */
    boolean take(Request request) {
        try {
            store.accept(request);
            return true;
        } catch (OutsideFailure e) {
            LOG.warn("{}: {}", e.sentence(), String.valueOf(e.getCause()));
            return false;
        }
    }
}
