package dev.driftgate.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.driftgate.failure.OutsideFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A transport to a service called Thing, over real HTTP. */
abstract class ThingOverHttp {
    static final String CANARY = "canary-7f3a9e";
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

    /** OkHttp as it comes, so that what is safe is made so by the transport. */
    static final OkHttpClient PLAIN = new OkHttpClient();

    @StartStop
    public final MockWebServer server = new MockWebServer();

    Reply post(OkHttpClient client) {
        return http(client, server.url("/")).post("creating a thing", server.url("/things"), Map.of("name", "x"));
    }

    static OutsideFailure failure(ThrowingCallable call) {
        OutsideFailure failure = catchThrowableOfType(OutsideFailure.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    static TrackerHttp http(OkHttpClient client, HttpUrl url) {
        Credential credential = new Credential("THING_TOKEN", "Bearer ", CANARY);
        return new TrackerHttp(client, new TrackerAccess("Thing", url, "THING_API_URL", credential), NOON);
    }
}
