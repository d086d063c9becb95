package dev.driftgate.demo.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Every write a stand-in did, oldest first. */
public final class Writes {
    private final InstantSource clock;
    private final List<Write> writes = new ArrayList<>();

    public Writes(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(String operation, JsonNode arguments) {
        writes.add(new Write(clock.instant(), operation, arguments));
    }

    public synchronized List<Write> all() {
        return List.copyOf(writes);
    }
}
