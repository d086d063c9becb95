package dev.driftgate.diff;

import java.util.Locale;

/** Changes that people switch on and off together, so that noise in one group never hides another. */
public enum ChangeClass {
    STRUCTURE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
