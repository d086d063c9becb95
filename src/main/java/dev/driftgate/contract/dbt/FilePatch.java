package dev.driftgate.contract.dbt;

import java.util.Comparator;
import java.util.List;

/** What a file lacks. Nothing in it is taken away or written anew. */
public final class FilePatch {
    private static final Comparator<Insertion> IN_TEXT =
            Comparator.comparing(Insertion::offset).thenComparing(Insertion::depth, Comparator.reverseOrder());

    private final String file;
    private final String text;
    private final List<Insertion> insertions;

    /**
     * Made by a draft.
     *
     * @param file relative to the folder of the patch, with slashes
     * @param text as the file is, its byte order mark included
     */
    FilePatch(String file, String text, List<Insertion> insertions) {
        this.file = file;
        this.text = text;
        this.insertions = insertions.stream().sorted(IN_TEXT).toList();
    }

    public String file() {
        return file;
    }

    /** From top to bottom. */
    public List<Proposal> proposals() {
        return insertions.stream().map(Insertion::proposal).toList();
    }

    /** As git writes and reads it. */
    public String diff() {
        return UnifiedDiff.of(file, text, insertions);
    }
}
