package dev.driftgate.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.driftgate.render.Replies;
import dev.driftgate.request.postgres.Asked;
import dev.driftgate.request.postgres.Request;
import java.time.InstantSource;
import java.util.Optional;

/** Stores what was typed after {@code /drift} and gives the words of the acknowledgement. */
final class Commands {
    private final UseCases use;
    private final Inbox inbox;
    private final InstantSource clock;

    Commands(UseCases use, Inbox inbox, InstantSource clock) {
        this.use = use;
        this.inbox = inbox;
        this.clock = clock;
    }

    String take(SlashCommandPayload payload) {
        return Typed.parse(payload.getText()).match(new Handling(payload));
    }

    /** Once a request is stored, its work is done whatever happens to this process. */
    private String stored(Request request, String acknowledgement) {
        return inbox.take(request) ? acknowledgement : Replies.notRecorded();
    }

    private final class Handling implements Typed.Cases<String> {
        private final SlashCommandPayload payload;

        Handling(SlashCommandPayload payload) {
            this.payload = payload;
        }

        @Override
        public String check(Optional<String> name) {
            return use.comparisons()
                    .named(name)
                    .map(known -> stored(request(Asked.CHECK, known), Replies.comparing(known, "staging", "prod")))
                    .orElseGet(() -> Replies.unknownComparison(
                            name.orElse("default"), use.comparisons().names()));
        }

        @Override
        public String contract(Optional<String> name) {
            return use.contracts()
                    .named(name)
                    .map(known -> stored(request(Asked.CONTRACT, known), Replies.checkingContract(known)))
                    .orElseGet(() -> Replies.unknownContract(
                            name.orElse("default"), use.contracts().names()));
        }

        @Override
        public String help(Optional<String> notUnderstood) {
            return notUnderstood.map(Replies::notUnderstood).orElseGet(Replies::help);
        }

        private Request request(Asked asked, String name) {
            var origin = new Request.Origin(
                    payload.getUserId(), payload.getChannelId(), Optional.empty(), payload.getResponseUrl());
            // The envelope's id, which Bolt does not hand on, would do as well: both are repeated with the payload.
            return new Request(payload.getTriggerId(), clock.instant(), asked, name, origin);
        }
    }
}
