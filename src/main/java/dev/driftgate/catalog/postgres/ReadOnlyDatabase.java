package dev.driftgate.catalog.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.Secret;
import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A database that Driftgate looks at and cannot change. Each read opens one connection and closes it again, and is one
 * short transaction that is read-only and sees one moment; nothing is set for longer than that transaction, so that a
 * connection pooler in between is left as it was found. For many threads.
 *
 * @param name what people call this database, for failures: {@code prod}
 */
public record ReadOnlyDatabase(String name, DatabaseUrl url) {
    /** Before anything is read; one round trip, as the driver sends {@code begin} along with it. */
    private static final String PROLOGUE = Sql.resource("prologue.sql");

    /** Text, all of it: the pool hands a number on as a number, and the driver passes over that without a word. */
    private static final Map<String, String> DRIVER = Map.of(
            "ApplicationName", "driftgate",
            "connectTimeout", "5",
            // What accepts a connection and then says nothing would else be waited for as long as a query.
            "loginTimeout", "10",
            "socketTimeout", "120",
            // A prepared statement would outlive the transaction.
            "prepareThreshold", "0");

    /**
     * Runs {@code work} in one read-only transaction.
     *
     * @throws dev.driftgate.failure.Misconfigured when the URL cannot be right: password, database, host name
     * @throws dev.driftgate.failure.OutsideFailure when the server does not answer, or not in time
     */
    public <T> T read(HandleCallback<T, SQLException> work) {
        try (var pool = new HikariDataSource(config())) {
            return Jdbi.create(pool).inTransaction(handle -> {
                handle.execute(PROLOGUE);
                return work.withHandle(handle);
            });
        } catch (SQLException | JdbiException | PoolInitializationException e) {
            throw ReadFailure.of(this, e);
        }
    }

    private HikariConfig config() {
        var config = new HikariConfig();
        config.setPoolName("driftgate-" + name);
        config.setJdbcUrl(url.jdbcUrl());
        url.user().ifPresent(config::setUsername);
        url.password().map(Secret::reveal).ifPresent(config::setPassword);
        config.setMaximumPoolSize(1);
        // One try: what is wrong is told at once and by its own name, not as a timeout of the pool.
        config.setInitializationFailTimeout(1);
        DRIVER.forEach(config::addDataSourceProperty);
        return config;
    }
}
