package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The keys of one mapping in the settings file, in its order; unknown and doubled ones were refused before. */
record Section(String place, Map<String, Spot> entries) {
    static final Section EMPTY = new Section("", Map.of());

    Section {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    Misconfigured refused(String reason) {
        return new Misconfigured(place + " " + reason);
    }

    Optional<Value> value(String key) {
        return spot(key).map(Spot::value);
    }

    Optional<String> text(String key) {
        return value(key).map(Value::text);
    }

    Value required(String key) {
        return value(key).orElseThrow(() -> refused("needs the key " + key));
    }

    Optional<List<Value>> values(String key) {
        return spot(key).map(spot -> spot.items().stream().map(Spot::value).toList());
    }

    /** The values of a list, or the one that stands there instead. */
    Optional<List<Value>> oneOrMore(String key) {
        return spot(key).map(spot -> spot.listed().stream().map(Spot::value).toList());
    }

    Optional<List<String>> texts(String key) {
        return values(key).map(values -> values.stream().map(Value::text).toList());
    }

    /** Whether keys stand there rather than a value or nothing. */
    boolean holdsKeys(String key) {
        return spot(key).map(Spot::holdsKeys).orElse(false);
    }

    Section section(String key, Keys keys) {
        return spot(key).map(spot -> spot.section(keys)).orElse(EMPTY);
    }

    List<Section> sections(String key, Keys keys) {
        var items = spot(key).map(Spot::items).orElse(List.of());
        return items.stream().map(item -> item.section(keys)).toList();
    }

    /** The mappings that stand under {@code key} with names of people's choice, each read by {@code reader}. */
    <T> Map<String, T> named(String key, Keys keys, BiFunction<String, Section, T> reader) {
        var read = new LinkedHashMap<String, T>();
        section(key, Keys.NAMES)
                .entries()
                .forEach((name, spot) -> read.put(name, reader.apply(name, filled(spot, keys))));
        return read;
    }

    private static Section filled(Spot spot, Keys keys) {
        if (spot.isNull()) {
            throw spot.refused("has no keys; it knows " + String.join(", ", keys.known()));
        }
        return spot.section(keys);
    }

    private Optional<Spot> spot(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
