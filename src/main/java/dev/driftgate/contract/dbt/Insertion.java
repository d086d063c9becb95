package dev.driftgate.contract.dbt;

/**
 * Text that is missing in a file.
 *
 * @param offset where it belongs, in chars from the beginning
 * @param depth of two at one place the deeper one comes first: a column before the next table
 * @param text with whatever separates it from its neighbours
 * @param proposal what it is for, and where a person would paste it
 */
record Insertion(int offset, int depth, String text, Proposal proposal) {}
