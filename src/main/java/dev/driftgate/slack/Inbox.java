package dev.driftgate.slack;

import dev.driftgate.request.postgres.Request;
import dev.driftgate.request.postgres.RequestStore;

/**
 * Where requests go before they are acknowledged.
 *
 * @param store fails fast, as Slack waits for three seconds
 * @param wake has the work begin now instead of within a second
 */
public record Inbox(RequestStore store, Runnable wake) {
    /**
     * Stores a request.
     *
     * @throws dev.driftgate.failure.OutsideFailure when it may not have been stored
     */
    void take(Request request) {
        store.accept(request);
        wake.run();
    }
}
