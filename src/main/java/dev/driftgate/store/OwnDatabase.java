package dev.driftgate.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.Secret;
import dev.driftgate.settings.StoreSettings;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Where reviews, decisions and due work are kept, in the schema {@code driftgate}, migrated to what this version needs. */
public final class OwnDatabase implements AutoCloseable {
    private static final String SCHEMA = "driftgate";
    /** Two for each thread that works, as one that writes to a card looks things up meanwhile, and some to schedule. */
    private static final int CONNECTIONS = 28;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /**
     * In seconds, and text, because the driver passes over numbers without a word. Nothing is prepared on the server, where
     * a statement would outlive the table that a newer version alters beside this one.
     */
    private static final Map<String, String> DRIVER = Map.of(
            "ApplicationName", "driftgate",
            "connectTimeout", "2",
            "loginTimeout", "10",
            "socketTimeout", "60",
            "prepareThreshold", "0");

    /** Whoever stops in the middle of a transaction, frozen or cut off, would hold up the others. */
    private static final String LONGEST_STOP = "set idle_in_transaction_session_timeout = '10s'";

    /** They stand all the time: where the machine is busy, making one takes longer than anybody waits. */
    private static final int HASTY_CONNECTIONS = 4;
    /** With a second for the statement it stays well below the three that Slack waits for an acknowledgement. */
    private static final Duration HASTE = Duration.ofMillis(750);

    private static final Duration CHECK = Duration.ofMillis(500);
    /** The least there is: what broke unnoticed is replaced before somebody presses. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private static final Map<String, String> HASTY_DRIVER = Map.of(
            "ApplicationName", "driftgate",
            "connectTimeout", "2",
            "loginTimeout", "2",
            "socketTimeout", "1",
            "prepareThreshold", "0");

    static {
        // Else the pools lend without a look what was in use half a second ago, though the server may have ended it.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
    }

    private final HikariDataSource pool;
    private final HikariDataSource hasty;
    private final Optional<EmbeddedServer> embedded;
    private final String shown;
    private final ServerClock clock;

    private OwnDatabase(Pools pools, Optional<EmbeddedServer> embedded, String shown) {
        this.pool = pools.patient();
        this.hasty = pools.hasty();
        this.shown = shown;
        this.embedded = embedded;
        this.clock = new ServerClock(Jdbi.create(pool));
    }

    private record Pools(HikariDataSource patient, HikariDataSource hasty) {}

    /**
     * Opens the configured database, or starts the embedded one, and brings its tables up to date.
     *
     * @throws Misconfigured when the URL cannot be right: password, database, host name
     * @throws OutsideFailure when the server does not answer or refuses the migration
     */
    public static OwnDatabase open(StoreSettings settings) {
        if (settings.url().isPresent()) {
            var url = settings.url().get();
            return migrated(new OwnDatabase(pools(() -> config(url), url.shown()), Optional.empty(), url.shown()));
        }
        var server = EmbeddedServer.start(settings.home());
        String shown = "embedded under " + settings.home();
        try {
            return migrated(new OwnDatabase(pools(() -> config(server), shown), Optional.of(server), shown));
        } catch (RuntimeException e) {
            // Nobody else would stop it.
            server.close();
            throw e;
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    public Jdbi jdbi() {
        return Jdbi.create(pool);
    }

    /** For a statement that somebody waits for: it comes through or fails within two seconds, whatever else is under way. */
    public Jdbi hastyJdbi() {
        return Jdbi.create(hasty);
    }

    /** Its server's time, on which all instances agree; until it is closed. */
    public InstantSource clock() {
        return clock;
    }

    /** Where it is, without a password. */
    public String shown() {
        return shown;
    }

    @Override
    public void close() {
        clock.close();
        hasty.close();
        pool.close();
        embedded.ifPresent(EmbeddedServer::close);
    }

    private static HikariConfig config(DatabaseUrl url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url.jdbcUrl());
        url.user().ifPresent(config::setUsername);
        url.password().map(Secret::reveal).ifPresent(config::setPassword);
        return config;
    }

    private static HikariConfig config(EmbeddedServer server) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        return config;
    }

    private static Pools pools(Supplier<HikariConfig> config, String shown) {
        return new Pools(connect(config.get(), shown), hasty(config.get()));
    }

    private static HikariDataSource hasty(HikariConfig config) {
        config.setPoolName("driftgate-own-hasty");
        config.setMaximumPoolSize(HASTY_CONNECTIONS);
        config.setConnectionTimeout(HASTE.toMillis());
        config.setValidationTimeout(CHECK.toMillis());
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        config.setInitializationFailTimeout(-1);
        HASTY_DRIVER.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    private static HikariDataSource connect(HikariConfig config, String shown) {
        config.setPoolName("driftgate-own");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(1);
        config.setConnectionInitSql(LONGEST_STOP);
        DRIVER.forEach(config::addDataSourceProperty);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            String fix = isFull(e)
                    ? "Driftgate takes up to " + (CONNECTIONS + HASTY_CONNECTIONS)
                            + " connections: raise the limit of the role, the database or the server."
                    : "Check DATABASE_URL.";
            String sentence = "could not open Driftgate's own database (" + shown + "): " + reason(e) + ". " + fix;
            throw isWrong(e) ? new Misconfigured(sentence, e) : OutsideFailure.passing(sentence, e);
        }
    }

    private static OwnDatabase migrated(OwnDatabase database) {
        try {
            Flyway.configure()
                    .dataSource(database.pool)
                    .schemas(SCHEMA)
                    .locations("classpath:dev/driftgate/sql")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            database.clock.set();
            return database;
        } catch (FlywayException | JdbiException e) {
            database.close();
            throw OutsideFailure.passing(
                    "could not prepare the tables of Driftgate's own database: " + reason(e)
                            + ". The role in DATABASE_URL needs to own the schema driftgate, or to be allowed to create it.",
                    e);
        }
    }

    /** What no second try will mend: the host's name, the role or its password, the database. */
    private static boolean isWrong(PoolInitializationException e) {
        return e.getCause() instanceof SQLException refused
                && (refused.getCause() instanceof UnknownHostException
                        || String.valueOf(refused.getSQLState()).matches("28...|3D000"));
    }

    private static boolean isFull(PoolInitializationException e) {
        return e.getCause() instanceof SQLException refused && "53300".equals(refused.getSQLState());
    }

    /** The driver's or server's first line; it holds no password, as none is part of the URL that the driver sees. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
