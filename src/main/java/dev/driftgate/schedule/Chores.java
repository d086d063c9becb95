package dev.driftgate.schedule;

import dev.driftgate.review.Filing;
import dev.driftgate.review.ReviewCards;

/**
 * What becomes due.
 *
 * @param requests works off what was asked in Slack
 */
public record Chores(Errand requests, Filing filing, ReviewCards cards, Daily daily) {}
