package dev.driftgate.catalog.type;

import java.util.List;
import java.util.Optional;

/** What may stand in the parentheses of Postgres's own types, in the form that {@code format_type} gives back. */
final class Modifiers {
    private static final int LONGEST_CHARACTER = 10_485_760;
    private static final int LONGEST_BIT = 83_886_080;
    private static final int WIDEST_NUMERIC = 1000;
    private static final int SCALE_BITS = 2048;
    private static final int FINEST_TIME = 6;
    private static final int WIDEST_REAL = 24;
    private static final int WIDEST_FLOAT = 53;

    private Modifiers() {}

    /** Empty where Postgres refuses them. */
    static Optional<List<String>> of(String type, List<String> written) {
        if (written.isEmpty()) {
            return Optional.of(List.of());
        }
        return switch (type) {
            case "character", "character varying" -> one(written, 1, LONGEST_CHARACTER);
            case "bit", "bit varying" -> one(written, 1, LONGEST_BIT);
            case "numeric" -> numeric(written);
            case "interval",
                    "time with time zone",
                    "time without time zone",
                    "timestamp with time zone",
                    "timestamp without time zone" -> precision(written);
            default -> Optional.empty();
        };
    }

    /** {@code float(p)} is one of two types, by its precision in bits. */
    static Optional<String> floatOf(List<String> written) {
        return one(written, 1, WIDEST_FLOAT)
                .map(bits -> Integer.parseInt(bits.get(0)) <= WIDEST_REAL ? "real" : "double precision");
    }

    private static Optional<List<String>> numeric(List<String> written) {
        if (written.size() > 2) {
            return Optional.empty();
        }
        var scale = written.size() == 1 ? "0" : written.get(1);
        return integer(written.get(0), 1, WIDEST_NUMERIC)
                .flatMap(p -> scale(scale).map(s -> List.of("" + p, "" + s)));
    }

    /** information_schema, and so a generator, shows the eleven bits of a negative scale without their sign. */
    private static Optional<Integer> scale(String written) {
        return integer(written, -WIDEST_NUMERIC, SCALE_BITS - 1)
                .map(scale -> scale < SCALE_BITS - WIDEST_NUMERIC ? scale : scale - SCALE_BITS)
                .filter(scale -> scale <= WIDEST_NUMERIC);
    }

    /** Postgres lowers a finer precision to the finest it has. */
    private static Optional<List<String>> precision(List<String> written) {
        return one(written, 0, Integer.MAX_VALUE)
                .map(digits -> List.of("" + Math.min(FINEST_TIME, Integer.parseInt(digits.get(0)))));
    }

    private static Optional<List<String>> one(List<String> written, int least, int most) {
        return written.size() == 1
                ? integer(written.get(0), least, most).map(number -> List.of("" + number))
                : Optional.empty();
    }

    private static Optional<Integer> integer(String written, int least, int most) {
        if (!written.matches("-?[0-9]{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(written);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }
}
