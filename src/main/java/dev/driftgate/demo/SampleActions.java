package dev.driftgate.demo;

import dev.driftgate.demo.page.DemoAction;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What visitors of the demo can do to the sample data, one at a time. */
final class SampleActions {
    private static final String ORDERS = "public.orders";
    private static final String NOTE = "gift_note";
    private static final String SHIPMENTS = "public.shipments";
    private static final String CODE = "tracking_code";
    private static final String NUMBER = "tracking_number";

    private final SampleServer server;
    private final SampleProject project;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SampleActions(SampleServer server, SampleProject project) {
        this.server = server;
        this.project = project;
    }

    List<DemoAction> all() {
        return List.of(
                action("add-column", "Add a column to staging", "then /drift check", this::addColumn),
                action("drop-column", "Drop it again", "then press Approve on the card", this::dropColumn),
                action("rename-column", "Rename a column on the replica", "then /drift contract", this::renameColumn),
                action("document", "Document the replica's changes", "then /drift contract", this::document),
                action("release", "Make prod equal to staging", "then /drift check", this::release),
                action("start-over", "Start over", "the sample data as it was at first", this::startOver));
    }

    private DemoAction action(String id, String label, String hint, Supplier<String> run) {
        return new DemoAction(id, label, hint, () -> alone(run));
    }

    private String alone(Supplier<String> run) {
        oneAtATime.lock();
        try {
            return run.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    private String addColumn() {
        if (hasNote()) {
            return "orders.gift_note already stands on staging.";
        }
        server.execute(SampleDatabases.STAGING, "alter table public.orders add column gift_note text");
        return "Added orders.gift_note to staging.";
    }

    private String dropColumn() {
        if (!hasNote()) {
            return "There is no orders.gift_note on staging.";
        }
        server.execute(SampleDatabases.STAGING, "alter table public.orders drop column gift_note");
        return "Dropped orders.gift_note from staging.";
    }

    private String renameColumn() {
        if (isRenamed()) {
            return "shipments.tracking_code is already called tracking_number on the replica.";
        }
        rename(CODE, NUMBER);
        return "Renamed shipments.tracking_code to tracking_number on the replica.";
    }

    private String document() {
        project.document(isRenamed());
        return "The dbt sources now say what the replica has.";
    }

    private String release() {
        server.run(SampleDatabases.PROD, "shop.sql", "staging.sql");
        if (hasNote()) {
            server.execute(SampleDatabases.PROD, "alter table public.orders add column gift_note text");
        }
        return "Prod now has everything that staging has, and nothing else.";
    }

    /** The replica is not built anew: its tables keep their identity, by which a rename is told from a new column. */
    private String startOver() {
        server.run(SampleDatabases.STAGING, "shop.sql", "staging.sql");
        server.run(SampleDatabases.PROD, "shop.sql", "prod.sql");
        if (isRenamed()) {
            rename(NUMBER, CODE);
        }
        project.reset();
        return "Staging, prod, the replica and the dbt project are as they were at first.";
    }

    private void rename(String from, String to) {
        server.execute(
                SampleDatabases.REPLICA, "alter table public.shipments rename column %s to %s".formatted(from, to));
    }

    private boolean hasNote() {
        return server.hasColumn(SampleDatabases.STAGING, ORDERS, NOTE);
    }

    private boolean isRenamed() {
        return server.hasColumn(SampleDatabases.REPLICA, SHIPMENTS, NUMBER);
    }
}
