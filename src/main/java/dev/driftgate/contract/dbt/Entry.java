package dev.driftgate.contract.dbt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A source, table or column with its values rendered. A value that cannot be is absent and its reason kept, so that
 * nobody takes the entry for understood.
 */
final class Entry {
    static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "n", "0", "none", "");

    private final Optional<YamlMap> map;
    private final Location at;
    private final Jinja jinja;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Entry(Node node, String file, Jinja jinja) {
        this.map = YamlMap.of(node);
        this.at = new Location(file, YamlMap.lineOf(node));
        this.jinja = jinja;
    }

    Location at() {
        return at;
    }

    String called(String what) {
        return "%s at %s".formatted(what, at);
    }

    List<String> problems() {
        return List.copyOf(problems.values());
    }

    /** Whether anything but {@code key} could not be understood. */
    boolean isUnclearBut(String key) {
        return problems.keySet().stream().anyMatch(other -> !other.equals(key));
    }

    /** The first thing that could not be understood. */
    String reason() {
        var otherwise = map.isPresent() ? "it has no name" : "it is not a mapping";
        return problems.values().stream().findFirst().orElse(otherwise);
    }

    /** A sentence per key that is given twice. */
    List<String> repeated() {
        return map.stream()
                .flatMap(entry -> entry.repeated().stream())
                .map(key -> "%s is given twice at %s: the last counts, as in dbt".formatted(key, at))
                .toList();
    }

    Optional<YamlMap> map(String key) {
        return map.flatMap(entry -> entry.map(key));
    }

    /** The value unless it is missing, null, empty or unresolved. */
    Optional<String> text(String key) {
        return map.flatMap(entry -> entry.get(key))
                .flatMap(node -> rendered(key, node))
                .filter(value -> !value.isEmpty());
    }

    List<Node> list(String key) {
        var list = map.flatMap(entry -> entry.list(key));
        if (map.isPresent() && list.isEmpty()) {
            problems.put(key, "%s is not a list".formatted(key));
        }
        return list.orElse(List.of());
    }

    /** Of what stands there; anything but a list counts as none. */
    List<Node> plainList(String key) {
        return map.flatMap(entry -> entry.list(key)).orElse(List.of());
    }

    Optional<Boolean> flag(String key) {
        return flag(key, Stream.of(map));
    }

    /** Of several places the last that says something, which is the order in which dbt lets them win. */
    Optional<Boolean> flag(String key, Stream<Optional<YamlMap>> places) {
        return places.flatMap(Optional::stream)
                .flatMap(place -> place.get(key).stream())
                .reduce((earlier, later) -> later)
                .flatMap(node -> rendered(key, node))
                .flatMap(value -> flag(key, value));
    }

    Optional<Boolean> enabled() {
        return flag("enabled", Stream.of(map, map("config")));
    }

    /** From {@code meta} and {@code config.meta}; empty where neither says anything about Driftgate. */
    Optional<Ignore> ignore() {
        return Stream.of(map("meta"), map("config").flatMap(config -> config.map("meta")))
                .flatMap(Optional::stream)
                .flatMap(meta -> meta.map("driftgate").stream())
                .reduce((earlier, later) -> later)
                .map(said -> {
                    var reason = said.get("reason").flatMap(node -> rendered("reason", node));
                    return Ignore.of(
                            flag("ignore", Stream.of(Optional.of(said))).orElse(false), reason);
                });
    }

    private Optional<String> rendered(String key, Node node) {
        var written = YamlMap.text(node);
        if (written.isEmpty()) {
            problems.put(key, "%s is not a single value".formatted(key));
            return Optional.empty();
        }
        var rendered = jinja.render(written.get());
        rendered.problem().ifPresent(problem -> problems.put(key, key + " " + problem));
        return rendered.problem().isPresent() ? Optional.empty() : Optional.of(rendered.text());
    }

    private Optional<Boolean> flag(String key, String value) {
        var word = value.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        if (!NO.contains(word)) {
            problems.put(key, "%s is neither true nor false: %s".formatted(key, value));
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
