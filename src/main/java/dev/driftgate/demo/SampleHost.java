package dev.driftgate.demo;

import org.jspecify.annotations.Nullable;

/**
 * The folder and the server of the demo, and the promise that both go away, also when the program is interrupted while
 * the server is still starting: the cleanup then waits until it stands, because nobody else would stop it.
 */
final class SampleHost implements AutoCloseable {
    private final TempFolder folder;
    private final Thread hook = new Thread(this::clean, "demo-cleanup");
    private @Nullable SampleServer server;
    private boolean cleaned;

    private SampleHost(TempFolder folder) {
        this.folder = folder;
    }

    static SampleHost open() {
        var host = new SampleHost(TempFolder.create());
        Runtime.getRuntime().addShutdownHook(host.hook);
        return host;
    }

    TempFolder folder() {
        return folder;
    }

    synchronized SampleServer start() {
        if (cleaned) {
            throw new IllegalStateException("the program is ending");
        }
        var started = SampleServer.start(folder.path());
        server = started;
        return started;
    }

    @Override
    public void close() {
        clean();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook finds nothing left to do.
        }
    }

    private synchronized void clean() {
        if (cleaned) {
            return;
        }
        cleaned = true;
        try (folder) {
            if (server != null) {
                server.close();
            }
        }
    }
}
