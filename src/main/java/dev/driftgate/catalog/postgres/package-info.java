/** Reads a database's catalog: one read-only connection, one query per kind, nothing but {@code pg_catalog}. */
@NullMarked
package dev.driftgate.catalog.postgres;

import org.jspecify.annotations.NullMarked;
