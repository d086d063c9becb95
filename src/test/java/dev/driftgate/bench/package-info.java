/** What is measured and reported, and asserted nowhere, because it depends on the machine. */
@NullMarked
package dev.driftgate.bench;

import org.jspecify.annotations.NullMarked;
