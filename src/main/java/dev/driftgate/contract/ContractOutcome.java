package dev.driftgate.contract;

import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Side;
import java.util.List;

/**
 * What one comparison of a contract with a replica says. It holds no times: when something was first seen is for those
 * who remember.
 *
 * @param base the contract
 * @param head of the replica, what the contract lists
 * @param changes sorted, without the ignored ones
 * @param unread what nothing is claimed about
 * @param notes what is worth a word but is no drift, one sentence each
 * @param ignored how many changes the contract itself says do not matter
 */
public record ContractOutcome(
        Side base, Side head, List<SourcedChange> changes, List<Unread> unread, List<String> notes, int ignored) {
    public ContractOutcome {
        changes = changes.stream().sorted().toList();
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }
}
