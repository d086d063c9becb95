/** Every sentence a person reads: drift as card, text, Markdown, JSON, issue and task. Pure functions; times are handed in. */
@NullMarked
package dev.driftgate.render;

import org.jspecify.annotations.NullMarked;
