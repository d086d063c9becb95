package dev.driftgate.demo;

import org.jspecify.annotations.NullMarked;

/** Starts the sample, and closes it while a second one still runs. */
@NullMarked
final class SampleProgram {
    private SampleProgram() {}

    public static void main(String[] args) throws Exception {
        try (var databases = SampleDatabases.start()) {
            try (var second = SampleDatabases.start()) {
                databases.close();
                second.actions().get(0).run().call();
            }
        }
    }
}
