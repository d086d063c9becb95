package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.render.Outline.Item;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One change in words, as Markdown: {@code Column `email`: `varchar(120)` in prod, `text` in staging.} */
final class ChangeSentence {
    private static final int LONGEST_VALUE = 300;

    private ChangeSentence() {}

    static String of(Item item, Wording wording) {
        var change = item.change();
        String subject = capitalized(change.id().kind().singular()) + " " + Markdown.code(Names.of(change.id()));
        return switch (change.op()) {
            case ADDED, REMOVED ->
                subject + properties(change) + with(item) + ", " + Markdown.text(wording.where(change)) + ".";
            case CHANGED -> subject + ": " + differences(change, wording) + ".";
            case RENAMED -> renamed(change, subject, wording);
        };
    }

    private static String renamed(Change change, String subject, Wording wording) {
        String differences = differences(change, wording);
        return subject + ": renamed, it is " + Markdown.code(Line.from(change)) + " "
                + Markdown.text(wording.inBase() + wording.remark(change))
                + (differences.isEmpty() ? "" : "; " + differences) + ".";
    }

    private static String properties(Change change) {
        String all = PropertyWords.all(change);
        return all.isEmpty() ? "" : ": " + code(all);
    }

    private static String with(Item item) {
        String with = Line.with(item.folded());
        return with.isEmpty() ? "" : " " + with;
    }

    private static String differences(Change change, Wording wording) {
        return PropertyWords.shown(change)
                .map(property -> difference(change, property, wording))
                .collect(Collectors.joining("; "));
    }

    private static String difference(Change change, PropertyChange property, Wording wording) {
        if (PropertyWords.isLong(change, property)) {
            return "its " + Markdown.text(PropertyWords.words(property)) + " differs, see the whole diff";
        }
        var told = PropertyWords.told(property);
        if (told.isPresent()) {
            return code(told.get()) + " " + Markdown.text(wording.inHead());
        }
        String label = PropertyWords.label(property);
        return (label.isEmpty() ? "" : Markdown.text(label) + " ")
                + value(change, property, property.base()) + " " + Markdown.text(wording.inBase(change)) + ", "
                + value(change, property, property.head()) + " " + Markdown.text(wording.inHead());
    }

    /** What a side does not have is a word of ours and no value. */
    private static String value(Change change, PropertyChange property, @Nullable String value) {
        String words = PropertyWords.value(change, property, value);
        return value == null ? Markdown.text(words) : code(words);
    }

    private static String code(String words) {
        return Markdown.code(Cut.to(words, LONGEST_VALUE));
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
