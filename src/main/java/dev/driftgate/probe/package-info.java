/** What those who run Driftgate ask it over HTTP: whether it lives, whether it can work, and how much waits. */
@NullMarked
package dev.driftgate.probe;

import org.jspecify.annotations.NullMarked;
