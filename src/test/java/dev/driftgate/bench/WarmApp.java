package dev.driftgate.bench;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A process that has been running for a while and is asked for checks, as the app in Slack is. */
final class WarmApp implements AutoCloseable {
    private final Process process;
    private final PrintWriter questions;
    private final BufferedReader answers;

    private WarmApp(Process process) {
        this.process = process;
        this.questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static WarmApp start() throws IOException {
        return new WarmApp(Java.main(WarmChecks.class).start());
    }

    Duration check(TestDatabase staging, TestDatabase prod) throws IOException {
        questions.println("check " + staging.text() + " " + prod.text());
        return Duration.ofNanos(Long.parseLong(answers.readLine()));
    }

    /** The most heap that was in use, garbage among it, in MB. */
    int heap() throws IOException {
        questions.println("heap");
        return Integer.parseInt(answers.readLine());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
