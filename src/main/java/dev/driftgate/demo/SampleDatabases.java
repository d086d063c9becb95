package dev.driftgate.demo;

import dev.driftgate.demo.page.DemoAction;
import dev.driftgate.settings.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A shop's staging, prod and replica, which have drifted, the dbt project of its analytics team, and a database for
 * Driftgate itself; all on a server of their own that leaves nothing behind when it is closed.
 */
public final class SampleDatabases implements AutoCloseable {
    static final String STAGING = "shop_staging";
    static final String PROD = "shop_prod";
    static final String REPLICA = "shop_replica";
    static final String OWN = "driftgate";

    private final TempFolder folder;
    private final SampleServer server;
    private final SampleProject project;

    private SampleDatabases(TempFolder folder, SampleServer server) {
        this.folder = folder;
        this.server = server;
        this.project = SampleProject.in(folder.path().resolve("analytics"));
    }

    /** Takes some seconds: the server is unpacked and initialised each time. */
    public static SampleDatabases start() {
        var folder = TempFolder.create();
        try {
            return filled(folder, SampleServer.start(folder.path()));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static SampleDatabases filled(TempFolder folder, SampleServer server) {
        try {
            var databases = new SampleDatabases(folder, server);
            databases.fill();
            return databases;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What to put into the environment so that Driftgate works on these databases. */
    public Map<String, String> environment() {
        return Map.of(
                "STAGING_DATABASE_URL", url("drift_ro", STAGING),
                "PROD_DATABASE_URL", url("drift_ro", PROD),
                "REPLICA_DATABASE_URL", url("drift_ro", REPLICA),
                "DATABASE_URL", url("driftgate", OWN),
                "DBT_PROJECT", dbtProject().toString());
    }

    public DatabaseUrl staging() {
        return parsed("STAGING_DATABASE_URL");
    }

    public DatabaseUrl prod() {
        return parsed("PROD_DATABASE_URL");
    }

    public DatabaseUrl replica() {
        return parsed("REPLICA_DATABASE_URL");
    }

    /** Driftgate's own, empty, where it may do as it likes. */
    public DatabaseUrl own() {
        return parsed("DATABASE_URL");
    }

    public Path dbtProject() {
        return project.folder();
    }

    /** What a visitor can do to the sample data, in the order of the story they tell. */
    public List<DemoAction> actions() {
        return new SampleActions(server, project).all();
    }

    @Override
    public void close() {
        try (folder) {
            server.close();
        }
    }

    private void fill() {
        server.run("postgres", "roles.sql");
        for (var database : List.of(STAGING, PROD, REPLICA)) {
            server.execute("postgres", "create database " + database);
        }
        server.execute("postgres", "create database driftgate owner driftgate");
        server.run(STAGING, "shop.sql", "staging.sql");
        server.run(PROD, "shop.sql", "prod.sql");
        server.run(REPLICA, "shop.sql", "replica.sql");
    }

    private String url(String user, String database) {
        return "postgres://%s@localhost:%d/%s".formatted(user, server.port(), database);
    }

    private DatabaseUrl parsed(String variable) {
        return DatabaseUrl.parse(environment().getOrDefault(variable, ""), variable);
    }
}
