package dev.driftgate.ticket.asana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.driftgate.failure.OutsideFailure;
import java.time.InstantSource;
import java.util.Optional;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** A tracker that talks to the fake over real HTTP. */
abstract class AsanaOverHttp {
    static final String CANARY = "1/2/canary7f3a9e";
    static final String MARKER = "driftgate:app:4f2a";
    static final String NOTES = "<body>New column\n<em>" + MARKER + "</em></body>";
    static final AsanaTarget PROJECT = new AsanaTarget("1200", Optional.empty());
    static final AsanaTarget SECTION = new AsanaTarget("1200", Optional.of("1300"));

    @StartStop
    public final MockWebServer server = new MockWebServer();

    final FakeAsana asana = new FakeAsana();
    AsanaTracker tracker;

    @BeforeEach
    void serve() {
        server.setDispatcher(asana);
        tracker = new AsanaTracker(
                server.url("/api/1.0").toString(), CANARY, new OkHttpClient(), InstantSource.fixed(FakeAsana.NOW));
    }

    static AsanaTask task(AsanaTarget target) {
        return new AsanaTask(MARKER, "1 new column", NOTES, target);
    }

    static OutsideFailure failure(ThrowingCallable call) {
        OutsideFailure failure = catchThrowableOfType(OutsideFailure.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure).message().doesNotContain(CANARY);
        return failure;
    }
}
