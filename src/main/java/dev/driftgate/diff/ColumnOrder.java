package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Pairs.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells where the columns that both sides have stand in another order. */
final class ColumnOrder {
    private static final String PROPERTY = "column_order";

    private final Relations relations;
    private final List<Pair> columns = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private ColumnOrder(Relations relations) {
        this.relations = relations;
    }

    /** One change per relation. The columns of a relation stand beside each other among the pairs. */
    static Stream<Change> changes(List<Pair> pairs, Relations relations) {
        var order = new ColumnOrder(relations);
        pairs.stream()
                .filter(pair -> pair.head().id().kind() == Kind.COLUMN)
                .filter(pair -> pair.base().position() > 0 && pair.head().position() > 0)
                .forEach(order::next);
        order.close();
        return order.changes.stream();
    }

    private void next(Pair column) {
        if (!columns.isEmpty() && !Place.of(id()).equals(Place.of(column.head().id()))) {
            close();
        }
        columns.add(column);
    }

    private void close() {
        if (!columns.isEmpty() && !inOrder()) {
            var id = id();
            var around = relations.kindAround(id);
            var relation = new ObjectId(around == null ? Kind.TABLE : around, id.schema(), null, id.relationOrSelf());
            var lists = new PropertyChange(PROPERTY, names(Pair::base), names(Pair::head));
            changes.add(new Change(Change.Op.CHANGED, ChangeClass.ORDER, relation, null, null, List.of(lists)));
        }
        columns.clear();
    }

    private ObjectId id() {
        return columns.get(0).head().id();
    }

    private boolean inOrder() {
        columns.sort(Comparator.comparingInt(column -> column.base().position()));
        int last = 0;
        for (var column : columns) {
            if (column.head().position() < last) {
                return false;
            }
            last = column.head().position();
        }
        return true;
    }

    private String names(Function<Pair, CatalogObject> side) {
        ToIntFunction<Pair> position = pair -> side.apply(pair).position();
        return columns.stream()
                .sorted(Comparator.comparingInt(position))
                .map(pair -> NameScan.spelled(pair.head().id().name()))
                .collect(Collectors.joining(", "));
    }
}
