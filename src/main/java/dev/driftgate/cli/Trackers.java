package dev.driftgate.cli;

import dev.driftgate.settings.Secret;
import dev.driftgate.settings.Settings;
import dev.driftgate.ticket.TrackerHttp;
import dev.driftgate.ticket.asana.AsanaTracker;
import dev.driftgate.ticket.linear.LinearTracker;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The trackers that the settings give access to. */
final class Trackers {
    private static final OkHttpClient HTTP = TrackerHttp.newClient();

    private Trackers() {}

    /** Empty when no key is set. */
    static Optional<LinearTracker> linear(Settings settings, InstantSource clock) {
        return settings.linear()
                .apiKey()
                .map(Secret::reveal)
                .map(key -> new LinearTracker(settings.linear().apiUrl(), key, HTTP, clock));
    }

    /** Empty when no token is set. */
    static Optional<AsanaTracker> asana(Settings settings, InstantSource clock) {
        return settings.asana()
                .accessToken()
                .map(Secret::reveal)
                .map(token -> new AsanaTracker(settings.asana().apiUrl(), token, HTTP, clock));
    }
}
