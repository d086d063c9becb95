package dev.driftgate.catalog;

import java.time.Duration;
import java.util.Optional;

/** Hears how far the reading of databases has come. Several sides are read at once, each on a thread of its own. */
public interface Progress {
    /** For who does not want to know. */
    Progress UNHEARD = new Progress() {};

    /**
     * What is being read.
     *
     * @param side what people call the database: {@code prod}
     * @param kind what there may be many of; empty for all the rest together (the first step) and for what differs (the last)
     * @param number from 1
     * @param of how many steps the side takes
     */
    record Step(String side, Optional<Kind> kind, int number, int of) {}

    /**
     * What a side took.
     *
     * @param statements how many queries were asked, whatever the database holds
     * @param batches in how many round trips they were answered
     */
    record Tally(String side, int statements, int batches, int objects, Duration took) {}

    default void begins(Step step) {}

    default void ended(Tally tally) {}
}
