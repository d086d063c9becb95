package dev.driftgate.demo.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Faults that wait for a call: each is used once, first come first served per operation; or one for all of them. */
public final class Faults {
    private final Map<String, Deque<Fault>> waiting = new HashMap<>();
    private Optional<Fault> down = Optional.empty();

    public synchronized void failNext(String operation, Fault fault) {
        waiting.computeIfAbsent(operation, any -> new ArrayDeque<>()).add(fault);
    }

    /** Makes every call go wrong that no other fault waits for. */
    public synchronized void fail(Fault fault) {
        down = Optional.of(fault);
    }

    public synchronized void recover() {
        down = Optional.empty();
    }

    synchronized Optional<Fault> take(String operation) {
        return Optional.ofNullable(waiting.get(operation)).map(Deque::poll).or(() -> down);
    }
}
