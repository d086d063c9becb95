package dev.driftgate.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.driftgate.render.Replies;
import dev.driftgate.review.Decision;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The listeners. Each acknowledges at once and hands the work to {@link Work}; Slack shows an error to the person when an
 * acknowledgement takes over three seconds or never comes, so every command and button is caught, known or not.
 */
final class SlackDoor {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final Map<String, Decision> BUTTONS =
            Map.of("approve", Decision.APPROVE, "ignore", Decision.IGNORE, "retry", Decision.RETRY);

    private final UseCases use;
    private final Work work;
    private final ProgressNotes notes;

    SlackDoor(UseCases use, Work work) {
        this.use = use;
        this.work = work;
        this.notes = new ProgressNotes(work);
    }

    App app(Slack slack, String botToken) {
        var app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(botToken)
                // The answer of the start holds; asking again would cost time while somebody waits.
                .authTestCacheExpirationMillis(-1L)
                .allEventsApiAutoAckEnabled(true)
                .build());
        app.command(ANY, this::command);
        app.blockAction(ANY, this::click);
        return app;
    }

    private Response command(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var asker = new Asker(payload.getUserId(), payload.getChannelId(), payload.getResponseUrl());
        return context.ack(Typed.parse(payload.getText()).match(new Handling(asker)));
    }

    private Response click(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var action = payload.getActions().get(0);
        var decision = BUTTONS.get(action.getActionId());
        if (decision != null) {
            decide(payload, action.getValue(), decision);
        }
        return context.ack();
    }

    /** A click has no words in its acknowledgement, so that too much is under way is said apart. */
    private void decide(BlockActionPayload payload, String value, Decision decision) {
        String user = payload.getUser().getId();
        boolean started = work.start(
                payload.getResponseUrl(),
                () -> review(value)
                        .map(id -> use.decisions().take(id, decision, user))
                        .orElseGet(() -> Optional.of(Replies.unknownReview())));
        if (!started) {
            work.tell(payload.getResponseUrl(), Replies.busy());
        }
    }

    /** A button's value starts with the review's id. */
    private static Optional<UUID> review(String value) {
        try {
            return Optional.of(UUID.fromString(value.split(":", 2)[0]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Who typed a command, where, and how to answer them alone. */
    private record Asker(String user, String channel, String responseUrl) {}

    /** Starts what was typed and gives the words of the acknowledgement. */
    private final class Handling implements Typed.Cases<String> {
        private final Asker asker;

        Handling(Asker asker) {
            this.asker = asker;
        }

        @Override
        public String check(Optional<String> name) {
            var comparison = use.comparisons().named(name);
            if (comparison.isEmpty()) {
                return Replies.unknownComparison(
                        name.orElse("default"), use.comparisons().names());
            }
            boolean started = work.start(asker.responseUrl(), () -> ask(comparison.get()));
            return started ? Replies.comparing(comparison.get(), "staging", "prod") : Replies.busy();
        }

        private Optional<String> ask(String comparison) {
            try (var progress = notes.to(asker.responseUrl())) {
                return use.asking().ask(comparison, asker.user(), asker.channel(), progress);
            }
        }

        @Override
        public String contract(Optional<String> name) {
            var contract = use.contracts().named(name);
            if (contract.isEmpty()) {
                return Replies.unknownContract(
                        name.orElse("default"), use.contracts().names());
            }
            boolean started =
                    work.start(asker.responseUrl(), () -> use.contracts().ask(contract.get(), asker.channel()));
            return started ? Replies.checkingContract(contract.get()) : Replies.busy();
        }

        @Override
        public String help(Optional<String> notUnderstood) {
            return notUnderstood.map(Replies::notUnderstood).orElseGet(Replies::help);
        }
    }
}
