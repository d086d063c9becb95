package dev.driftgate.contract.dbt;

import dev.driftgate.failure.Misconfigured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The {@code dbt_project.yml} of one folder, and its {@code vars.yml} where there is one.
 *
 * @param folder of the project, relative to where the contract is read from; empty for that folder itself
 */
record ProjectFile(String folder, Optional<Node> root, Optional<YamlMap> keys, Optional<YamlMap> variables) {
    private static final String VARS = "vars.yml";

    static ProjectFile none() {
        return new ProjectFile("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(Project.FILE));
    }

    /** @throws Misconfigured when it cannot be read, because without it nobody knows what dbt reads */
    static ProjectFile read(Path base, String folder) {
        var project = base.resolve(folder);
        var yaml = readable(project.resolve(Project.FILE));
        var variables = Files.isRegularFile(project.resolve(VARS))
                ? readable(project.resolve(VARS)).map()
                : Optional.<YamlMap>empty();
        return new ProjectFile(folder, Optional.ofNullable(yaml.root()), yaml.map(), variables);
    }

    Optional<String> text(String key) {
        return keys.flatMap(map -> map.text(key));
    }

    Optional<YamlMap> map(String key) {
        return keys.flatMap(map -> map.map(key));
    }

    Optional<Node> get(String key) {
        return keys.flatMap(map -> map.get(key));
    }

    /** dbt lets them stand in one of both files only. */
    Optional<YamlMap> vars() {
        return variables.flatMap(map -> map.map("vars")).or(() -> map("vars"));
    }

    Optional<Entry> entry(Jinja jinja) {
        return root.map(node -> new Entry(node, Project.FILE, jinja));
    }

    private static YamlText readable(Path file) {
        var yaml = YamlText.read(file);
        if (yaml.map().isPresent()) {
            return yaml;
        }
        var name = String.valueOf(file.getFileName());
        var at = new Location(name, yaml.flaw().map(YamlText.Flaw::line).orElse(0));
        var reason = yaml.flaw().map(YamlText.Flaw::reason).orElse("it is no mapping");
        throw new Misconfigured(DbtLoader.sentence(file, "%s is not readable: %s".formatted(at, reason)));
    }
}
