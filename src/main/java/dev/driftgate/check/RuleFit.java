package dev.driftgate.check;

import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.settings.IgnoreRule;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether one rule is about one thing: everything that the rule names has to fit. */
record RuleFit(IgnoreRule rule) {
    private static final String COMMENT = "comment";

    boolean fits(Change change) {
        var id = change.id();
        return fitsKind(id, change.changeClass() == ChangeClass.COMMENTS)
                && fits(rule.schema(), id.schema())
                && fitsTable(change)
                && fits(rule.object(), id.name())
                && fitsProperties(change);
    }

    /** What is unread as a whole has no place that a rule could name. */
    boolean fits(Unread unread) {
        var id = unread.object();
        return id != null
                && fitsKind(id, unread.what().equals(COMMENT))
                && fits(rule.schema(), id.schema())
                && fitsTable(id.schema(), tableOf(id))
                && fits(rule.object(), id.name())
                && rule.property()
                        .map(pattern -> fits(pattern, id, unread.what()))
                        .orElse(true);
    }

    private boolean fitsKind(ObjectId id, boolean comment) {
        return fits(rule.kind(), id.kind().word()) || (comment && fits(rule.kind(), COMMENT));
    }

    /** A sequence that a column owns goes with the column's table. */
    private boolean fitsTable(Change change) {
        var id = change.id();
        var owner = change.property("owned_by").stream()
                .flatMap(property ->
                        Stream.of(Optional.ofNullable(property.head()), Optional.ofNullable(property.base())))
                .flatMap(Optional::stream)
                .findFirst();
        return fitsTable(
                id.schema(), owner.map(column -> table(id.schema(), column)).orElse(tableOf(id)));
    }

    private boolean fitsTable(@Nullable String schema, @Nullable String table) {
        if (rule.table().isEmpty()) {
            return true;
        }
        String pattern = rule.table().get();
        return table != null && IgnoreRule.fits(pattern, pattern.contains(".") ? schema + "." + table : table);
    }

    private static @Nullable String tableOf(ObjectId id) {
        return id.relation() != null || id.kind().isRelation() ? id.relationOrSelf() : null;
    }

    /** Of {@code public.orders.id}. */
    private static String table(@Nullable String schema, String column) {
        String start = schema + ".";
        int end = column.lastIndexOf('.');
        return column.startsWith(start) && end > start.length() ? column.substring(start.length(), end) : column;
    }

    /** A rule about a property leaves out changes of nothing but that property: {@code default}, {@code column.default}. */
    private boolean fitsProperties(Change change) {
        return rule.property()
                .map(pattern -> change.op() == Change.Op.CHANGED
                        && change.properties().stream()
                                .map(PropertyChange::name)
                                .allMatch(name -> fits(pattern, change.id(), name)))
                .orElse(true);
    }

    private static boolean fits(String pattern, ObjectId id, String property) {
        return IgnoreRule.fits(pattern, property)
                || IgnoreRule.fits(pattern, id.kind().word() + "." + property);
    }

    private static boolean fits(Optional<String> pattern, @Nullable String value) {
        return pattern.isEmpty() || (value != null && IgnoreRule.fits(pattern.get(), value));
    }
}
