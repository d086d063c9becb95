package dev.driftgate.store;

import java.nio.file.Path;

/** Programs that this one started, itself or through others. */
public final class Descendants {
    private Descendants() {}

    /** Ends those that work in a folder, which a library left alone when it was interrupted, and waits for their end. */
    public static void end(Path folder) {
        var left = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
        // Not forcibly: what sets up a server takes away what it began.
        left.forEach(ProcessHandle::destroy);
        left.forEach(process -> process.onExit().join());
    }
}
