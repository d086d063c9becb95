package dev.driftgate.request.postgres;

import java.util.Optional;

/** What came of a request; a sentence where there is something to tell to who asked. */
public record Answer(Optional<String> sentence) {}
