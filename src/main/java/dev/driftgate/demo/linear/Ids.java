package dev.driftgate.demo.linear;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as Linear wants them. */
final class Ids {
    private static final Pattern V4 = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private Ids() {}

    static boolean isV4(String id) {
        return V4.matcher(id).matches();
    }

    /** The same id for the same thing in every run, in the form of a version 4 UUID. */
    static String of(String thing) {
        UUID hash = UUID.nameUUIDFromBytes(thing.getBytes(StandardCharsets.UTF_8));
        long version4 = (hash.getMostSignificantBits() & ~0xF000L) | 0x4000L;
        return new UUID(version4, hash.getLeastSignificantBits()).toString();
    }

    static String required(String id, String field) {
        if (!isV4(id)) {
            throw LinearErrors.invalid(field + " must be a UUID.");
        }
        return id;
    }
}
