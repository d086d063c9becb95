/** What a database holds, as plain values: objects with a kind, an identity and named properties. No I/O. */
@NullMarked
package dev.driftgate.catalog;

import org.jspecify.annotations.NullMarked;
