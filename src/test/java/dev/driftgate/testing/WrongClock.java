package dev.driftgate.testing;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import org.jspecify.annotations.NullMarked;

/** The clock of a database's server, as whoever asks that database for it from now on sees it. */
@NullMarked
public final class WrongClock {
    private static final String MADE = """
            create schema wrong;
            create table wrong.clock (ahead interval);
            insert into wrong.clock values ('0');
            create function wrong.clock_timestamp() returns timestamptz language sql as
                'select pg_catalog.clock_timestamp() + ahead from wrong.clock';
            do $$ begin
                execute format('alter database %I set search_path = wrong, pg_catalog, public', current_database());
            end $$;
            """;

    private final TestDatabase database;

    /** Is right at first. */
    public WrongClock(TestDatabase database) {
        this.database = database;
        database.execute(MADE);
    }

    public void ahead(int hours) {
        database.execute("update wrong.clock set ahead = '" + hours + " hours'");
    }
}
