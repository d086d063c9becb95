package dev.driftgate.diff;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Changes that people switch on and off together, so that noise in one group never hides another. */
public enum ChangeClass {
    STRUCTURE(true),
    COMMENTS(true, "comment", "column_comment", "part_comment", "constraint_comment"),
    PARTITIONS(true, "partition_of", "partition_bound"),
    ORDER(true, "column_order"),
    PRIVILEGES(false, "privileges", "column_privileges", "part_privileges"),
    OWNERS(false, "owner"),
    LABELS(false, "security_labels", "column_security_labels", "part_security_labels"),
    TABLESPACES(false, "tablespace");

    private final boolean comparedByDefault;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change
    private final Set<String> properties;

    ChangeClass(boolean comparedByDefault, String... properties) {
        this.comparedByDefault = comparedByDefault;
        this.properties = Set.of(properties);
    }

    /** The class of a property: structure, unless the property is one that another class is made of. */
    public static ChangeClass of(String property) {
        return Arrays.stream(values())
                .filter(each -> each.properties.contains(property))
                .findFirst()
                .orElse(STRUCTURE);
    }

    /** What is compared when nobody says anything. */
    public static Set<ChangeClass> compared() {
        return EnumSet.copyOf(
                Arrays.stream(values()).filter(ChangeClass::comparedByDefault).toList());
    }

    /** The classes with these words, and structure. */
    public static Set<ChangeClass> named(Collection<String> words) {
        var named = EnumSet.of(STRUCTURE);
        Arrays.stream(values()).filter(each -> words.contains(each.word())).forEach(named::add);
        return named;
    }

    /** Whether it is compared when nobody says anything. */
    public boolean comparedByDefault() {
        return comparedByDefault;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
