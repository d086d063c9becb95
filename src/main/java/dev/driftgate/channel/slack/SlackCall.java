package dev.driftgate.channel.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import dev.driftgate.failure.OutsideFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call of a Web API method, with every way it can fail turned into one of ours. */
@FunctionalInterface
interface SlackCall<T extends SlackApiTextResponse> {
    int TOO_MANY_REQUESTS = 429;
    int SERVER_ERROR = 500;
    Set<String> PASSING = Set.of(
            "internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited", "rate_limited");
    Set<String> TOKEN =
            Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission");

    T run(MethodsClient client) throws IOException, SlackApiException, SlackFilesUploadV2Exception;

    /**
     * The answer, whether Slack said ok or not.
     *
     * @param what what is being done, for the failure's sentence: {@code posting the card}
     */
    static <T extends SlackApiTextResponse> T answer(MethodsClient client, String what, SlackCall<T> call) {
        try {
            return Optional.ofNullable(call.run(client)).orElseThrow(() -> noAnswer(what, null));
        } catch (JsonParseException e) {
            throw noAnswer(what, e);
        } catch (IOException e) {
            throw OutsideFailure.passing(
                    what + ": Slack did not answer, check the network, and SLACK_API_URL if it is set", e);
        } catch (SlackApiException e) {
            throw failure(what, e);
        } catch (SlackFilesUploadV2Exception e) {
            throw failure(what, e);
        }
    }

    /** The answer when Slack said ok, else a failure that names what to look at. */
    static <T extends SlackApiTextResponse> T ok(MethodsClient client, String what, SlackCall<T> call) {
        T answer = answer(client, what, call);
        if (!answer.isOk()) {
            throw refusal(what, answer);
        }
        return answer;
    }

    static OutsideFailure refusal(String what, SlackApiTextResponse answer) {
        String error = answer.getError();
        if (PASSING.contains(error)) {
            return OutsideFailure.passing(what + ": Slack said " + error, null);
        }
        return OutsideFailure.refused(what + ": Slack said " + error + advice(error, answer.getNeeded()), null);
    }

    /** Something in between answered, as Slack itself does not: a proxy, a page that asks to log in. */
    private static OutsideFailure noAnswer(String what, @Nullable JsonParseException e) {
        return OutsideFailure.passing(
                what + ": what answered was not Slack, check the network, and SLACK_API_URL if it is set", e);
    }

    private static String advice(String error, @Nullable String needed) {
        if (TOKEN.contains(error)) {
            return ", check SLACK_BOT_TOKEN";
        }
        if (error.equals("missing_scope")) {
            return ", add the scope" + (needed == null ? "s" : " " + needed)
                    + " that manifest.yml has and install the app again";
        }
        return "";
    }

    private static OutsideFailure failure(String what, SlackApiException e) {
        int status = e.getResponse().code();
        if (status == TOO_MANY_REQUESTS) {
            return OutsideFailure.limited(
                    what + ": Slack asks for a pause",
                    Pauses.length(e.getResponse().header("Retry-After")));
        }
        String sentence = what + ": Slack answered HTTP " + status;
        return status >= SERVER_ERROR ? OutsideFailure.passing(sentence, e) : OutsideFailure.refused(sentence, e);
    }

    /** Of the steps of an upload the first that Slack refused; the bytes in between are no method and may be sent again. */
    private static OutsideFailure failure(String what, SlackFilesUploadV2Exception e) {
        return Stream.concat(e.getGetURLResponses().stream(), Stream.ofNullable(e.getCompleteResponse()))
                .filter(answer -> !answer.isOk())
                .findFirst()
                .map(answer -> refusal(what, answer))
                .orElseGet(() -> OutsideFailure.passing(what + ": Slack did not take the file", e));
    }
}
