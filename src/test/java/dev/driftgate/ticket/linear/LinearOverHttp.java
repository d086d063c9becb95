package dev.driftgate.ticket.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Ticket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** A tracker that talks to the fake over real HTTP. */
abstract class LinearOverHttp {
    static final String CANARY = "lin_api_canary7f3a9e";
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final UUID ID = UUID.fromString("3f9a2f60-5c1e-4b1c-9d67-0a1b2c3d4e5f");
    static final LinearTarget ENG = target("ENG");
    static final Ticket FIRST = new Ticket("ENG-1", "https://linear.app/acme/issue/ENG-1");

    @StartStop
    public final MockWebServer server = new MockWebServer();

    final FakeLinear linear = new FakeLinear();
    LinearTracker tracker;

    @BeforeEach
    void serve() {
        server.setDispatcher(linear);
        tracker = new LinearTracker(
                server.url("/graphql").toString(), CANARY, new OkHttpClient(), InstantSource.fixed(NOON));
    }

    static LinearTarget target(String team) {
        return new LinearTarget(team, Optional.empty(), List.of(), Optional.empty());
    }

    static LinearIssue issue(LinearTarget target) {
        return new LinearIssue(ID, "Migration review", "+ column region text", target);
    }

    static OutsideFailure refusal(ThrowingCallable call) {
        OutsideFailure failure = catchThrowableOfType(OutsideFailure.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure).message().doesNotContain(CANARY);
        return failure;
    }
}
