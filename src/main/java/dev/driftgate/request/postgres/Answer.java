package dev.driftgate.request.postgres;

import java.util.Optional;

/** What came of a request; a sentence where there is something to tell to who asked. */
public record Answer(Optional<String> sentence) {
    /** Nothing to tell. */
    public static final Answer NONE = new Answer(Optional.empty());
}
