package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Wholes;
import dev.driftgate.render.Outline.Item;
import dev.driftgate.render.Outline.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts what came or went with a whole relation behind the change of that relation. */
final class Folding {
    private final Wholes wholes;
    private final Map<Change, List<Change>> folded = new HashMap<>();
    private final List<Change> kept = new ArrayList<>();

    private Folding(Wholes wholes) {
        this.wholes = wholes;
    }

    static Folding of(List<Change> changes) {
        var folding = new Folding(Wholes.in(changes));
        changes.forEach(folding::place);
        return folding;
    }

    List<Item> items() {
        return kept.stream()
                .map(change -> new Item(subject(change), change, folded.getOrDefault(change, List.of())))
                .toList();
    }

    private void place(Change change) {
        wholes.of(change)
                .ifPresentOrElse(
                        whole -> folded.computeIfAbsent(whole, relation -> new ArrayList<>())
                                .add(change),
                        () -> kept.add(change));
    }

    private Subject subject(Change change) {
        var id = change.id();
        if (id.relation() == null) {
            return new Subject(id.kind(), id.schema(), id.name());
        }
        var kind = wholes.relation(change)
                .map(relation -> relation.id().kind())
                .orElseGet(() -> Objects.requireNonNullElse(change.relationKind(), Kind.TABLE));
        return new Subject(kind, id.schema(), id.relation());
    }
}
