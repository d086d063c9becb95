package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Everything Driftgate knows of a database, in as many statements as there are kinds, and one more. */
public final class CatalogQueries {
    private static final List<KindQuery> QUERIES =
            Arrays.stream(Kind.values()).map(KindQuery::new).toList();
    private static final String IDENTITY = Sql.resource("identity.sql");

    private CatalogQueries() {}

    /**
     * Reads all kinds within the handle's transaction.
     *
     * @param name what people call this database
     * @param schemas the schemas to look at; empty: all but Postgres's own and Driftgate's
     */
    public static Catalog read(Handle handle, String name, List<String> schemas) {
        var objects = new ArrayList<CatalogObject>();
        for (var query : QUERIES) {
            objects.addAll(query.read(handle, schemas));
        }
        return handle.createQuery(IDENTITY)
                .map((row, context) ->
                        new Catalog(name, row.getString("database"), row.getString("server"), objects, List.of()))
                .one();
    }
}
