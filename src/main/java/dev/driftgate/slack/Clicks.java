package dev.driftgate.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import dev.driftgate.render.Replies;
import dev.driftgate.request.postgres.Asked;
import dev.driftgate.request.postgres.Request;
import dev.driftgate.review.ButtonValue;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Stores what was pressed. The acknowledgement of a click has no words, so whatever there is to say is said before it; each
 * method gives whether the click was stored or its author told why not.
 */
final class Clicks {
    private static final Map<String, Asked> BUTTONS =
            Map.of("approve", Asked.APPROVE, "ignore", Asked.IGNORE, "retry", Asked.RETRY);

    private final Inbox inbox;
    private final Privately privately;
    private final InstantSource clock;

    Clicks(Inbox inbox, Privately privately, InstantSource clock) {
        this.inbox = inbox;
        this.privately = privately;
        this.clock = clock;
    }

    boolean take(BlockActionPayload payload) {
        var action = payload.getActions().get(0);
        var asked = BUTTONS.get(action.getActionId());
        if (asked == null) {
            return true;
        }
        String value = Optional.ofNullable(action.getValue()).orElse("");
        return ButtonValue.parse(value).isPresent()
                ? store(payload, request(payload, action, asked))
                : privately.tell(payload.getResponseUrl(), Replies.unknownReview());
    }

    /** For somebody of another workspace, who sees the card in a shared channel. */
    boolean refuse(BlockActionPayload payload) {
        return privately.tell(payload.getResponseUrl(), Replies.otherWorkspace());
    }

    private boolean store(BlockActionPayload payload, Request request) {
        return inbox.take(request) || privately.tell(payload.getResponseUrl(), Replies.notRecorded());
    }

    private Request request(BlockActionPayload payload, Action action, Asked asked) {
        var container = payload.getContainer();
        var origin = new Request.Origin(
                payload.getUser().getId(),
                container.getChannelId(),
                Optional.ofNullable(container.getMessageTs()),
                payload.getResponseUrl());
        return new Request(payload.getTriggerId(), clock.instant(), asked, action.getValue(), origin);
    }
}
