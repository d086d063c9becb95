package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code dbt_project.yml} says that matters to sources. */
final class Project {
    static final String FILE = "dbt_project.yml";

    private final String name;
    private final ProjectPaths paths;
    private final Quoting quoting;
    private final List<YamlMap> vars;
    private final List<YamlMap> sources;
    private final Jinja jinja;

    private Project(ProjectFile file, Optional<Project> parent, DbtContext context) {
        name = file.text("name").orElse("");
        vars = joined(file.vars(), parent.map(p -> p.vars));
        sources = joined(file.map("sources"), parent.map(p -> p.sources));
        jinja = new Jinja(name, values(context), context);
        paths = new ProjectPaths(file, jinja);
        quoting = parent.map(Project::quoting)
                .orElseGet(() -> file.entry(jinja).map(Quoting.EXACT::with).orElse(Quoting.EXACT));
    }

    static Project of(ProjectFile file, DbtContext context) {
        return new Project(file, Optional.empty(), context);
    }

    /** For files that belong to no project. */
    static Project none(DbtContext context) {
        return of(ProjectFile.none(), context);
    }

    /** A package, about which the project that uses it has the last word. */
    Project installed(ProjectFile file, DbtContext context) {
        return new Project(file, Optional.of(this), context);
    }

    String name() {
        return name;
    }

    ProjectPaths paths() {
        return paths;
    }

    Quoting quoting() {
        return quoting;
    }

    Jinja jinja() {
        return jinja;
    }

    /**
     * What {@code sources:} in the project file says about a table, the last having the most to say: the levels of
     * project, folders, source and table.
     *
     * @param file as {@link ProjectPaths} names it
     */
    List<YamlMap> configs(String file, String source, String table) {
        var path = new ArrayList<>(List.of(name));
        path.addAll(paths.folders(file));
        path.add(source);
        path.add(table);
        return sources.stream().flatMap(root -> levels(root, path)).toList();
    }

    private static Stream<YamlMap> levels(YamlMap root, List<String> path) {
        var levels = new ArrayList<YamlMap>();
        Optional<YamlMap> level = Optional.of(root);
        for (int i = 0; level.isPresent(); i++) {
            levels.add(level.get());
            level = i < path.size() ? level.get().map(path.get(i)) : Optional.empty();
        }
        return levels.stream();
    }

    private static List<YamlMap> joined(Optional<YamlMap> own, Optional<List<YamlMap>> parents) {
        return Stream.concat(own.stream(), parents.stream().flatMap(List::stream))
                .toList();
    }

    private Map<String, Object> values(DbtContext context) {
        var values = new HashMap<String, Object>();
        for (var written : vars) {
            values.putAll(Vars.of(written));
            written.map(name).map(Vars::of).ifPresent(values::putAll);
        }
        values.putAll(context.vars());
        return values;
    }
}
