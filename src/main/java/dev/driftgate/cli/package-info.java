/** The command line: parses arguments, calls a use case, prints its answer. */
@NullMarked
package dev.driftgate.cli;

import org.jspecify.annotations.NullMarked;
