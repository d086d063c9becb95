package dev.driftgate.demo.slack.blocks;

/** Where blocks are shown. */
public enum Surface {
    MESSAGE(50),
    VIEW(100);

    private final int maxBlocks;

    Surface(int maxBlocks) {
        this.maxBlocks = maxBlocks;
    }

    int maxBlocks() {
        return maxBlocks;
    }
}
