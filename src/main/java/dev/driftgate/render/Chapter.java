package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.render.Outline.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The changes of one class, which are shown apart so that many of one hide none of another. Never empty. */
record Chapter(ChangeClass changeClass, Outline outline) {
    /** Of sorted changes; structure first. */
    static List<Chapter> of(List<Change> changes) {
        return Arrays.stream(ChangeClass.values())
                .map(each -> new Chapter(
                        each,
                        Outline.of(changes.stream()
                                .filter(change -> change.changeClass() == each)
                                .toList())))
                .filter(chapter -> !chapter.items().isEmpty())
                .toList();
    }

    boolean isStructure() {
        return changeClass == ChangeClass.STRUCTURE;
    }

    List<Item> items() {
        return outline.items();
    }

    /** Structure needs none: it is what a reader expects. */
    Optional<String> heading() {
        return isStructure() ? Optional.empty() : Optional.of(title());
    }

    String title() {
        return switch (changeClass) {
            case STRUCTURE -> "Structure";
            case COMMENTS -> "Comments";
            case PARTITIONS -> "Partitions";
            case ORDER -> "Order of columns";
            case PRIVILEGES -> "Privileges";
            case OWNERS -> "Owners";
            case LABELS -> "Security labels";
            case TABLESPACES -> "Tablespaces";
        };
    }
}
