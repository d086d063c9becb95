package dev.driftgate.slack;

import dev.driftgate.catalog.Progress;
import dev.driftgate.channel.slack.Announcements.Posted;
import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.contract.Contracts;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Drift;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.Replies;
import dev.driftgate.request.postgres.Answer;
import dev.driftgate.request.postgres.Request;
import dev.driftgate.request.postgres.RequestStore;
import dev.driftgate.review.ButtonValue;
import dev.driftgate.review.Click;
import dev.driftgate.review.Decision;
import dev.driftgate.review.postgres.Step;
import dev.driftgate.store.PassingTrouble;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was asked in Slack and tells who asked what came of it. A stored task calls it as often as it takes; a request
 * that was worked off is not worked on again. For many threads.
 */
public final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    /** As long as Slack takes private answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final UseCases use;
    private final RequestStore store;
    private final SlackChannels slack;
    private final InstantSource clock;

    public Answering(UseCases use, RequestStore store, SlackChannels slack, InstantSource clock) {
        this.use = use;
        this.store = store;
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * Works a request off, or goes on where an earlier try ended.
     *
     * @param failures how many tries failed so far
     * @throws OutsideFailure when it has to be tried again later
     */
    public void answer(String id, int failures) {
        store.find(id).ifPresent(request -> {
            var answer = store.answer(id).orElseGet(() -> worked(request, failures));
            answer.sentence().ifPresent(sentence -> tell(request, sentence));
        });
    }

    /** Where another instance was faster, whoever asked has their answer. */
    private Answer worked(Request request, int failures) {
        var answer = new Answer(outcome(request, failures));
        return store.done(request.id(), answer, clock.instant()) ? answer : Answer.NONE;
    }

    private boolean isAnswered(Request request) {
        return store.answer(request.id()).isPresent();
    }

    private Optional<String> outcome(Request request, int failures) {
        try {
            return work(request, failures);
        } catch (Misconfigured e) {
            return told(e.sentence());
        } catch (OutsideFailure e) {
            return later(request, failures, e);
        } catch (RuntimeException e) {
            if (PassingTrouble.in(e).isPresent()) {
                // The next try finds the request as it was.
                throw e;
            }
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("unexpected failure {}", reference, e);
            return Optional.of(Replies.unexpected(reference));
        }
    }

    private Optional<String> later(Request request, int failures, OutsideFailure failure) {
        boolean decides = !request.asked().isCommand();
        if (decides ? !failure.retryable() : !maybeLater(request, failure)) {
            return told(failure.sentence());
        }
        if (failures == 0 && !isAnswered(request)) {
            var sentence = failure.sentence();
            new Privately(slack)
                    .tell(
                            request.origin().responseUrl(),
                            decides ? Replies.stillDeciding(sentence) : Replies.stillTrying(sentence));
        }
        throw failure;
    }

    private boolean maybeLater(Request request, OutsideFailure failure) {
        return failure.retryable() && clock.instant().isBefore(request.at().plus(PATIENCE));
    }

    private void tell(Request request, String sentence) {
        try {
            slack.respond(request.origin().responseUrl(), sentence);
        } catch (OutsideFailure e) {
            if (maybeLater(request, e)) {
                throw e;
            }
            LOG.warn("{}; not told: {}", e.sentence(), sentence);
        }
    }

    private static Optional<String> told(String sentence) {
        LOG.warn("{}", sentence);
        return Optional.of(Replies.failed(sentence));
    }

    private Optional<String> work(Request request, int failures) {
        return switch (request.asked()) {
            case CHECK -> check(request, failures);
            case CONTRACT -> contract(request);
            case APPROVE -> click(request, Decision.APPROVE);
            case IGNORE -> click(request, Decision.IGNORE);
            case RETRY -> click(request, Decision.RETRY);
        };
    }

    /** Who asks for a check wants to know now that a database cannot be read. */
    private Optional<String> check(Request request, int failures) {
        var origin = request.origin();
        Drift drift;
        try {
            drift = compared(request, failures);
        } catch (OutsideFailure e) {
            return notRead(e);
        }
        if (isAnswered(request)) {
            return Optional.empty();
        }
        return use.asking().tell(drift, new Step(origin.user(), request.at()), origin.channel());
    }

    /** Slack takes few private answers, so only the first try tells how far it is. */
    private Drift compared(Request request, int failures) {
        if (failures > 0) {
            return use.asking().compare(request.subject(), Progress.UNHEARD);
        }
        var notes = new ProgressNotes(new Privately(slack));
        try (var progress = notes.to(request.origin().responseUrl())) {
            return use.asking().compare(request.subject(), progress);
        }
    }

    private Optional<String> contract(Request request) {
        Contracts contracts = use.contracts();
        ContractDrift drift;
        try {
            drift = contracts.check(request.subject());
        } catch (OutsideFailure e) {
            return notRead(e);
        }
        if (isAnswered(request)) {
            return Optional.empty();
        }
        return contracts.tell(drift, request.origin().channel());
    }

    /** A read that ended because this process does is no answer. */
    private static Optional<String> notRead(OutsideFailure failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        return told(failure.sentence());
    }

    private Optional<String> click(Request request, Decision decision) {
        var origin = request.origin();
        var where = new Posted(origin.channel(), origin.messageTs().orElse(""));
        return ButtonValue.parse(request.subject())
                .map(button -> use.decisions().take(new Click(button, decision, origin.user(), where, request.at())))
                .orElseGet(() -> Optional.of(Replies.unknownReview()));
    }
}
