package dev.driftgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class PassingTroubleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "25006", "25P03", "25P04", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01",
                "57P03", "58030"
            })
    void another_try_may_get_over_what_the_server_is_in(String state) {
        assertThat(PassingTrouble.in(failed(state))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "25001", "25P02", "42501", "42703", "XX000"})
    void but_not_over_a_wrong_statement(String state) {
        assertThat(PassingTrouble.in(failed(state))).isEmpty();
    }

    @Test
    void the_pool_gives_no_state_of_its_own() {
        var closed = new SQLException("HikariDataSource HikariDataSource (driftgate-own) has been closed.");
        assertThat(PassingTrouble.in(new ConnectionException(closed))).contains(closed);
    }

    @Test
    void the_innermost_has_the_reason() {
        var refused = new SQLException("Connection to db:5432 refused", "08001");
        assertThat(PassingTrouble.in(new SQLException("no connection", "08001", refused)))
                .contains(refused);
    }

    @Test
    void what_no_database_said_is_none() {
        assertThat(PassingTrouble.in(new IllegalStateException(new NullPointerException())))
                .isEmpty();
    }

    private static RuntimeException failed(String state) {
        return new ConnectionException(new SQLException("of state " + state, state));
    }
}
