package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What {@code dbt_project.yml} says that matters to sources. */
final class Project {
    static final String FILE = "dbt_project.yml";
    private static final List<String> DEFAULT_PATHS = List.of("models");

    private final String name;
    private final List<String> modelPaths;
    private final Optional<YamlMap> sources;
    private final Jinja jinja;

    private Project(Optional<YamlMap> root, DbtContext context) {
        name = root.flatMap(map -> map.text("name")).orElse("");
        modelPaths = root.flatMap(map -> map.get("model-paths").or(() -> map.get("source-paths")))
                .map(Project::texts)
                .orElse(DEFAULT_PATHS);
        sources = root.flatMap(map -> map.map("sources"));
        jinja = new Jinja(name, vars(root.flatMap(map -> map.map("vars")), context), context);
    }

    static Project of(YamlMap root, DbtContext context) {
        return new Project(Optional.of(root), context);
    }

    /** For files that belong to no project. */
    static Project none(DbtContext context) {
        return new Project(Optional.empty(), context);
    }

    List<String> modelPaths() {
        return modelPaths;
    }

    Jinja jinja() {
        return jinja;
    }

    /**
     * What {@code sources:} in the project file says about a table: the deepest of project, folders, source, table.
     *
     * @param file relative to the project: {@code models/shop/sources.yml}
     */
    boolean isEnabled(String file, String source, String table) {
        var path = new ArrayList<>(List.of(name));
        path.addAll(folders(file));
        path.add(source);
        path.add(table);
        boolean enabled = true;
        var level = sources;
        for (int i = 0; level.isPresent(); i++) {
            enabled = enabled(level.get()).orElse(enabled);
            level = i < path.size() ? level.get().map(path.get(i)) : Optional.empty();
        }
        return enabled;
    }

    private Optional<Boolean> enabled(YamlMap level) {
        return level.text("+enabled")
                .or(() -> level.text("enabled"))
                .map(written -> jinja.render(written).text())
                .map(word -> !word.matches("(?i)false|no|off"));
    }

    /** The folders of a file below the model path that holds it. */
    private List<String> folders(String file) {
        for (var path : modelPaths) {
            var prefix = path.equals(".") ? "" : path + "/";
            if (file.startsWith(prefix)) {
                var below = List.of(file.substring(prefix.length()).split("/"));
                return below.subList(0, below.size() - 1);
            }
        }
        return List.of();
    }

    private Map<String, Object> vars(Optional<YamlMap> written, DbtContext context) {
        var vars = new HashMap<String, Object>();
        written.map(Vars::of).ifPresent(vars::putAll);
        written.flatMap(map -> map.map(name)).map(Vars::of).ifPresent(vars::putAll);
        vars.putAll(context.vars());
        return vars;
    }

    private static List<String> texts(Node node) {
        var nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        return nodes.stream()
                .flatMap(item -> YamlMap.text(item).stream())
                .map(path -> path.replaceAll("^\\./|/+$", ""))
                .toList();
    }
}
