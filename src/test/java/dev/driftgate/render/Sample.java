package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Finding;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.diff.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Drifts as they come up, small enough to read. */
@NullMarked
final class Sample {
    static final Instant AT = Instant.parse("2026-11-20T07:00:03Z");
    static final UUID REVIEW = UUID.fromString("5b0c4c2e-6d1f-4a3b-9d2e-0f1a2b3c4d5e");
    static final Side PROD = new Side("prod", "shop", "16.9", 214, 1803, 422);
    static final Side STAGING = new Side("staging", "shop_staging", "17.6", 216, 1811, 425);

    private Sample() {}

    static Drift drift(Change... changes) {
        return drift(List.of(changes), List.of(), 0);
    }

    static Drift drift(List<Change> changes, List<Unread> unread, int ignored) {
        return new Drift("shop", PROD, STAGING, changes, unread, List.of(), ignored, AT, Duration.ofMillis(1_430));
    }

    static ContractDrift contract(Change... changes) {
        var findings = List.of(changes).stream()
                .map(change -> new Finding(change, "app", Evidence.CONTRACT, AT, Optional.empty()))
                .toList();
        var documented = new Side("contract", "analytics", "", 12, 140, 0);
        var replica = new Side("replica", "shop", "16.9", 214, 1803, 422);
        return new ContractDrift(
                "app",
                documented,
                replica,
                findings,
                List.of(),
                Optional.empty(),
                List.of(),
                0,
                AT,
                Duration.ofMillis(840));
    }

    static CardFacts facts(Drift drift) {
        return new CardFacts(REVIEW, drift, "U012AB3CD", AT, "ENG");
    }

    /** What a release week leaves behind. */
    static Drift telling() {
        return drift(
                List.of(
                        added(Kind.TABLE, null, "ff_promotions"),
                        added(Kind.COLUMN, "ff_promotions", "id", "type", "bigint", "not_null", "yes"),
                        added(Kind.COLUMN, "ff_promotions", "code", "type", "character varying(20)"),
                        added(
                                Kind.CONSTRAINT,
                                "ff_promotions",
                                "ff_promotions_pkey",
                                "type",
                                "primary key",
                                "definition",
                                "PRIMARY KEY (id)"),
                        added(
                                Kind.SEQUENCE,
                                null,
                                "ff_promotions_id_seq",
                                "type",
                                "bigint",
                                "owned_by",
                                "public.ff_promotions.id"),
                        removed(Kind.TABLE, null, "legacy_import"),
                        removed(Kind.COLUMN, "legacy_import", "payload", "type", "jsonb"),
                        added(Kind.COLUMN, "orders", "region", "type", "text", "default", "'eu'::character varying"),
                        changed(Kind.COLUMN, "orders", "email", "type", "character varying(120)", "text"),
                        changed(Kind.COLUMN, "orders", "total", "not_null", null, "yes"),
                        removed(
                                Kind.INDEX,
                                "orders",
                                "orders_email_idx",
                                "definition",
                                "CREATE UNIQUE INDEX orders_email_idx ON public.orders USING btree (lower(email))"),
                        changed(
                                Kind.VIEW,
                                null,
                                "order_totals",
                                "definition",
                                " SELECT id,\n    total\n   FROM orders;",
                                " SELECT id,\n    total,\n    region\n   FROM orders;"),
                        changed(Kind.TYPE, null, "order_status", "values", "new, paid", "new, paid, shipped")),
                List.of(),
                2);
    }

    static ContractDrift tellingContract() {
        return contract(
                added(Kind.COLUMN, "orders", "region", "type", "text"),
                changed(Kind.COLUMN, "orders", "total", "type", "integer", "numeric(12,2)"),
                removed(Kind.COLUMN, "customers", "fax", "type", "character varying(20)"),
                renamed(Kind.COLUMN, "customers", "email", "mail"),
                removed(Kind.TABLE, null, "visits"));
    }

    static Change added(Kind kind, @Nullable String relation, String name, String... properties) {
        return new Change(Op.ADDED, id(kind, relation, name), null, pairs(true, properties));
    }

    static Change removed(Kind kind, @Nullable String relation, String name, String... properties) {
        return new Change(Op.REMOVED, id(kind, relation, name), null, pairs(false, properties));
    }

    static Change changed(
            Kind kind,
            @Nullable String relation,
            String name,
            String property,
            @Nullable String base,
            @Nullable String head) {
        return new Change(
                Op.CHANGED, id(kind, relation, name), null, List.of(new PropertyChange(property, base, head)));
    }

    static Change renamed(Kind kind, @Nullable String relation, String name, String from) {
        return new Change(Op.RENAMED, id(kind, relation, name), from, List.of());
    }

    private static ObjectId id(Kind kind, @Nullable String relation, String name) {
        return new ObjectId(kind, kind == Kind.SCHEMA ? null : "public", relation, name);
    }

    private static List<PropertyChange> pairs(boolean head, String... properties) {
        var pairs = new ArrayList<PropertyChange>();
        for (int i = 0; i < properties.length; i += 2) {
            pairs.add(new PropertyChange(
                    properties[i], head ? null : properties[i + 1], head ? properties[i + 1] : null));
        }
        return List.copyOf(pairs);
    }
}
