package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Since when each undocumented change is known, and whether people have been told. For many threads and many instances. */
public final class FindingStore {
    private final Jdbi jdbi;

    public FindingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes note of what a check found. */
    static void seen(Handle handle, String contract, Sighting sighting) {
        if (sighting.complete()) {
            forget(handle, contract, sighting.fingerprints(), sighting.at());
        }
        remember(handle, contract, sighting.fingerprints(), sighting.at());
    }

    /** When each of these was first detected; nothing of one that is not known. */
    public Map<String, Instant> detected(String contract, Collection<String> fingerprints) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select fingerprint, detected_at from driftgate.finding
                        where contract = :contract and fingerprint = any (:fingerprints)
                        """)
                .bind("contract", contract)
                .bindArray("fingerprints", String.class, fingerprints)
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(row.getColumn("fingerprint", String.class), row.getColumn("detected_at", Instant.class));
                    return map;
                }));
    }

    /** Whether people have not been told of one of these since it was detected. */
    public boolean isAnyUnannounced(String contract, Collection<String> fingerprints) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from driftgate.finding
                        where contract = :contract and fingerprint = any (:fingerprints) and announced_at is null)
                        """)
                .bind("contract", contract)
                .bindArray("fingerprints", String.class, fingerprints)
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes note that people have been told of these. */
    public void announced(String contract, Collection<String> fingerprints, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update driftgate.finding set announced_at = :now
                        where contract = :contract and fingerprint = any (:fingerprints) and announced_at is null
                        """)
                .bind("now", now)
                .bind("contract", contract)
                .bindArray("fingerprints", String.class, fingerprints)
                .execute());
    }

    private static void forget(Handle handle, String contract, Collection<String> seen, Instant now) {
        handle.createUpdate("""
                        update driftgate.finding set gone_at = :now
                        where contract = :contract and gone_at is null and fingerprint <> all (:seen)
                        """)
                .bind("now", now)
                .bind("contract", contract)
                .bindArray("seen", String.class, seen)
                .execute();
    }

    private static void remember(Handle handle, String contract, Collection<String> seen, Instant now) {
        handle.createUpdate("""
                        insert into driftgate.finding (contract, fingerprint, detected_at)
                        select :contract, unnest(:seen), :now
                        on conflict (contract, fingerprint) do update
                        set detected_at = case when finding.gone_at is null then finding.detected_at
                                               else excluded.detected_at end,
                            announced_at = case when finding.gone_at is null then finding.announced_at end,
                            gone_at = null
                        """)
                .bind("contract", contract)
                .bindArray("seen", String.class, seen)
                .bind("now", now)
                .execute();
    }
}
