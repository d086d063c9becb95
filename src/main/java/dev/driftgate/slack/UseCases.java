package dev.driftgate.slack;

import dev.driftgate.contract.Contracts;
import dev.driftgate.review.Asking;
import dev.driftgate.review.Comparisons;
import dev.driftgate.review.Decisions;

/** What can be asked for in Slack. */
public record UseCases(Comparisons comparisons, Asking asking, Decisions decisions, Contracts contracts) {}
