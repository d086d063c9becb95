package dev.driftgate.catalog.postgres;

import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

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

    /** What a URL may say otherwise. */
    private static final Map<String, String> USUAL = Map.of(
            "ApplicationName", "driftgate",
            "connectTimeout", "5",
            // What accepts a connection and then says nothing would else be waited for as long as a query.
            "loginTimeout", "10",
            "socketTimeout", "120");

    /** What keeps a session free of state; a pooler would hand it on to the next one. */
    private static final Map<String, String> ALWAYS = Map.of(
            // Else the driver sets the application's name by a statement of its own, once it is connected.
            "assumeMinServerVersion", "13",
            // A prepared statement would outlive the transaction.
            "prepareThreshold", "0",
            // What has no parameters goes as one message; in many, both ends could wait for the other to read.
            "preferQueryMode", "extendedForPrepared");

    /** What is done in one transaction; done again from the start where the server breaks it off. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Runs {@code work} in one read-only transaction; once more, from the start and on a fresh connection, when the server
     * had to break it off for a reason that passes.
     *
     * @throws dev.driftgate.failure.Misconfigured when the URL cannot be right: password, database, host name
     * @throws dev.driftgate.failure.OutsideFailure when the server does not answer, or not in time
     */
    public <T> T read(Work<T> work) {
        return read(work, Tries.patient());
    }

    <T> T read(Work<T> work, Tries tries) {
        try {
            return tries.run(() -> once(work));
        } catch (SQLException | JdbiException e) {
            throw ReadFailure.of(this, e);
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (var connection = connected()) {
            connection.setAutoCommit(false);
            return inTransaction(connection, work);
        }
    }

    /** Ends it in any case, as a pooler keeps no server connection that was left within one. */
    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        try {
            try (var statement = connection.createStatement()) {
                int major = connection.getMetaData().getDatabaseMajorVersion();
                statement.execute(Sql.forMajor(PROLOGUE, major));
            }
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            try {
                connection.rollback();
            } catch (SQLException lost) {
                failure.addSuppressed(lost);
            }
            throw failure;
        }
    }

    private Connection connected() throws SQLException {
        try {
            return source().getConnection();
        } catch (SQLException e) {
            throw new NotConnected(e);
        }
    }

    private PGSimpleDataSource source() throws SQLException {
        var source = new PGSimpleDataSource();
        for (var property : USUAL.entrySet()) {
            source.setProperty(property.getKey(), property.getValue());
        }
        source.setURL(url.jdbcUrl());
        for (var property : ALWAYS.entrySet()) {
            source.setProperty(property.getKey(), property.getValue());
        }
        url.user().ifPresent(source::setUser);
        url.password().map(Secret::reveal).ifPresent(source::setPassword);
        return source;
    }
}
