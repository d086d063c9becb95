package dev.driftgate.ticket.linear;

/** A team by its id (what calls take) and its key (what people say). */
record Team(String id, String key) {}
