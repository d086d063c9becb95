package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.Extent;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.testing.PostgresServers;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody set for one database, or for the role that reads it, never looks like drift. */
@NullMarked
@TestInstance(Lifecycle.PER_CLASS)
class ServerSettingsIT {
    private static final List<String> SETTINGS = List.of(
            "search_path = app, pg_catalog",
            "datestyle = 'German, DMY'",
            "datestyle = 'SQL, YMD'",
            "intervalstyle = 'iso_8601'",
            "intervalstyle = 'sql_standard'",
            "timezone = 'Asia/Kathmandu'",
            "timezone_abbreviations = 'Australia'",
            "extra_float_digits = -15",
            "extra_float_digits = 3",
            "standard_conforming_strings = off",
            "backslash_quote = on",
            "escape_string_warning = on",
            "quote_all_identifiers = on",
            "bytea_output = 'escape'",
            "lc_messages = 'POSIX'",
            "lc_monetary = 'C.UTF-8'",
            "lc_numeric = 'C.UTF-8'",
            "lc_time = 'C.UTF-8'",
            "xmlbinary = 'hex'",
            "xmloption = 'document'",
            "array_nulls = off",
            "transform_null_equals = on",
            "client_encoding = 'LATIN1'",
            "default_transaction_isolation = 'serializable'",
            "row_security = off",
            "check_function_bodies = off",
            "jit = off",
            "enable_hashjoin = off",
            "max_parallel_workers_per_gather = 0",
            "default_toast_compression = 'pglz'",
            "gin_fuzzy_search_limit = 5",
            "from_collapse_limit = 1",
            "application_name = 'x'",
            "default_text_search_config = 'pg_catalog.german'",
            "statement_timeout = '50ms'");

    /** Where a setting is kept. */
    private static final List<String> PLACES = List.of("database %s", "role postgres in database %s");

    private final Map<Integer, TestDatabase> databases = new HashMap<>();
    private final Map<Integer, Catalog> plain = new HashMap<>();

    record Row(int major, String setting, String place) {}

    static Stream<Row> rows() {
        return Stream.of(PostgresServers.OLDEST, PostgresServers.NEWEST)
                .flatMap(major -> SETTINGS.stream()
                        .filter(setting -> major > 13 || !setting.startsWith("default_toast_compression"))
                        .map(setting ->
                                new Row(major, setting, PLACES.get(SETTINGS.indexOf(setting) % PLACES.size()))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_setting_of_one_side_is_no_drift(Row row) {
        var database = databases.computeIfAbsent(row.major(), major -> database(major, ""));
        var base = plain.computeIfAbsent(row.major(), major -> read(database));
        String place = "alter " + row.place().formatted(database.name());
        database.execute(place + " set " + row.setting());
        try {
            assertThat(drift(base, read(database))).isEmpty();
        } finally {
            database.execute(place + " reset all");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "encoding 'LATIN1' locale 'C'",
                "encoding 'SQL_ASCII' locale 'C'",
                "encoding 'UTF8' locale 'C'",
                "encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'"
            })
    void another_encoding_or_locale_is_no_drift(String options) {
        int newest = PostgresServers.NEWEST;
        var base = plain.computeIfAbsent(newest, major -> read(databases.computeIfAbsent(major, m -> database(m, ""))));
        assertThat(drift(base, read(database(newest, options)))).isEmpty();
    }

    private static TestDatabase database(int major, String options) {
        var database = PostgresServers.of(major).database();
        if (!options.isEmpty()) {
            var server = PostgresServers.of(major).maintenance();
            server.execute("drop database " + database.name());
            server.execute("create database " + database.name() + " template template0 " + options);
        }
        VersionSchema.load(database, major);
        return database;
    }

    private static List<Change> drift(Catalog base, Catalog head) {
        return Checks.changes(base, head, EnumSet.allOf(ChangeClass.class));
    }

    private static Catalog read(TestDatabase database) {
        return new ReadOnlyDatabase("test", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("test")));
    }
}
