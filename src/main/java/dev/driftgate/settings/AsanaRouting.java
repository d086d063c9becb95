package dev.driftgate.settings;

import java.util.Optional;

/** Where the tasks of a contract go in Asana, as gids, what they are given there, and how they end. */
public record AsanaRouting(
        Optional<String> project, Optional<String> section, AsanaExtras extras, AsanaCompletion completion) {
    static final Keys KEYS = Keys.of(
            "project",
            "section",
            "assignee",
            "due_in_days",
            "custom_fields",
            "tags",
            "complete_when_documented",
            "when_completed");

    /** A place and nothing else. */
    public AsanaRouting(Optional<String> project, Optional<String> section) {
        this(project, section, AsanaExtras.NONE, AsanaCompletion.DEFAULT);
    }

    static AsanaRouting read(Environment environment) {
        return new AsanaRouting(
                environment.value("ASANA_PROJECT").map(Value::gid),
                environment.value("ASANA_SECTION").map(Value::gid));
    }

    /** What the file leaves out is taken from {@code defaults}, but no section of one project for another. */
    static AsanaRouting read(Section section, AsanaRouting defaults) {
        var project = section.value("project").map(Value::gid).or(defaults::project);
        var inProject = section.value("section").map(Value::gid);
        return new AsanaRouting(
                project,
                project.equals(defaults.project()) ? inProject.or(defaults::section) : inProject,
                AsanaExtras.read(section),
                AsanaCompletion.read(section));
    }
}
