/** What people set, in the environment and in {@code driftgate.yml}, checked once and handed on as plain values. */
@NullMarked
package dev.driftgate.settings;

import org.jspecify.annotations.NullMarked;
