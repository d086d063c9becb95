package dev.driftgate.contract;

import dev.driftgate.channel.slack.Announcements;
import dev.driftgate.channel.slack.Announcements.Posted;
import dev.driftgate.contract.postgres.FindingStore;
import dev.driftgate.contract.postgres.ReplicaStore;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.render.ContractClear;
import dev.driftgate.render.ContractNote;
import dev.driftgate.render.DailyFailed;
import dev.driftgate.render.SlackMessage;
import java.util.List;
import java.util.Optional;

/**
 * Where people read what contract checks found. Each finding is announced unasked once, and so is a replica that is no standby
 * any more.
 */
public record ContractChannel(Announcements announcements, FindingStore findings, ReplicaStore replicas) {
    /** Says all of it to somebody who asked. */
    Posted answer(String channel, ContractDrift drift, Optional<Filed> filed) {
        var posted = announcements.post(channel, message(drift, filed));
        announced(drift);
        return posted;
    }

    /** Says it if the task brings news, or if there is something that was never announced, whatever became of the task. */
    void daily(ContractDrift drift, Optional<Filed> filed) {
        boolean news = filed.map(done -> !done.news().isEmpty()).orElse(false);
        if (news || isAnyUnannounced(drift)) {
            announcements.post(
                    drift.findings().isEmpty()
                            ? message(drift, filed)
                            : ContractNote.daily(drift, filed.map(Filed::told)));
            announced(drift);
        }
    }

    void dailyFailed(String contract, String sentence) {
        announcements.post(DailyFailed.of(contract, sentence));
    }

    private boolean isAnyUnannounced(ContractDrift drift) {
        return findings.isAnyUnannounced(drift.contract(), fingerprints(drift))
                || replicas.isUnannounced(drift.contract());
    }

    private void announced(ContractDrift drift) {
        replicas.announced(drift.contract(), drift.readAt());
        findings.announced(drift.contract(), fingerprints(drift), drift.readAt());
    }

    private static SlackMessage message(ContractDrift drift, Optional<Filed> filed) {
        return drift.findings().isEmpty()
                ? ContractClear.of(drift, filed.map(Filed::told))
                : ContractNote.of(drift, filed.map(Filed::told));
    }

    private static List<String> fingerprints(ContractDrift drift) {
        return drift.findings().stream()
                .map(finding -> finding.change().fingerprint().value())
                .toList();
    }
}
