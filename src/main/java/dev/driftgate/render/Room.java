package dev.driftgate.render;

/** How much of a card is left for changes. */
final class Room {
    private static final int MOST_BLOCKS = 25;
    /** What a person reads before deciding; the thread has the rest. */
    private static final int MOST_LINES = 40;

    private static final int BLOCKS_BESIDE = 2;
    private static final int LINES_BESIDE = 5;

    private int characters;
    private int blocks;
    private int lines;

    Room(int characters, int blocks, int lines) {
        this.characters = characters;
        this.blocks = blocks;
        this.lines = lines;
    }

    /** @param characters of JSON */
    static Room all(int characters) {
        return new Room(characters, MOST_BLOCKS, MOST_LINES);
    }

    /** What each class beside structure gets, of a card with so many characters. */
    static Room share(int characters) {
        return new Room(characters / 8, BLOCKS_BESIDE, LINES_BESIDE);
    }

    Room copy() {
        return new Room(characters, blocks, lines);
    }

    Room without(Room share, int times) {
        return new Room(
                characters - share.characters * times, blocks - share.blocks * times, lines - share.lines * times);
    }

    /** Whether there was room for another block; it is taken then. */
    boolean takeBlock(int cost) {
        boolean enough = blocks > 0 && cost <= characters;
        if (enough) {
            blocks--;
            characters -= cost;
        }
        return enough;
    }

    /** Whether there was room for some lines, all or none of which are taken. */
    boolean takeLines(int cost, int count) {
        boolean enough = cost <= characters && count <= lines;
        if (enough) {
            lines -= count;
            characters -= cost;
        }
        return enough;
    }
}
