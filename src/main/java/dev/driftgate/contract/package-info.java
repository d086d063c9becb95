/** Has the replica outgrown what analytics documented: compares, remembers since when, and tells analytics once. */
@NullMarked
package dev.driftgate.contract;

import org.jspecify.annotations.NullMarked;
