package dev.driftgate.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** The files beside these tests. */
@NullMarked
final class Resources {
    private Resources() {}

    static String text(String name) {
        try (var stream = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments. */
    static List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.startsWith("#")).toList();
    }
}
