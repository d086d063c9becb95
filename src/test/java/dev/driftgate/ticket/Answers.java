package dev.driftgate.ticket;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What a service, or something on the way to it, may answer. */
public final class Answers {
    private Answers() {}

    /** What the service would do and answer if nothing came between. */
    public interface Work {
        MockResponse done();
    }

    /** What comes between. */
    public interface Fault {
        MockResponse answer(Work work);
    }

    public static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    public static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body("<!doctype html><html><body>Bad gateway</body></html>")
                .build();
    }

    public static MockResponse cut() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    /** The work is done, the answer never arrives. */
    public static MockResponse lostAnswer(Work work) {
        work.done();
        return cut();
    }
}
