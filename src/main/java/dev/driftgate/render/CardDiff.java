package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.render.Outline.Item;
import dev.driftgate.render.Outline.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As much of the outline as a card has room for, from the top, whole lines only. */
final class CardDiff {
    private static final int MOST_DETAILS = 8;
    private static final int LONGEST_WHAT = 240;
    private static final int LONGEST_DETAIL = 160;
    /** What a block costs besides its lines. */
    private static final int FRAME = 240;

    private final Wording wording;
    private final List<ObjectNode> blocks = new ArrayList<>();
    private final List<Item> rest = new ArrayList<>();
    private boolean shortened;
    private Room room = new Room(0, 0, 0);

    private CardDiff(Wording wording) {
        this.wording = wording;
    }

    /** @param room in characters of JSON */
    static CardDiff of(Report report, int room) {
        var diff = new CardDiff(report.wording());
        var share = Room.share(room);
        int others = (int) report.chapters().stream()
                .filter(chapter -> !chapter.isStructure())
                .count();
        for (var chapter : report.chapters()) {
            diff.chapter(chapter, chapter.isStructure() ? Room.all(room).without(share, others) : share.copy());
        }
        return diff;
    }

    List<ObjectNode> blocks() {
        return List.copyOf(blocks);
    }

    /** Whether every change is there with all that is known of it. */
    boolean complete() {
        return rest.isEmpty() && !shortened;
    }

    /** What is not there, in a sentence; only for a diff that is not complete. */
    String more() {
        return more("The whole diff is in the thread.");
    }

    /** @param where a sentence that says where the rest is */
    String more(String where) {
        return (rest.isEmpty() ? "Long values are shortened here." : "And " + more(rest) + ".") + " " + where;
    }

    /** {@code 12 more changes on 5 tables} */
    static String more(List<Item> rest) {
        String on = Sums.on(rest);
        return Numbers.of(rest.size()) + " more " + (rest.size() == 1 ? "change" : "changes")
                + (on.isEmpty() ? "" : " on " + on);
    }

    private void chapter(Chapter chapter, Room given) {
        room = given;
        boolean full = false;
        for (var section : chapter.outline().sections()) {
            var heading = heading(chapter, section);
            full = section(section, heading, full);
        }
    }

    /** Gives whether nothing more of the chapter is to be shown, so that no change is left out between two that are shown. */
    private boolean section(Section section, Optional<String> heading, boolean wasFull) {
        var shown = new ArrayList<String>();
        boolean full =
                wasFull || !room.takeBlock(FRAME + heading.map(CardDiff::cost).orElse(0));
        for (var item : section.items()) {
            full = full || !add(item, shown);
            if (full) {
                rest.add(item);
            }
        }
        if (!shown.isEmpty()) {
            blocks.add(Blocks.literal(heading, shown));
        }
        return full;
    }

    /** Lines of no one table would be read as the table's above, so they are told apart. */
    private Optional<String> heading(Chapter chapter, Section section) {
        var other = blocks.isEmpty() ? Optional.<String>empty() : Optional.of("Other objects");
        return chapter.heading()
                .map(title -> title + section.heading().map(name -> ": " + name).orElse(""))
                .or(section::heading)
                .or(() -> other);
    }

    private boolean add(Item item, List<String> lines) {
        var line = Line.of(item, wording);
        var shown = new ArrayList<String>(List.of(line.cut(LONGEST_WHAT)));
        boolean cut = line.what().length() > LONGEST_WHAT;
        if (item.change().op() == Op.CHANGED || item.change().op() == Op.RENAMED) {
            cut |= details(line.details(), shown);
        }
        int cost = shown.stream().mapToInt(CardDiff::cost).sum();
        if (!room.takeLines(cost, shown.size())) {
            return false;
        }
        lines.addAll(shown);
        shortened |= cut;
        return true;
    }

    private static boolean details(List<String> details, List<String> shown) {
        details.stream().limit(MOST_DETAILS).forEach(line -> shown.add("    " + Cut.to(line, LONGEST_DETAIL)));
        int more = details.size() - MOST_DETAILS;
        if (more > 0) {
            shown.add("    … " + Numbers.counted(more, "more line", "more lines"));
        }
        return more > 0 || details.stream().anyMatch(line -> line.length() > LONGEST_DETAIL);
    }

    /** As a JSON string, with its line end. */
    private static int cost(String text) {
        return Json.object().put("", text).toString().length();
    }
}
