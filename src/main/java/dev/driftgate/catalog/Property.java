package dev.driftgate.catalog;

/** One fact about an object, as text in canonical form. A fact that has its default value is left out. */
public record Property(String name, String value) {}
