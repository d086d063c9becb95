package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Fingerprint;
import dev.driftgate.render.SlackMessage.Attachment;
import java.time.Instant;
import java.util.Locale;

/** The whole diff as a file for a thread, under a name that tells it from other days and other comparisons. */
final class DiffFile {
    private static final int LONGEST_NAME = 40;

    private DiffFile() {}

    static Attachment of(Drift drift) {
        String name = name(drift.comparison() + "-drift", drift.readAt(), drift.fingerprint());
        return new Attachment(name, WholeDiff.document(Report.of(drift)));
    }

    static Attachment of(ContractDrift drift) {
        String name = name(drift.contract() + "-contract", drift.readAt(), drift.fingerprint());
        return new Attachment(name, WholeDiff.document(Report.of(drift)));
    }

    private static String name(String subject, Instant at, Fingerprint fingerprint) {
        String safe = subject.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String brief = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
        return brief + "-" + Times.day(at) + "-" + fingerprint.abbreviated() + ".txt";
    }
}
