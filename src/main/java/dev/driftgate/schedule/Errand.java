package dev.driftgate.schedule;

/** What a task does; harmless to do twice. */
@FunctionalInterface
public interface Errand {
    /**
     * Does it.
     *
     * @param instance says what it is about
     * @param failures how many tries failed so far
     */
    void run(String instance, int failures);
}
