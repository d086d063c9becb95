package dev.driftgate.ticket;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import java.util.Optional;

/** One thing that was tried, and the sentence that says what to fix where it did not work. */
public record Probe(String what, Optional<String> problem) {
    public static Probe of(String what, Runnable attempt) {
        try {
            attempt.run();
            return new Probe(what, Optional.empty());
        } catch (Misconfigured | OutsideFailure failure) {
            return new Probe(what, Optional.ofNullable(failure.getMessage()));
        }
    }

    public boolean passed() {
        return problem.isEmpty();
    }
}
