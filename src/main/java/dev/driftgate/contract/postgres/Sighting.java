package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.List;

/**
 * What one check saw.
 *
 * @param tables all that the contract lists and that this or an earlier check has seen
 * @param complete whether all there is was read, so that what is not listed is no longer under contract
 */
public record Sighting(List<SeenTable> tables, boolean complete, Instant at) {
    public Sighting {
        tables = List.copyOf(tables);
    }
}
