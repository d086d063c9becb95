package dev.driftgate.review;

/** What a button of a card asks for. */
public enum Decision {
    APPROVE,
    IGNORE,
    RETRY
}
