/** What Postgres prints of its parsed SQL, brought to one spelling whatever version prints it. Pure. */
@NullMarked
package dev.driftgate.catalog.deparse;

import org.jspecify.annotations.NullMarked;
