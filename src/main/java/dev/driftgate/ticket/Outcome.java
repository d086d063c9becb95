package dev.driftgate.ticket;

import dev.driftgate.failure.OutsideFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Response;

/** Turns what came of a call into the failure a caller can act on, or into none. */
final class Outcome {
    private static final int LONGEST_QUOTE = 200;

    private final TrackerAccess access;
    private final InstantSource clock;

    Outcome(TrackerAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    OutsideFailure unanswered(String doing, IOException e) {
        return OutsideFailure.passing(doing + ": " + cause(e), e);
    }

    OutsideFailure unreadable(String doing, Response response) {
        String text = "%s: the answer of %s (HTTP %d) is not whole JSON, if that lasts check %s"
                .formatted(doing, access.service(), response.code(), access.urlSetting());
        return OutsideFailure.passing(text, null);
    }

    /** What the status, the headers or the kind of answer decide alone. */
    Optional<OutsideFailure> beforeReading(String doing, Response response, byte[] content) {
        int status = response.code();
        if (status == 429 || (status == 503 && response.header("Retry-After") != null)) {
            return Optional.of(limited(doing, response));
        }
        if (status >= 500 || status == 408) {
            String text = "%s: %s is in trouble (HTTP %d)".formatted(doing, access.service(), status);
            return Optional.of(OutsideFailure.passing(text, null));
        }
        if (status >= 300 && status < 400) {
            String text = "%s: HTTP %d sends us elsewhere, check %s".formatted(doing, status, access.urlSetting());
            return Optional.of(OutsideFailure.refused(text, null));
        }
        if (status != 401 && isPage(response, content)) {
            String text = "%s: %s answered HTTP %d with a web page, if that lasts check %s and any proxy on the way"
                    .formatted(doing, access.host(), status, access.urlSetting());
            return Optional.of(OutsideFailure.passing(text, null));
        }
        return status == 401 ? Optional.of(unknownKey(doing)) : Optional.empty();
    }

    Optional<OutsideFailure> afterReading(String doing, Reply reply) {
        if (reply.status() != 403) {
            return Optional.empty();
        }
        String text = "%s: HTTP 403%s, check what %s may do"
                .formatted(doing, quote(reply), access.credential().setting());
        return Optional.of(OutsideFailure.refused(text, null));
    }

    OutsideFailure refused(String doing, Reply reply) {
        String text = "%s: %s refused (HTTP %d)%s".formatted(doing, access.service(), reply.status(), quote(reply));
        return OutsideFailure.refused(text, null);
    }

    private OutsideFailure unknownKey(String doing) {
        String text =
                "%s: HTTP 401, check %s".formatted(doing, access.credential().setting());
        return OutsideFailure.refused(text, null);
    }

    private OutsideFailure limited(String doing, Response response) {
        RetryAfter wait = RetryAfter.of(response.header("Retry-After"), clock.instant());
        String text = "%s: %s asks to be left alone for %d s"
                .formatted(doing, access.service(), wait.duration().toSeconds());
        // Whatever stands before the service may say 503 of something that the service has done.
        return response.code() == 429
                ? OutsideFailure.limited(text, wait.duration())
                : OutsideFailure.unknownFor(text, wait.duration());
    }

    private String quote(Reply reply) {
        return reply.said()
                .map(said -> ": "
                        + PlainText.clip(PlainText.oneLine(access.credential().scrub(said)), LONGEST_QUOTE))
                .orElse("");
    }

    private String cause(IOException e) {
        String host = access.host();
        if (e instanceof UnknownHostException) {
            return "no host is called " + host + ", check " + access.urlSetting() + " or the network";
        }
        if (e instanceof ConnectException) {
            return "nothing accepts connections at " + host + ", check " + access.urlSetting() + " or the network";
        }
        if (e instanceof InterruptedIOException) {
            return "no answer from " + host + " in time";
        }
        if (e instanceof SSLException) {
            return "no trusted connection to " + host + ", check its certificate and any proxy on the way";
        }
        return "the connection to " + host + " broke before the answer was whole";
    }

    private static boolean isPage(Response response, byte[] content) {
        String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
        return type.startsWith("text/html") || (content.length > 0 && content[0] == '<');
    }
}
