package dev.driftgate.slack;

import java.util.Locale;
import java.util.Optional;

/** What somebody typed after {@code /drift}. */
sealed interface Typed {
    /** Tells the cases apart. */
    <R> R match(Cases<R> cases);

    /** One function per case. */
    interface Cases<R> {
        R check(Optional<String> name);

        R contract(Optional<String> name);

        R help(Optional<String> notUnderstood);
    }

    /** {@code check [comparison]} */
    record Check(Optional<String> name) implements Typed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.check(name);
        }
    }

    /** {@code contract [contract]} */
    record Contract(Optional<String> name) implements Typed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contract(name);
        }
    }

    /**
     * {@code help}, nothing at all, or something else.
     *
     * @param notUnderstood what was typed, where it means nothing
     */
    record Help(Optional<String> notUnderstood) implements Typed {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.help(notUnderstood);
        }
    }

    static Typed parse(String text) {
        String typed = text == null ? "" : text.strip();
        String[] words = typed.split("\\s+", -1);
        if (words.length > 2) {
            return new Help(Optional.of(typed));
        }
        var name = words.length == 2 ? Optional.of(words[1]) : Optional.<String>empty();
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "check" -> new Check(name);
            case "contract" -> new Contract(name);
            case "", "help" -> new Help(Optional.empty());
            default -> new Help(Optional.of(typed));
        };
    }
}
