package dev.driftgate.testing;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test when a secret gets out. Every password and token that a test gives holds the word {@link #WORD}. What the
 * run writes to its own output, the log above all, is searched after each test of each class, as the service loader
 * finds this; {@link TestApp} and {@link TestProcess} hand over what else there is to search.
 */
@NullMarked
public final class Canaries implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    public static final String WORD = "canary";

    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();

    private static final PrintStream OUT = watched(System.out);
    private static final PrintStream ERR = watched(System.err);

    @Override
    public void beforeAll(ExtensionContext context) {
        System.setOut(OUT);
        System.setErr(ERR);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        nothingTold();
    }

    /** What threads wrote that were still at work after the last test of the class. */
    @Override
    public void afterAll(ExtensionContext context) {
        nothingTold();
    }

    /** Fails about the first of the texts that holds a secret. */
    public static void absent(String where, Collection<String> texts) {
        for (String text : texts) {
            int at = text.indexOf(WORD);
            if (at >= 0) {
                throw new AssertionError(where + " tells a secret: …"
                        + text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 50)) + "…");
            }
        }
    }

    private static PrintStream watched(OutputStream out) {
        return new PrintStream(new Watched(out, TOLD), true, StandardCharsets.UTF_8);
    }

    static void nothingTold() {
        var lines = new ArrayList<String>();
        for (String line = TOLD.poll(); line != null; line = TOLD.poll()) {
            lines.add(line);
        }
        absent("the output", lines);
    }

    /** Passes everything on and keeps the lines that hold a secret. */
    static final class Watched extends FilterOutputStream {
        private final Queue<String> told;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Watched(OutputStream out, Queue<String> told) {
            super(out);
            this.told = told;
        }

        @Override
        public synchronized void write(int value) throws IOException {
            out.write(value);
            watch((byte) value);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            for (int i = offset; i < offset + length; i++) {
                watch(bytes[i]);
            }
        }

        private void watch(byte value) {
            if (value != '\n') {
                line.write(value);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (text.contains(WORD)) {
                told.add(text);
            }
        }
    }
}
