package dev.driftgate.settings;

import java.util.List;
import java.util.Optional;

/**
 * Where the issues of a comparison go in Linear, and how they are marked.
 *
 * @param team its key: {@code ENG}
 * @param priority {@code urgent}, {@code high}, {@code medium}, {@code low} or {@code none}
 */
public record LinearRouting(
        Optional<String> team, Optional<String> project, List<String> labels, Optional<String> priority) {
    static final Keys KEYS = Keys.of("team", "project", "labels", "priority");

    private static final List<String> PRIORITIES = List.of("urgent", "high", "medium", "low", "none");

    public LinearRouting {
        labels = List.copyOf(labels);
    }

    static LinearRouting read(Environment environment) {
        return new LinearRouting(
                environment.text("LINEAR_TEAM"),
                environment.text("LINEAR_PROJECT"),
                environment.list("LINEAR_LABELS"),
                Optional.empty());
    }

    /** What the file leaves out is taken from {@code defaults}, but no project of one team for another. */
    static LinearRouting read(Section section, LinearRouting defaults) {
        var team = section.text("team").or(defaults::team);
        var project = section.text("project");
        return new LinearRouting(
                team,
                team.equals(defaults.team()) ? project.or(defaults::project) : project,
                section.texts("labels").orElse(defaults.labels()),
                section.value("priority").map(value -> value.oneOf(PRIORITIES)).or(defaults::priority));
    }
}
