package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where dbt looks for YAML in a project: not under its models alone. Paths start where the contract is read from. */
final class ProjectPaths {
    private static final String PACKAGES = "dbt_packages";
    private static final Map<String, String> OTHERS = Map.of(
            "seed-paths", "seeds",
            "snapshot-paths", "snapshots",
            "analysis-paths", "analyses",
            "macro-paths", "macros",
            "function-paths", "functions");

    private final String prefix;
    private final Jinja jinja;
    private final List<String> problems = new ArrayList<>();
    private final List<String> models;
    private final List<String> others;
    private final String packages;

    ProjectPaths(ProjectFile file, Jinja jinja) {
        this.prefix = file.folder().isEmpty() ? "" : file.folder() + "/";
        this.jinja = jinja;
        this.models = file.get("model-paths")
                .or(() -> file.get("source-paths"))
                .map(this::paths)
                .orElse(List.of(prefix + "models"));
        this.others = OTHERS.entrySet().stream()
                .flatMap(other ->
                        file.get(other.getKey()).map(this::paths).orElse(List.of(prefix + other.getValue())).stream())
                .sorted()
                .toList();
        this.packages = file.get("packages-install-path")
                .flatMap(node -> paths(node).stream().findFirst())
                .orElse(prefix + PACKAGES);
    }

    /** The folder of the project, with a slash at the end unless it is where the contract is read from. */
    String prefix() {
        return prefix;
    }

    List<String> models() {
        return models;
    }

    /** Where people rarely write sources, but dbt reads them all the same. */
    List<String> others() {
        return others;
    }

    String packages() {
        return packages;
    }

    /** What could not be understood, by sentences. */
    List<String> problems() {
        return problems;
    }

    /** The folders of a file below the path that holds it. */
    List<String> folders(String file) {
        return Stream.concat(models.stream(), others.stream())
                .map(path -> path.isEmpty() ? "" : path + "/")
                .filter(file::startsWith)
                .findFirst()
                .map(path -> List.of(file.substring(path.length()).split("/")))
                .map(below -> below.subList(0, below.size() - 1))
                .orElse(List.of());
    }

    private List<String> paths(Node node) {
        var nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        return nodes.stream()
                .flatMap(item -> YamlMap.text(item).stream())
                .flatMap(this::rendered)
                .toList();
    }

    private Stream<String> rendered(String written) {
        var rendered = jinja.render(written);
        rendered.problem().ifPresent(problems::add);
        var path = rendered.text().replaceAll("^(\\./)+|/+$", "");
        var whole = path.equals(".") ? prefix.replaceAll("/$", "") : prefix + path;
        return rendered.problem().isPresent() ? Stream.empty() : Stream.of(whole);
    }
}
