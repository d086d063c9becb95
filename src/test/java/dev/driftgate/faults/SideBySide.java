package dev.driftgate.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;

/** Things done at the same time, each in a thread of its own. */
@NullMarked
final class SideBySide {
    private SideBySide() {}

    /** Does all of them and gives what came of each; the first that failed fails it. */
    static <T> List<T> all(List<Callable<T>> things) throws Exception {
        var threads = Executors.newFixedThreadPool(Math.max(1, things.size()));
        try {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(things)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
