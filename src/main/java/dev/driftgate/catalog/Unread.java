package dev.driftgate.catalog;

/** Something that stands in a catalog but could not be read, so that nothing is claimed about it. */
public record Unread(String what, String why) {}
