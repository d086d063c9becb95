/** The demo page and the small API behind it. */
@NullMarked
package dev.driftgate.demo.page;

import org.jspecify.annotations.NullMarked;
