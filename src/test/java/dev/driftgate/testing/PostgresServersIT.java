package dev.driftgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class PostgresServersIT {
    static IntStream majors() {
        return IntStream.rangeClosed(PostgresServers.OLDEST, PostgresServers.NEWEST);
    }

    @ParameterizedTest
    @MethodSource("majors")
    void there_is_one_server_of_each_major_with_a_database_for_each_test(int major) {
        var server = PostgresServers.of(major);
        var one = server.database();
        var other = server.database();
        one.execute("create table t (id int)");
        assertThat(one.rows("show server_version").get(0)).startsWith(major + ".");
        assertThat(other.rows("select to_regclass('public.t')")).containsOnlyNulls();
        assertThat(PostgresServers.of(major)).isSameAs(server);
    }
}
