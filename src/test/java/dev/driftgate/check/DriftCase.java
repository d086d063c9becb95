package dev.driftgate.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * One row of the oracle's table: two sides that differ, and a twin of base that was made by another road.
 *
 * @param file the name of its file, {@code tables.sql}
 * @param line where it begins
 * @param scripts the SQL of a side by section; each line stands where it stands in the file, so that psql's own messages
 *     name the right one
 * @param expected the changes, as {@link ChangeLine} writes them
 */
@NullMarked
record DriftCase(
        String name, String file, int line, Remarks remarks, Map<Section, String> scripts, List<String> expected) {
    /** What the lines after a heading belong to. */
    enum Section {
        SHARED,
        BASE,
        HEAD,
        TWIN,
        EXPECT
    }

    /**
     * What a case says about itself.
     *
     * @param since the oldest major it is for
     * @param blind whether {@code pg_dump} does not see the difference
     * @param printsOtherwise whether {@code pg_dump} prints the twin, which means the same, in other words
     * @param notRestored why it cannot be dumped and restored on the same server
     */
    record Remarks(int since, boolean blind, boolean printsOtherwise, Optional<String> notRestored) {}

    DriftCase {
        scripts = Map.copyOf(scripts);
        expected = List.copyOf(expected);
    }

    /** What is run on base, head or twin: the shared part, then its own. */
    String script(Section side) {
        var shared = scripts.getOrDefault(Section.SHARED, "").split("\n", -1);
        var own = scripts.getOrDefault(side, "").split("\n", -1);
        var script = new StringBuilder();
        for (int i = 0; i < Math.max(shared.length, own.length); i++) {
            script.append(i < shared.length ? shared[i] : "")
                    .append(i < own.length ? own[i] : "")
                    .append('\n');
        }
        return script.toString();
    }

    /** Where it stands, as people and editors read it. */
    String place() {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return place() + " " + name;
    }
}
