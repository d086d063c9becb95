package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes as a person lists them: grouped by what they are about, the weightiest group first, whole relations folded into one item. */
record Outline(List<Group> groups) {
    /** What changes are about: a relation with all that belongs to it, or one other object. */
    record Subject(Kind kind, @Nullable String schema, String name) {
        String shown() {
            return Names.of(new ObjectId(kind, schema, null, name));
        }
    }

    /**
     * One change in people's units.
     *
     * @param folded what came or went together with the relation of this change
     */
    record Item(Subject subject, Change change, List<Change> folded) {
        /** Whether the change is of the subject itself rather than of a part of it. */
        boolean isSubject() {
            return change.id().relation() == null;
        }
    }

    /** Never empty. */
    record Group(Subject subject, List<Item> items) {
        /** One line that names its subject by itself needs no heading. */
        boolean standsAlone() {
            return items.size() == 1 && items.get(0).isSubject();
        }

        private int weight() {
            return items.stream().mapToInt(Group::weight).min().orElseThrow();
        }

        private static int weight(Item item) {
            var kind = item.change().id().kind();
            return switch (item.change().op()) {
                case REMOVED -> kind.isRelation() ? 0 : kind == Kind.COLUMN ? 1 : 2;
                case CHANGED, RENAMED -> 2;
                case ADDED -> 3;
            };
        }
    }

    /** What stands in one block: a group beneath its heading, or neighbours that need none. */
    record Section(Optional<String> heading, List<Item> items) {}

    /** Of sorted changes. */
    static Outline of(List<Change> changes) {
        var folding = Folding.of(changes);
        Map<Subject, List<Item>> bySubject = folding.items().stream()
                .collect(Collectors.groupingBy(Item::subject, LinkedHashMap::new, Collectors.toList()));
        var groups = bySubject.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Group::weight))
                .toList();
        return new Outline(groups);
    }

    List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        var alone = new ArrayList<Item>();
        for (var group : groups) {
            if (group.standsAlone()) {
                alone.addAll(group.items());
            } else {
                flush(alone, sections);
                sections.add(new Section(Optional.of(group.subject().shown()), group.items()));
            }
        }
        flush(alone, sections);
        return sections;
    }

    private static void flush(List<Item> alone, List<Section> sections) {
        if (!alone.isEmpty()) {
            sections.add(new Section(Optional.empty(), List.copyOf(alone)));
            alone.clear();
        }
    }
}
