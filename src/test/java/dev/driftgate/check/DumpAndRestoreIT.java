package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.testing.Mirrored;
import dev.driftgate.testing.PostgresClient;
import dev.driftgate.testing.PostgresServers;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Laws for any schema, on schemas that are made up: against its own dump and restore it is clean, and the way from one to
 * another mirrors the way back. A failure prints its seed; {@code -DQT_SEED} runs it again.
 */
@NullMarked
class DumpAndRestoreIT {
    private static final int SCHEMAS = Integer.getInteger("dump-and-restore.schemas", 40);
    private static final Optional<PostgresClient> CLIENT = PostgresClient.installed();

    private @Nullable Catalog before;

    @BeforeAll
    static void there_is_something_to_dump_with() {
        assumeTrue(CLIENT.isPresent(), "no pg_dump and psql of one major here: install postgresql-client");
    }

    @Test
    void what_was_dumped_and_restored_is_the_same_and_two_schemas_mirror_each_other() {
        qt().withExamples(SCHEMAS)
                .withShrinkCycles(0)
                .forAll(longs().between(0, 1L << 40))
                .checkAssert(seed -> {
                    var catalog = clean(seed);
                    mirrors(before == null ? catalog : before, catalog);
                    before = catalog;
                });
    }

    /** Restores the schema of a seed from its dump; gives what it reads like. */
    private static Catalog clean(long seed) {
        var client = CLIENT.orElseThrow();
        var server = PostgresServers.of(client.major());
        var made = server.database();
        var restored = server.database();
        try {
            client.load(made, GeneratedSchema.of(seed), "the schema of seed " + seed);
            client.load(restored, client.dump(made), "the dump of seed " + seed);
            var catalog = Oracle.read(made);
            assertThat(catalog.objects()).hasSizeGreaterThan(25);
            assertThat(Oracle.changes(catalog, Oracle.read(restored)))
                    .as("seed " + seed)
                    .isEmpty();
            return catalog;
        } finally {
            server.drop(made);
            server.drop(restored);
        }
    }

    private static void mirrors(Catalog base, Catalog head) {
        var forth = Oracle.changes(base, head);
        assertThat(Mirrored.all(Oracle.changes(head, base), forth)).isEqualTo(Mirrored.all(forth));
    }
}
