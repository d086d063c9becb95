package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.postgres.Seat.Left;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Two databases that are read at the same time.
 *
 * @param executor where base is read, while the caller's thread reads head
 */
public record SideBySide(ReadOnlyDatabase base, ReadOnlyDatabase head, Executor executor) {
    /** Both as they were when they were read. Tables that are alike in both are counted and left out. */
    public record Both(Catalog base, Catalog head) {}

    /**
     * Reads what {@code extent} says of the side of that name.
     *
     * @throws dev.driftgate.failure.Misconfigured when a side's URL cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when a side could not be read
     */
    public Both read(Function<String, Extent> extent, Progress progress) {
        var seat = Seat.free();
        var reading =
                CompletableFuture.supplyAsync(() -> read(base, extent.apply(base.name()), progress, seat), executor);
        try {
            var read = read(head, extent.apply(head.name()), progress, seat.opposite());
            return new Both(join(reading), read);
        } catch (Left left) {
            join(reading);
            throw left;
        }
    }

    private static Catalog read(ReadOnlyDatabase database, Extent extent, Progress progress, Seat seat) {
        try {
            return database.read(connection -> CatalogQueries.read(connection, extent, progress, seat));
        } finally {
            seat.leave();
        }
    }

    private static Catalog join(CompletableFuture<Catalog> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
