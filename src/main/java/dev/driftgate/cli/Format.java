package dev.driftgate.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** How results are printed. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    /** Reads what people type. */
    static Format of(String typed) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is one of text, json, markdown"));
    }

    /** As people type it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
