package dev.driftgate.demo;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullMarked;

/** Starts the sample; then stays until it is told to end, or closes it while a second one still runs. */
@NullMarked
final class SampleProgram {
    private SampleProgram() {}

    public static void main(String[] args) throws Exception {
        System.out.println("starting");
        try (var databases = SampleDatabases.start()) {
            System.out.println("started");
            if (args[0].equals("stay")) {
                new CountDownLatch(1).await();
            }
            try (var second = SampleDatabases.start()) {
                databases.close();
                second.actions().get(0).run().call();
            }
        }
    }
}
