package dev.driftgate.contract.dbt;

import dev.driftgate.catalog.Unread;
import java.util.Comparator;
import java.util.List;

/**
 * What analytics documented about the tables it reads.
 *
 * @param origin where it was read, for people: {@code 3 files under models/}
 * @param tables sorted by schema and identifier, no relation twice, disabled ones left out
 * @param unread what stands in the contract but could not be understood, so that nothing is claimed about it
 * @param notes what is worth a word, one sentence each
 */
public record DbtContract(String origin, List<SourceTable> tables, List<Unread> unread, List<String> notes) {
    private static final Comparator<SourceTable> BY_RELATION =
            Comparator.comparing(SourceTable::schema).thenComparing(SourceTable::identifier);

    public DbtContract {
        tables = tables.stream().sorted(BY_RELATION).toList();
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }
}
