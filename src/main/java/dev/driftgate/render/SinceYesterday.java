package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/** What one day changed in a contract's findings. */
final class SinceYesterday {
    private SinceYesterday() {}

    /** {@code Since yesterday: 2 new, 1 documented or gone.} */
    static String sentence(ContractDrift drift, Optional<ContractNote.Task> task) {
        var yesterday = drift.readAt().minus(Duration.ofDays(1));
        int fresh = (int) drift.findings().stream()
                .filter(finding -> finding.detectedAt().isAfter(yesterday))
                .count();
        int gone = task.map(ContractNote.Task::gone).orElse(0);
        var parts = new ArrayList<String>();
        if (fresh > 0) {
            parts.add(Numbers.of(fresh) + " new");
        }
        if (gone > 0) {
            parts.add(Numbers.of(gone) + " documented or gone");
        }
        return "Since yesterday: " + (parts.isEmpty() ? "nothing new" : String.join(", ", parts)) + ".";
    }
}
