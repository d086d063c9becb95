package dev.driftgate.diff;

import org.jspecify.annotations.Nullable;

/** A property's value on both sides; null where the side does not have it. */
public record PropertyChange(
        String name, @Nullable String base, @Nullable String head) {}
