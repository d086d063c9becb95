package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    /** A block scalar ends in one, which no name does. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+$");

    private static final Set<String> IGNORE = Set.of("ignore", "reason");

    private final List<String> remarks = new ArrayList<>();
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

    /** What is worth a word: keys that are given twice, and what was meant for Driftgate but not understood. */
    List<String> remarks() {
        var twice = map.stream()
                .flatMap(entry -> entry.repeated().stream())
                .map(key -> "%s is given twice at %s: the last counts, as in dbt".formatted(key, at))
                .toList();
        return Stream.concat(twice.stream(), remarks.stream()).toList();
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
        return flag(key, map.stream());
    }

    /** Of several places the last that says something, which is the order in which dbt lets them win. */
    Optional<Boolean> flag(String key, Stream<YamlMap> places) {
        return places.flatMap(place -> place.config(key).stream())
                .reduce((earlier, later) -> later)
                .flatMap(node -> rendered(key, node))
                .flatMap(value -> flag(key, value));
    }

    Optional<Boolean> enabled() {
        return flag("enabled", Stream.of(map, map("config")).flatMap(Optional::stream));
    }

    /** What {@code meta} and {@code config.meta} say about Driftgate. */
    Optional<Ignore> ignore() {
        return ignore(Stream.of(map, map("config")).flatMap(Optional::stream));
    }

    /** Of several places the last whose {@code meta} says anything about Driftgate. */
    Optional<Ignore> ignore(Stream<YamlMap> places) {
        return places.flatMap(place -> place.config("meta").flatMap(YamlMap::of).stream())
                .flatMap(meta -> meta.get("driftgate").stream())
                .reduce((earlier, later) -> later)
                .flatMap(this::ignore);
    }

    private Optional<Ignore> ignore(Node node) {
        var said = YamlMap.of(node);
        if (said.isEmpty() || !IGNORE.containsAll(said.get().values().keySet())) {
            remarks.add("meta.driftgate, line %d of %s, is understood as {ignore: true, reason: …} only"
                    .formatted(YamlMap.lineOf(node), at.file()));
        }
        return said.map(keys -> {
            var reason = keys.get("reason").flatMap(text -> rendered("reason", text));
            return Ignore.of(flag("ignore", Stream.of(keys)).orElse(false), reason);
        });
    }

    private Optional<String> rendered(String key, Node node) {
        var written = YamlMap.text(node);
        if (written.isEmpty()) {
            problems.put(key, "%s is not a single value".formatted(key));
            return Optional.empty();
        }
        var rendered = jinja.render(LINE_ENDS.matcher(written.get()).replaceAll(""));
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
