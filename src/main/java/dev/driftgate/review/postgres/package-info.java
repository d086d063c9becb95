/** Reviews in Driftgate's own Postgres: every step is a row with who and when, and one row decides a race. */
@NullMarked
package dev.driftgate.review.postgres;

import org.jspecify.annotations.NullMarked;
