package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.List;

/**
 * What one check saw.
 *
 * @param tables all that the contract lists and that this or an earlier check has seen
 * @param fingerprints of all changes
 * @param complete whether all there is was read, so that what is not listed is no longer under contract, and what was found
 *     earlier is gone
 * @param began before anything was read, in microseconds
 * @param at when all was read
 */
public record Sighting(List<SeenTable> tables, List<String> fingerprints, boolean complete, Instant began, Instant at) {
    public Sighting {
        tables = List.copyOf(tables);
        fingerprints = List.copyOf(fingerprints);
    }
}
