package dev.driftgate.contract.dbt;

import java.util.Optional;

/** {@code meta.driftgate} of a source, table or column: {@code {ignore: true, reason: …}}. */
record Ignore(boolean on, String reason) {
    static final Ignore NO = new Ignore(false, "");
    private static final String UNSAID = "no reason given";

    static Ignore of(boolean on, Optional<String> reason) {
        return new Ignore(on, reason.filter(text -> !text.isBlank()).orElse(UNSAID));
    }

    Optional<String> said() {
        return on ? Optional.of(reason) : Optional.empty();
    }
}
