package dev.driftgate.catalog.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Queries that are sent together and answered in one round trip. Locks on tables that the server takes to print views and
 * the like are given back after each of them.
 */
final class Batch {
    private static final String SCOPE = Sql.resource("scope.sql");
    private static final String GIVE_BACK = ";\nrollback to savepoint query";

    private @Nullable Setting setting;
    private final List<String> queries = new ArrayList<>();
    private final List<Rows> readers = new ArrayList<>();

    private record Setting(String name, Collection<String> values) {
        String statement(Connection connection) throws SQLException {
            var array = connection.createArrayOf("text", values.toArray());
            String literal = connection.unwrap(PGConnection.class).escapeLiteral(String.valueOf(array));
            array.free();
            return "select pg_catalog.set_config('" + name + "', '" + literal + "', true);\n";
        }
    }

    /** Takes the rows of one query. */
    interface Rows {
        void read(ResultSet rows) throws SQLException;
    }

    /** Before the queries, to stay until the transaction ends; travels along with them. */
    void set(String name, Collection<String> values) {
        setting = new Setting(name, values);
    }

    /** A query that looks at the objects in scope. */
    void add(String resource, Rows reader) {
        query(Sql.without(Sql.BY_NAME, SCOPE + Sql.resource(resource)), reader);
    }

    /** The same, of the relations alone that {@code driftgate.relations} lists. */
    void addNamed(String resource, Rows reader) {
        query(SCOPE + Sql.resource(resource), reader);
    }

    /** A query that stands by itself. */
    void addAlone(String resource, Rows reader) {
        query(Sql.resource(resource), reader);
    }

    private void query(String sql, Rows reader) {
        queries.add(sql);
        readers.add(reader);
    }

    int size() {
        return queries.size();
    }

    List<String> statements(int major) {
        return queries.stream().map(query -> Sql.forMajor(query, major)).toList();
    }

    void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            int major = connection.getMetaData().getDatabaseMajorVersion();
            statement.execute(text(connection, major));
            for (var reader : readers) {
                read(statement, reader);
            }
        }
    }

    private String text(Connection connection, int major) throws SQLException {
        String first = setting == null ? "" : setting.statement(connection);
        return statements(major).stream()
                .map(query -> query + GIVE_BACK)
                .collect(Collectors.joining(";\n", first + "savepoint query;\n", ""));
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
