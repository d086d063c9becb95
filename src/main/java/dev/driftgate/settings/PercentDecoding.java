package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding in Postgres URLs.
 *
 * @param plusIsBlank the JDBC driver reads + as a blank, libpq as a plus
 */
record PercentDecoding(String setting, boolean plusIsBlank) {
    private static final int HEX = 16;

    /** For names, which have no control characters. */
    String name(String encoded) {
        var name = text(encoded);
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw refused("holds a control character");
        }
        return name;
    }

    String text(String encoded) {
        var bytes = new ByteArrayOutputStream();
        var source = (plusIsBlank ? encoded.replace('+', ' ') : encoded).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%') {
                bytes.write(octet(source, i));
                i += 2;
            } else {
                bytes.write(source[i]);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private int octet(byte[] source, int percent) {
        int high = percent + 2 < source.length ? Character.digit(source[percent + 1], HEX) : -1;
        int low = high < 0 ? -1 : Character.digit(source[percent + 2], HEX);
        if (low < 0) {
            throw refused("has a % without two hexadecimal digits behind it; write %25 for a % itself");
        }
        int octet = high * HEX + low;
        if (octet == 0) {
            throw refused("holds %00, which Postgres allows nowhere");
        }
        return octet;
    }

    private String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("is not UTF-8 behind its percent signs");
        }
    }

    private Misconfigured refused(String reason) {
        return new Misconfigured(setting + " " + reason);
    }
}
