/** What people asked for in Slack, in Driftgate's own Postgres: once it is acknowledged, it is here. */
@NullMarked
package dev.driftgate.request.postgres;

import org.jspecify.annotations.NullMarked;
