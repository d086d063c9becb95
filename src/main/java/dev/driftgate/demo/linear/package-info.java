/** A Linear workspace on this machine: GraphQL as far as tickets need it. */
@NullMarked
package dev.driftgate.demo.linear;

import org.jspecify.annotations.NullMarked;
