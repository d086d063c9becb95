package dev.driftgate.check;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.Unread;
import dev.driftgate.catalog.deparse.Spellings;
import dev.driftgate.catalog.postgres.Extent;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.catalog.postgres.SideBySide;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.Diff;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Side;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.ComparisonSettings;
import dev.driftgate.settings.IgnoreRule;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares staging with prod. For many threads. */
public final class Checks {
    private final Executor executor;
    private final InstantSource clock;

    /**
     * Makes the use case.
     *
     * @param executor where one of the two sides is read while the caller's thread reads the other
     */
    public Checks(Executor executor, InstantSource clock) {
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Reads both sides side by side; changes that the comparison's ignore rules name are left out and counted.
     *
     * @throws dev.driftgate.failure.Misconfigured when a side's URL cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when a side could not be read
     */
    public Drift run(ComparisonSettings comparison) {
        return run(comparison, Progress.UNHEARD);
    }

    /** The same, while somebody hears how far it is. */
    public Drift run(ComparisonSettings comparison, Progress progress) {
        return rules(comparison).applied(compared(comparison, progress));
    }

    /**
     * Reads both sides as {@link #run} does and tells which of the comparison's ignore rules fit nothing.
     *
     * @throws dev.driftgate.failure.Misconfigured when a side's URL cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when a side could not be read
     */
    public List<IgnoreRule> idleRules(ComparisonSettings comparison) {
        var drift = compared(comparison, Progress.UNHEARD);
        return rules(comparison).idle(drift.changes(), drift.unread());
    }

    private IgnoreRules rules(ComparisonSettings comparison) {
        return new IgnoreRules(comparison.ignore(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Drift compared(ComparisonSettings comparison, Progress progress) {
        var began = clock.instant();
        var grantees = new Grantees(comparison.compare());
        var classes = comparison.compare().classes().map(ChangeClass::named).orElseGet(ChangeClass::compared);
        var sides = new SideBySide(
                new ReadOnlyDatabase("prod", comparison.prod()),
                new ReadOnlyDatabase("staging", comparison.staging()),
                executor);
        var read = sides.read(
                side -> Extent.of(side, comparison.schemas(), property -> classes.contains(ChangeClass.of(property))),
                progress);
        var base = grantees.in(read.base());
        var head = grantees.in(read.head());
        refuseUnknown(comparison, base, head);
        var changes = changes(base, head, classes);
        var now = clock.instant();
        return new Drift(
                comparison.name(),
                Side.of(base),
                Side.of(head),
                changes,
                unread(base, head, classes),
                List.of(),
                0,
                now,
                Duration.between(began, now));
    }

    /** What differs, once what only one of the two servers keeps or spells in its own way is out of the way. */
    static List<Change> changes(Catalog base, Catalog head, Set<ChangeClass> classes) {
        var kept = KeptByBoth.of(base, head);
        var common = kept.in(base);
        return Diff.between(common, Spellings.adopted(common, kept.in(head)), classes);
    }

    /** A schema that stands nowhere is a slip of the pen; to call it alike on both sides would be no answer. */
    private static void refuseUnknown(ComparisonSettings comparison, Catalog base, Catalog head) {
        var standing = Stream.concat(base.objects().stream(), head.objects().stream())
                .map(CatalogObject::id)
                .map(id -> id.kind() == Kind.SCHEMA ? id.name() : id.schema())
                .collect(Collectors.toSet());
        comparison.schemas().stream()
                .filter(schema -> !standing.contains(schema))
                .findFirst()
                .ifPresent(schema -> {
                    throw new Misconfigured(
                            "comparing " + comparison.name() + ": neither staging nor prod has a schema " + schema
                                    + ", check --schema or schemas: in the settings file");
                });
    }

    /** Nobody misses what would not have been compared. */
    private static List<Unread> unread(Catalog base, Catalog head, Set<ChangeClass> classes) {
        return Stream.concat(base.unread().stream(), head.unread().stream())
                .filter(unread -> classes.contains(classOf(unread)))
                .distinct()
                .toList();
    }

    private static ChangeClass classOf(Unread unread) {
        var object = unread.object();
        return object == null
                ? ChangeClass.STRUCTURE
                : object.kind() == Kind.DEFAULT_PRIVILEGES ? ChangeClass.PRIVILEGES : ChangeClass.of(unread.what());
    }
}
