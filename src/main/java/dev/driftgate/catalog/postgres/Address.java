package dev.driftgate.catalog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where Postgres keeps an object, as {@code pg_depend} says it; never the same in two databases.
 *
 * @param classid the oid of the catalog it is a row of
 * @param objid the oid of the object; of a column, of its relation
 * @param objsubid the number of a column, else 0
 */
record Address(int classid, long objid, int objsubid) {
    /** The first three columns of every query here. */
    static final int COLUMNS = 3;

    static Address of(ResultSet row) throws SQLException {
        return new Address(row.getInt(1), row.getLong(2), row.getInt(3));
    }
}
