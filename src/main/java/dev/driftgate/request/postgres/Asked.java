package dev.driftgate.request.postgres;

import java.util.Locale;

/** What a command or a button asks for. */
public enum Asked {
    CHECK,
    CONTRACT,
    APPROVE,
    IGNORE,
    RETRY;

    /** Whether it was typed; everything else is a button. */
    public boolean isCommand() {
        return this == CHECK || this == CONTRACT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Asked of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
