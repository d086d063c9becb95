package dev.driftgate.settings;

import java.util.Optional;

/** Where the tasks of a contract go in Asana, as gids. */
public record AsanaRouting(Optional<String> project, Optional<String> section) {
    static final Keys KEYS = Keys.of("project", "section");

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
                project, project.equals(defaults.project()) ? inProject.or(defaults::section) : inProject);
    }
}
