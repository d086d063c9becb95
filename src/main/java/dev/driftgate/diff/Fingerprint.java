package dev.driftgate.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stable hash of a change or of a whole drift: 32 lower-case hex digits, the first half of a SHA-256. */
public record Fingerprint(String value) implements Comparable<Fingerprint> {
    private static final int BYTES = 16;
    private static final int SHORT = 8;

    /** Over everything a person could see in the change, each part behind its length so that parts cannot run together. */
    static Fingerprint of(Change change) {
        var id = change.id();
        var head = Stream.of(
                change.op().word(),
                change.changeClass().word(),
                id.kind().word(),
                id.schema(),
                id.relation(),
                id.name(),
                change.from());
        var properties = change.properties().stream()
                .flatMap(property -> Stream.of(property.name(), property.base(), property.head()));
        return hash(Stream.concat(head, properties));
    }

    /** Over the fingerprints of the changes; their order does not matter. */
    public static Fingerprint of(Collection<Change> changes) {
        return hash(changes.stream().map(change -> change.fingerprint().value()).sorted());
    }

    /** What people see: enough to tell two drifts apart. */
    public String abbreviated() {
        return value.substring(0, SHORT);
    }

    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }

    private static Fingerprint hash(Stream<@Nullable String> parts) {
        var digest = sha256();
        parts.forEach(part -> {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            String prefix = part == null ? "-" : bytes.length + ":";
            digest.update(prefix.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
