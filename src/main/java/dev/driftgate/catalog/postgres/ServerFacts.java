package dev.driftgate.catalog.postgres;

import org.jdbi.v3.core.Handle;

/** What {@code doctor} wants to know of a database it can reach. */
public record ServerFacts(String server, String role, boolean superuser) {
    public static ServerFacts read(Handle handle) {
        return handle.createQuery("""
                        select pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) as server,
                               current_user::text as role,
                               (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) as superuser
                        """)
                .map((row, context) ->
                        new ServerFacts(row.getString("server"), row.getString("role"), row.getBoolean("superuser")))
                .one();
    }
}
