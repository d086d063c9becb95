package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.postgres.CatalogQueries.Rows;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Queries that are sent together and answered in one round trip. Locks on tables that the server takes to print views and
 * the like are given back after each of them.
 */
final class Batch {
    private static final String SCOPE = Sql.resource("scope.sql");
    private static final String GIVE_BACK = ";\nrollback to savepoint query";

    private final @Nullable Kind kind;
    private final List<String> settings = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final List<Rows> readers = new ArrayList<>();

    /** Of everything there is little of. */
    Batch() {
        this(null);
    }

    /** @param kind the one kind that is read; null when there is no such */
    Batch(@Nullable Kind kind) {
        this.kind = kind;
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Before the queries, to stay until the transaction ends. */
    void set(String statement) {
        settings.add(statement + ";\n");
    }

    /** A query that looks at the objects in scope. */
    void add(String resource, Rows reader) {
        queries.add(SCOPE + Sql.resource(resource));
        readers.add(reader);
    }

    /** A query that stands by itself. */
    void addAlone(String resource, Rows reader) {
        queries.add(Sql.resource(resource));
        readers.add(reader);
    }

    int size() {
        return queries.size();
    }

    List<String> statements(int major) {
        return queries.stream().map(query -> Sql.forMajor(query, major)).toList();
    }

    void run(Handle handle) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.setEscapeProcessing(false);
            int major = handle.getConnection().getMetaData().getDatabaseMajorVersion();
            statement.execute(Sql.forMajor(text(), major));
            for (var reader : readers) {
                read(statement, reader);
            }
        }
    }

    private String text() {
        return queries.stream()
                .map(query -> query + GIVE_BACK)
                .collect(Collectors.joining(";\n", String.join("", settings) + "savepoint query;\n", ""));
    }

    /** The statements without rows are passed over. */
    private static void read(Statement statement, Rows reader) throws SQLException {
        while (!statement.getMoreResults()) {
            if (statement.getUpdateCount() == -1) {
                throw new IllegalStateException("fewer results than queries");
            }
        }
        try (var rows = statement.getResultSet()) {
            reader.read(rows);
        }
    }
}
