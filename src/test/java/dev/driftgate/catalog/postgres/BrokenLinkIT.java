package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.DelayingProxy;
import dev.driftgate.testing.TestPostgres;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection is lost after every so many bytes: it is all or nothing, never a part that looks like a whole. */
@NullMarked
class BrokenLinkIT {
    private static final int CUTS = 80;

    private final TestPostgres.TestDatabase database = TestPostgres.database();
    private final DelayingProxy link = DelayingProxy.to(TestPostgres.port(), Duration.ZERO);

    @BeforeAll
    static void a_role_that_has_to_prove_itself() {
        TestPostgres.roleWithPassword("cut_reader", "canary");
    }

    @BeforeEach
    void a_few_tables() {
        database.execute("""
                do $$ begin
                    for i in 1..20 loop
                        execute format('create table t%s (id bigint primary key, a text default %L check (a <> %L))',
                            i, repeat('x', 100), repeat('y', 100));
                        execute format('create view v%s as select id from t%s', i, i);
                    end loop;
                end $$
                """);
    }

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void a_catalog_is_whole_or_not_there() {
        allOrNothing(connection -> CatalogQueries.read(connection, Extent.all("shop")));
    }

    @Test
    void the_columns_for_a_contract_are_whole_or_not_there() {
        allOrNothing(connection -> LiveColumns.read(Jdbi.open(connection), List.of("public"), Duration.ofMinutes(15)));
    }

    @Test
    void a_connection_lost_once_is_made_good_by_a_fresh_one() {
        var whole = catalog().orElseThrow();
        link.cut(1, link.answered() / 2);
        int before = link.connections();
        assertThat(catalog()).hasValue(whole);
        assertThat(link.connections() - before).isEqualTo(2);
    }

    private <T> void allOrNothing(ReadOnlyDatabase.Work<T> work) {
        link.cut(0, 0);
        var whole = once(work).orElseThrow();
        long all = link.answered();
        long lost = LongStream.range(0, CUTS)
                .filter(i -> {
                    link.cut(1, all * i / CUTS);
                    var read = once(work);
                    read.ifPresent(found -> assertThat(found).isEqualTo(whole));
                    return read.isEmpty();
                })
                .count();
        assertThat(lost).isGreaterThanOrEqualTo(CUTS - 2);
    }

    private Optional<Catalog> catalog() {
        return attempt(
                connection -> CatalogQueries.read(connection, Extent.all("shop")),
                new Tries(InstantSource.system(), p -> {}));
    }

    /** Without a second try: whoever reads has to stop. */
    private <T> Optional<T> once(ReadOnlyDatabase.Work<T> work) {
        return attempt(work, new Tries(InstantSource.system(), pause -> {
            throw new InterruptedException();
        }));
    }

    private <T> Optional<T> attempt(ReadOnlyDatabase.Work<T> work, Tries tries) {
        var url = DatabaseUrl.parse(
                "postgres://cut_reader:canary@127.0.0.1:" + link.port() + "/" + database.name(), "TEST_DATABASE_URL");
        try {
            return Optional.of(new ReadOnlyDatabase("shop", url).read(work, tries));
        } catch (OutsideFailure failure) {
            Thread.interrupted();
            assertThat(failure.sentence()).startsWith("could not read shop: ").doesNotContain("canary", "Exception");
            return Optional.empty();
        }
    }
}
