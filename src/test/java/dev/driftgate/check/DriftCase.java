package dev.driftgate.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * One row of the oracle's table: two sides that differ, and a twin of base that was made by another road.
 *
 * @param file the name of its file, {@code tables.sql}
 * @param line where it begins
 * @param remarks what follows each remark
 * @param scripts the SQL of a side by section; each line stands where it stands in the file, so that psql's own messages
 *     name the right one
 * @param expected the changes, as {@link ChangeLine} writes them
 */
@NullMarked
record DriftCase(
        String name,
        String file,
        int line,
        Map<Remark, String> remarks,
        Map<Section, String> scripts,
        List<String> expected) {
    /** What the lines after a heading belong to. */
    enum Section {
        SHARED,
        BASE,
        HEAD,
        TWIN,
        EXPECT
    }

    /** What a case says about itself, in a line of its own below the heading. */
    enum Remark {
        /** The oldest major it is for. */
        SINCE("-- since "),
        /** {@code pg_dump} does not see the difference. */
        BLIND("-- dump is blind"),
        /** {@code pg_dump} prints what is no drift; the reason follows. */
        SAYS_MORE("-- dump says more:"),
        /** {@code pg_dump} prints the twin, which means the same, in other words. */
        PRINTS_OTHERWISE("-- twin prints differently"),
        /** It cannot be dumped and restored on the same server; the reason follows. */
        NOT_RESTORED("-- no restore:");

        final String words;

        Remark(String words) {
            this.words = words;
        }

        boolean isAlone() {
            return this == BLIND || this == PRINTS_OTHERWISE;
        }
    }

    DriftCase {
        remarks = Map.copyOf(remarks);
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

    boolean says(Remark remark) {
        return remarks.containsKey(remark);
    }

    boolean isFor(int major) {
        return Integer.parseInt(remarks.getOrDefault(Remark.SINCE, "0")) <= major;
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
