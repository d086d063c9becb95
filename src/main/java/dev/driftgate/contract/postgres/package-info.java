/** What contract checks remember in Driftgate's own Postgres: findings since when, and the task that tells them. */
@NullMarked
package dev.driftgate.contract.postgres;

import org.jspecify.annotations.NullMarked;
