package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Slack message of a review: the same anatomy in every state, the outcome where the buttons were. Well within Slack's
 * limits, at most 50 blocks and 10,000 characters of JSON, however long the drift.
 */
public final class DriftCard {
    private static final int ROOM_FOR_DIFF = 5_500;

    private DriftCard() {}

    public static SlackMessage of(CardFacts facts, CardState state) {
        var report = Report.of(facts.drift());
        var diff = CardDiff.of(report, ROOM_FOR_DIFF);
        var blocks = new ArrayList<ObjectNode>();
        blocks.add(Blocks.header(report.headline()));
        blocks.add(Blocks.section(sums(report)));
        blocks.addAll(diff.blocks());
        if (!diff.complete()) {
            blocks.add(Blocks.section(diff.more()));
        }
        blocks.add(Blocks.context(List.of(context(facts))));
        blocks.addAll(outcome(facts, state));
        var json = Json.array().addAll(blocks);
        return new SlackMessage(
                fallback(facts, state, report),
                Json.compact(json),
                diff.complete() ? Optional.empty() : Optional.of(DiffFile.of(facts.drift())));
    }

    private static String sums(Report report) {
        String sums = Sums.sentence(report);
        String unread = report.unread().isEmpty() ? "" : " " + Unreads.sentence(report.unread());
        return sums + unread + Notes.sentences(report.notes());
    }

    private static String context(CardFacts facts) {
        var drift = facts.drift();
        String versions = Sides.version(drift.base()) + ", " + Sides.version(drift.head());
        return "Asked by " + Mrkdwn.person(facts.requestedBy()) + " on " + Mrkdwn.time(facts.requestedAt()) + "  ·  "
                + Mrkdwn.text(versions) + "  ·  took " + Durations.of(drift.took()) + "  ·  fingerprint "
                + drift.fingerprint().abbreviated();
    }

    private static List<ObjectNode> outcome(CardFacts facts, CardState state) {
        var sentence = Blocks.mrkdwn(state.sentence(facts));
        if (state instanceof CardState.Pending pending) {
            return List.of(sentence, Blocks.actions(Confirms.pending(facts, pending)));
        }
        return state instanceof CardState.Failed
                ? List.of(sentence, Blocks.actions(Confirms.failed(facts)))
                : List.of(sentence);
    }

    private static String fallback(CardFacts facts, CardState state, Report report) {
        String what = report.headline() + ". " + sums(report);
        String now = state instanceof CardState.Pending pending
                ? pending.two().map(TwoPeople::fallback).orElse("Somebody has to approve or ignore it.")
                : state.sentence(facts).replace("*", "");
        return Mrkdwn.text(Cut.to(what, 1_000)) + " " + now;
    }
}
