package dev.driftgate.render;

import dev.driftgate.render.AsanaFacts.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The YAML to paste as parts of a task: a text block per place, and where that is. */
final class AsanaYaml {
    private static final int ROOM = 15_000;

    private AsanaYaml() {}

    /** Nothing where there is nothing to paste. */
    static List<String> of(AsanaFacts facts) {
        var parts = new ArrayList<String>();
        int room = ROOM;
        for (var yaml : facts.yaml()) {
            String part = place(yaml)
                    + AsanaXml.element(
                            "pre", yaml.lines().lines().map(AsanaXml::text).collect(Collectors.joining("\n")));
            room -= part.length();
            if (room < 0) {
                break;
            }
            parts.add(part);
        }
        if (!facts.yaml().isEmpty()) {
            parts.add(0, AsanaXml.strong("YAML to paste") + "\n" + AsanaXml.text(intro(facts, parts.size())));
        }
        return parts;
    }

    private static String intro(AsanaFacts facts, int shown) {
        int more = facts.yaml().size() - shown;
        return "The contract command with --patch prints " + (more == 0 ? "the same" : "all of it")
                + " as a diff for git apply."
                + (more == 0 ? "" : " " + Numbers.counted(more, "place is", "places are") + " not shown here.");
    }

    private static String place(Yaml yaml) {
        return AsanaXml.code(Cut.to(Visible.of(yaml.file()), 300))
                + AsanaXml.text(", table " + Cut.to(Visible.of(yaml.table()), 120) + ", after line "
                        + Numbers.of(yaml.after()) + ":");
    }
}
