package dev.driftgate.review.postgres;

import java.time.Instant;

/** Who did something and when; a Slack user's id, or what acted by itself ({@code schedule}). */
public record Step(String by, Instant at) {}
