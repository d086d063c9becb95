/** What every stand-in needs of HTTP: calls, answers, faults on demand and a record of writes. */
@NullMarked
package dev.driftgate.demo.http;

import org.jspecify.annotations.NullMarked;
