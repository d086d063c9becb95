package dev.driftgate.catalog.type;

/** What comparing a declared type with a live one says. */
public enum TypeMatch {
    SAME,
    DIFFERENT,
    /** The declaration names nothing this server knows, so that it says nothing about the column. */
    NOT_A_POSTGRES_TYPE
}
