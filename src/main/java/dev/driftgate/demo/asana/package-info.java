/** An Asana workspace on this machine: the REST calls that tasks need. */
@NullMarked
package dev.driftgate.demo.asana;

import org.jspecify.annotations.NullMarked;
