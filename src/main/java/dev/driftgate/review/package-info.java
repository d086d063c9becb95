/** Puts drift before people, takes their decision, and files what they approved: once, whatever breaks. */
@NullMarked
package dev.driftgate.review;

import org.jspecify.annotations.NullMarked;
