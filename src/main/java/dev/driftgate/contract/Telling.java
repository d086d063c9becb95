package dev.driftgate.contract;

import dev.driftgate.contract.postgres.ContractTask;
import dev.driftgate.contract.postgres.FilingLock;
import dev.driftgate.contract.postgres.TaskComment;
import dev.driftgate.contract.postgres.TaskLedger;
import dev.driftgate.contract.postgres.ToldFinding;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import dev.driftgate.diff.Fingerprint;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.AsanaComment;
import dev.driftgate.render.AsanaComment.News;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.asana.AsanaTracker;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one run has to tell, and the comments that tell it, by whoever has the right to. */
record Telling(TaskLedger ledger, AsanaTracker tracker, ContractDrift drift, FilingLock right) {
    /**
     * How a task compares with the run.
     *
     * @param fresh what no task tells
     * @param gone what it tells and is no more
     * @param standing what it tells and still is so
     */
    record Standing(List<Finding> fresh, List<ToldFinding> gone, List<Finding> standing) {
        boolean isEmpty() {
            return fresh.isEmpty() && standing.isEmpty();
        }

        boolean isNews() {
            return !fresh.isEmpty() || !gone.isEmpty();
        }
    }

    /** Whether what the run did not see is gone. */
    boolean complete() {
        return drift.unread().isEmpty();
    }

    /** Of the findings, those that no task tells which a person completed. */
    List<Finding> unfiled() {
        var told = ledger.toldByCompleted(drift.contract());
        return drift.findings().stream()
                .filter(finding -> !told.contains(fingerprint(finding)))
                .toList();
    }

    Set<String> current() {
        return drift.findings().stream().map(Telling::fingerprint).collect(Collectors.toSet());
    }

    Standing standing(ContractTask task) {
        var open = ledger.told(task).stream().filter(ToldFinding::open).toList();
        var told = open.stream().map(ToldFinding::fingerprint).collect(Collectors.toSet());
        var current = current();
        var gone = open.stream()
                .filter(finding -> complete() && !current.contains(finding.fingerprint()))
                .toList();
        var fresh = unfiled().stream()
                .filter(finding -> !told.contains(fingerprint(finding)))
                .toList();
        var standing = drift.findings().stream()
                .filter(finding -> told.contains(fingerprint(finding)))
                .toList();
        return new Standing(fresh, gone, standing);
    }

    /** Says what has changed; at most once a run. */
    void comment(ContractTask task, Ticket ticket, Standing now) {
        var gone = now.gone().stream().map(ToldFinding::subject).toList();
        var news =
                new News(now.fresh(), gone, now.fresh().size() + now.standing().size());
        post(task, ticket, now, marker -> AsanaComment.of(news, drift.readAt(), marker));
    }

    /** Says why the task is open again. */
    void commentReopened(ContractTask task, Ticket ticket, Standing now) {
        var open = drift.findings().stream()
                .filter(finding ->
                        now.fresh().contains(finding) || now.standing().contains(finding))
                .toList();
        post(task, ticket, now, marker -> AsanaComment.reopened(open, drift.readAt(), marker));
    }

    /** An earlier comment may be there without our having heard of it. */
    void settle(ContractTask task, Ticket ticket) {
        ledger.unsettled(task).ifPresent(unsettled -> {
            var comment = unsettled.comment();
            if (tracker.commented(ticket.key(), comment.marker(), unsettled.attempt())) {
                ledger.commented(task, comment);
            } else {
                ledger.notCommented(comment, unsettled.attempt());
            }
        });
    }

    static List<ToldFinding> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new ToldFinding(fingerprint(finding), AsanaComment.subject(finding)))
                .toList();
    }

    private void post(ContractTask task, Ticket ticket, Standing now, Function<String, String> html) {
        var changes = now.fresh().stream().map(Finding::change).toList();
        var marker =
                "%s:%s.%d".formatted(task.marker(), Fingerprint.of(changes).abbreviated(), ledger.comments(task) + 1);
        var gone = now.gone().stream().map(ToldFinding::fingerprint).toList();
        var comment = new TaskComment(marker, told(now.fresh()), gone);
        right.check();
        var attempt = ledger.commenting(task, comment);
        try {
            tracker.comment(ticket.key(), html.apply(marker));
        } catch (OutsideFailure failure) {
            if (failure.undone()) {
                ledger.notCommented(comment, attempt);
            }
            throw failure;
        }
        ledger.commented(task, comment);
    }

    private static String fingerprint(Finding finding) {
        return finding.change().fingerprint().value();
    }
}
