package dev.driftgate.catalog.type;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A {@code data_type} as somebody wrote it into a contract, by hand or with one of dbt's generators. */
public sealed interface DeclaredType {
    /**
     * Whether a column of type {@code live} is what was declared. A modifier counts only where one was declared.
     *
     * @param exists whether the server has a type of this name that is not one of Postgres's own
     */
    TypeMatch match(LiveType live, Predicate<TypeName> exists);

    /** As {@code format_type} would spell it, as far as it was declared. */
    String canonical();

    static DeclaredType parse(String written) {
        var word = written.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "array" -> new AnyArray();
            case "user-defined" -> new AnyUserDefined();
            // The one alias that dbt's Postgres adapter has.
            case "string" -> new Named(TypeName.builtIn("text", List.of(), false));
            // Even in capitals, as a generator that writes everything in capitals leaves it.
            case "\"char\"" -> new Named(TypeName.builtIn(word, List.of(), false));
            default ->
                TypeName.parse(written).<DeclaredType>map(Named::new).orElseGet(() -> new Foreign(written.strip()));
        };
    }

    /** {@code ARRAY}: all that {@code information_schema}, and so a generator, tells about an array. */
    record AnyArray() implements DeclaredType {
        @Override
        public TypeMatch match(LiveType live, Predicate<TypeName> exists) {
            return live.isArray() ? TypeMatch.SAME : TypeMatch.DIFFERENT;
        }

        @Override
        public String canonical() {
            return "array";
        }
    }

    /** {@code USER-DEFINED}: the same for enums, composites, ranges and types of extensions. */
    record AnyUserDefined() implements DeclaredType {
        @Override
        public TypeMatch match(LiveType live, Predicate<TypeName> exists) {
            return live.isUserDefined() ? TypeMatch.SAME : TypeMatch.DIFFERENT;
        }

        @Override
        public String canonical() {
            return "user-defined";
        }
    }

    /** A name that SQL could mean as a type. */
    record Named(TypeName name) implements DeclaredType {
        private static final String SIZE_OF_UNSIZED = "256";

        @Override
        public TypeMatch match(LiveType live, Predicate<TypeName> exists) {
            boolean same = Stream.concat(Stream.of(live), live.bases().stream())
                    .map(LiveType::name)
                    .anyMatch(this::means);
            if (same) {
                return TypeMatch.SAME;
            }
            boolean known = name.isBuiltIn() || exists.test(name) || exists.test(elementOfUnderscored());
            return known ? TypeMatch.DIFFERENT : TypeMatch.NOT_A_POSTGRES_TYPE;
        }

        @Override
        public String canonical() {
            return name.spelled();
        }

        private boolean means(TypeName live) {
            return name.covers(live) || elementOfUnderscored().covers(live) || isSizedByDbt(live);
        }

        /** {@code _mood} is how Postgres itself names the array of {@code mood}. */
        private TypeName elementOfUnderscored() {
            boolean underscored = !name.array() && name.name().startsWith("_");
            return underscored ? new TypeName(name.schema(), name.name().substring(1), name.modifiers(), true) : name;
        }

        /** dbt's {@code Column.data_type}, which generators write, calls every char a varchar, an unsized one 256 long. */
        private boolean isSizedByDbt(TypeName live) {
            if (!name.name().equals("character varying") || !live.name().equals("character")) {
                return false;
            }
            var size = live.modifiers().isEmpty() ? List.of(SIZE_OF_UNSIZED) : live.modifiers();
            return live.isBuiltIn()
                    && !name.array()
                    && !live.array()
                    && name.modifiers().equals(size);
        }
    }

    /** Another warehouse's spelling, or none: {@code NUMBER(38,0)} parses, {@code ARRAY<STRING>} does not. */
    record Foreign(String canonical) implements DeclaredType {
        @Override
        public TypeMatch match(LiveType live, Predicate<TypeName> exists) {
            return TypeMatch.NOT_A_POSTGRES_TYPE;
        }
    }
}
