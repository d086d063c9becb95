package dev.driftgate.demo.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Faults that wait for a call: each is used once, first come first served per operation; or one that stays. */
public final class Faults {
    private final Map<String, Deque<Fault>> waiting = new HashMap<>();
    private final Map<String, Fault> staying = new HashMap<>();
    private final Map<String, Integer> served = new TreeMap<>();
    private Optional<Fault> down = Optional.empty();

    public synchronized void failNext(String operation, Fault fault) {
        waiting.computeIfAbsent(operation, any -> new ArrayDeque<>()).add(fault);
    }

    /** Makes every call of an operation go wrong that no other fault waits for. */
    public synchronized void fail(String operation, Fault fault) {
        staying.put(operation, fault);
    }

    public synchronized void recover(String operation) {
        staying.remove(operation);
    }

    /** Makes every call go wrong that no other fault waits for. */
    public synchronized void fail(Fault fault) {
        down = Optional.of(fault);
    }

    public synchronized void recover() {
        down = Optional.empty();
    }

    /** How many calls went wrong, by operation. */
    public synchronized Map<String, Integer> served() {
        return Map.copyOf(served);
    }

    synchronized Optional<Fault> take(String operation) {
        var fault = Optional.ofNullable(waiting.get(operation))
                .map(Deque::poll)
                .or(() -> Optional.ofNullable(staying.get(operation)))
                .or(() -> down);
        fault.ifPresent(any -> served.merge(operation, 1, Integer::sum));
        return fault;
    }
}
