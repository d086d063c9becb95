package dev.driftgate.render;

import java.util.Optional;

/**
 * One thing that {@code doctor} tried.
 *
 * @param found what was found, where it worked
 * @param problem what to fix, where it did not
 */
public record Tried(String what, String found, Optional<String> problem) {}
