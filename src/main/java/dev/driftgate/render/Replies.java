package dev.driftgate.render;

import dev.driftgate.catalog.Progress.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one person reads after a command or a click, as mrkdwn. People are Slack user ids. */
public final class Replies {
    private static final int LONGEST = 1_500;
    private static final int LONGEST_NAME = 80;

    private Replies() {}

    public static String comparing(String comparison, String head, String base) {
        return "Comparing " + name(head) + " with " + name(base) + " (" + name(comparison) + ")…";
    }

    /** For a check that takes long, in place of what was said before. */
    public static String reading(Step step) {
        return Mrkdwn.text(ProgressWords.of(step));
    }

    public static String checkingContract(String contract) {
        return "Checking the contract " + name(contract) + "…";
    }

    public static String alreadyPending(String comparison, String card) {
        return "This drift of " + name(comparison) + " is already waiting for a decision: "
                + Mrkdwn.link(card, "see its card") + ".";
    }

    public static String alreadyFiled(String comparison, String ticketKey, String ticketUrl) {
        return "This drift of " + name(comparison) + " is already filed as "
                + Mrkdwn.link(ticketUrl, Cut.to(Visible.of(ticketKey), LONGEST_NAME))
                + ". Nothing new was posted.";
    }

    /**
     * For a click by somebody who may look but not decide.
     *
     * @param approvers ids of users and user groups
     */
    public static String notAnApprover(Collection<String> approvers) {
        String who =
                Numbers.or(approvers.stream().sorted().map(Mrkdwn::approver).toList());
        return "You are not an approver here, so nothing was changed. " + (who.isEmpty() ? "Nobody" : who)
                + " can decide this.";
    }

    /** For an approval by the person who asked for the check, where two others have to approve. */
    public static String askedThemselves() {
        return "You asked for this check, so it takes two others to approve it. Nothing was changed.";
    }

    /** For a second approval by the same person, where two have to approve. */
    public static String approvedAlready() {
        return "Your approval is recorded. One more person has to approve before the issue is filed.";
    }

    /** For the first of two approvals, where an earlier one was taken back with the right to approve. */
    public static String insteadOf(String who) {
        return "Your approval is recorded as the first of two: " + Mrkdwn.person(who)
                + ", who approved before, is no approver any more.";
    }

    /**
     * For a click that came second.
     *
     * @param decision what was done, as {@code approved}
     */
    public static String somebodyWasFaster(String who, String decision, Instant at) {
        return Mrkdwn.person(who) + " was faster and " + name(decision) + " this on " + Mrkdwn.time(at)
                + ". Your click changed nothing.";
    }

    public static String superseded(Optional<String> card) {
        return "This card is out of date, the schemas have changed since. "
                + card.map(url -> "Please decide on " + Mrkdwn.link(url, "the card that replaced it") + ".")
                        .orElse("`/drift check` shows how they stand now.");
    }

    /** For a click on a card that carries no review, or one that is not known here. */
    public static String unknownReview() {
        return "I do not know this card any more, so nothing was changed. `/drift check` posts a fresh one.";
    }

    /** For a click on a message that looks like a card but is not the one that counts. */
    public static String notTheCard(Optional<String> card) {
        return "This is not the card of this review any more, so nothing was changed. "
                + card.map(url -> "Please decide on " + Mrkdwn.link(url, "the current card") + ".")
                        .orElse("`/drift check` posts it again.");
    }

    /** For a command or a click that could not be stored. */
    public static String notRecorded() {
        return "This was not recorded, because I cannot reach my own database. Please try again in a moment.";
    }

    /** For a command or a click of somebody who belongs to another workspace. */
    public static String otherWorkspace() {
        return "Only people of the workspace that Driftgate is installed in can use it, so nothing was changed.";
    }

    /**
     * For a failure that may pass.
     *
     * @param sentence what was tried, why it did not work
     */
    public static String stillTrying(String sentence) {
        return failed(sentence) + " I keep trying for half an hour.";
    }

    /** The same of a decision, which is not given up. */
    public static String stillDeciding(String sentence) {
        return failed(sentence) + " I keep trying until I can; the card will say so.";
    }

    /** For the card's thread, once the ticket exists. */
    public static String filed(String ticketKey, String ticketUrl) {
        return "Filed as " + Mrkdwn.link(ticketUrl, Cut.to(Visible.of(ticketKey), LONGEST_NAME)) + ".";
    }

    /**
     * For the card's thread, in place of the file with the whole diff.
     *
     * @param sentence what was tried, why it did not work
     */
    public static String diffNotAttached(String sentence) {
        return failed(sentence) + " The ticket will hold the whole diff, and `driftgate.jar check` prints it.";
    }

    /** For the card and the ticket, when the databases could not be read once more after the approval. */
    public static String notReadAgain() {
        return "The databases could not be read again after the approval, so it was filed as reviewed.";
    }

    public static String resolved() {
        return "There is nothing left to decide: these differences are gone.";
    }

    public static String unknownComparison(String asked, Collection<String> known) {
        return unknown("comparison", asked, known);
    }

    public static String unknownContract(String asked, Collection<String> known) {
        return unknown("contract", asked, known);
    }

    public static String help() {
        return """
                *Driftgate* compares schemas and asks before it files anything.
                • `/drift check` compares staging with prod; with several comparisons, `/drift check shop`
                • `/drift contract` compares the replica with what analytics documented; `/drift contract app`
                • `/drift help` shows this
                On a card, *Approve* files one Linear issue and *Ignore* keeps those changes quiet until they change.""";
    }

    public static String notUnderstood(String typed) {
        return "I do not know " + Mrkdwn.code(Cut.to(Visible.of("/drift " + typed), LONGEST_NAME)) + ".\n" + help();
    }

    /**
     * For a command in a channel that the bot is not in.
     *
     * @param channel the id of the channel that got the result instead
     */
    public static String postedElsewhere(String channel) {
        String where = channel.matches("[CGD][A-Z0-9]{2,20}") ? "<#" + channel + ">" : name(channel);
        return "I cannot post in this channel, so the result is in " + where
                + ". Invite me with `/invite @driftgate` to have it here.";
    }

    /**
     * For a failure that has a name.
     *
     * @param sentence what was tried, why it did not work, what to do
     */
    public static String failed(String sentence) {
        String text = Cut.to(Visible.of(sentence), LONGEST);
        String upper =
                text.isEmpty() ? "It did not work" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return Mrkdwn.text(upper.endsWith(".") || upper.endsWith("…") ? upper : upper + ".");
    }

    /**
     * For a bug.
     *
     * @param reference stands in the log beside the cause
     */
    public static String unexpected(String reference) {
        return "Something went wrong that should not have. Please pass the reference "
                + Mrkdwn.code(Cut.to(Visible.of(reference), LONGEST_NAME))
                + " to whoever runs Driftgate; it leads to the cause in the log.";
    }

    private static String unknown(String what, String asked, Collection<String> known) {
        String names = known.stream()
                .sorted()
                .limit(30)
                .map(one -> Mrkdwn.code(Cut.to(Visible.of(one), LONGEST_NAME)))
                .collect(Collectors.joining(", "));
        return "There is no " + what + " called " + Mrkdwn.code(Cut.to(Visible.of(asked), LONGEST_NAME)) + ". "
                + (names.isEmpty() ? "None is set up yet." : "I know " + names + ".");
    }

    private static String name(String name) {
        return Mrkdwn.text(Cut.to(Visible.of(name), LONGEST_NAME));
    }
}
