package dev.driftgate.contract;

import dev.driftgate.catalog.Unread;
import dev.driftgate.check.IgnoreRules;
import dev.driftgate.contract.postgres.SeenTable;
import dev.driftgate.contract.postgres.Sighting;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Side;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one comparison of a contract with a replica says. It holds no times: when something was first seen is for those
 * who remember.
 *
 * @param base the contract
 * @param head of the replica, what the contract lists
 * @param changes sorted, without the ignored ones
 * @param unread what nothing is claimed about
 * @param notes what is worth a word but is no drift, one sentence each
 * @param ignored how many changes somebody said do not matter
 * @param seen what to remember for the next comparison
 */
public record ContractOutcome(
        Side base,
        Side head,
        List<SourcedChange> changes,
        List<Unread> unread,
        List<String> notes,
        int ignored,
        List<SeenTable> seen) {
    public ContractOutcome {
        changes = changes.stream().sorted().toList();
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
        seen = List.copyOf(seen);
    }

    /** The same without what the rules leave alone, and a note for each that ended although it would matter. */
    public ContractOutcome applying(IgnoreRules rules) {
        var kept = changes.stream()
                .filter(sourced -> !rules.ignores(sourced.change()))
                .toList();
        var ended = rules.ended(plain(), unread);
        return new ContractOutcome(
                base,
                head,
                kept,
                unread,
                Stream.concat(notes.stream(), ended.stream()).toList(),
                ignored + changes.size() - kept.size(),
                seen);
    }

    /** What to take note of, of a check that began and ended then. */
    Sighting sighting(Instant began, Instant at) {
        var fingerprints =
                plain().stream().map(change -> change.fingerprint().value()).toList();
        return new Sighting(seen, fingerprints, unread.isEmpty(), began, at);
    }

    /** The changes alone. */
    List<Change> plain() {
        return changes.stream().map(SourcedChange::change).toList();
    }
}
