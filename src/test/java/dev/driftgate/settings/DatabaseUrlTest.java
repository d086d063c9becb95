package dev.driftgate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.driftgate.failure.Misconfigured;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

@NullMarked
class DatabaseUrlTest {
    private static final String SETTING = "PROD_DATABASE_URL";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    postgres://u:p@db-1:6000/shop                             | jdbc:postgresql://db-1:6000/shop                 | u | p
                    postgresql://u:p@db-1/shop                                | jdbc:postgresql://db-1:5432/shop                 | u | p
                    POSTGRES://u@db_1:/shop                                   | jdbc:postgresql://db_1:5432/shop                 | u |
                    postgres://u:p%40ss@db/shop                               | jdbc:postgresql://db:5432/shop                   | u | p@ss
                    postgres://u:p@ss@db/shop                                 | jdbc:postgresql://db:5432/shop                   | u | p@ss
                    postgres://u:p:q+r@db/shop                                | jdbc:postgresql://db:5432/shop                   | u | p:q+r
                    postgres://u%2Fv:%C3%A9@db/a%20b%26c                      | jdbc:postgresql://db:5432/a+b%26c                | u/v | é
                    postgres://u:p@db                                         | jdbc:postgresql://db:5432/u                      | u | p
                    postgres://u:p@db/                                        | jdbc:postgresql://db:5432/u                      | u | p
                    postgres:///shop                                          | jdbc:postgresql://localhost:5432/shop            |   |
                    postgres://u@[::1]:6000/shop                              | jdbc:postgresql://[::1]:6000/shop                | u |
                    postgres://u@[2001:db8::5]/shop                           | jdbc:postgresql://[2001:db8::5]:5432/shop        | u |
                    postgres://u@db-1,db-2:6000,[::1]/shop                    | jdbc:postgresql://db-1:5432,db-2:6000,[::1]:5432/shop | u |
                    postgres://db/shop?user=u&password=p%26q                  | jdbc:postgresql://db:5432/shop                   | u | p&q
                    postgres://ignored/?host=a,b&port=1,2&dbname=shop&user=u  | jdbc:postgresql://a:1,b:2/shop                   | u |
                    postgres://db:1/shop?port=7                               | jdbc:postgresql://db:7/shop                      |   |
                    jdbc:postgresql://db:6000/shop?user=u&password=p          | jdbc:postgresql://db:6000/shop                   | u | p
                    jdbc:postgresql://db/shop?user=u&password=p%2Bq           | jdbc:postgresql://db:5432/shop                   | u | p+q
                    jdbc:postgresql://u:p@db/shop                             | jdbc:postgresql://db:5432/shop                   | u | p
                    """)
    void every_spelling_is_read_as_libpq_and_the_driver_read_it(
            String text, String jdbc, String user, String password) {
        var url = DatabaseUrl.parse(text, SETTING);
        assertThat(url.jdbcUrl()).isEqualTo(jdbc);
        assertThat(url.user().orElse(null)).isEqualTo(user);
        assertThat(url.password().map(Secret::reveal).orElse(null)).isEqualTo(password);
        assertThat(url.setting()).isEqualTo(SETTING);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sslmode=verify-full&sslrootcert=/etc/ca.pem | sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem
                    sslrootcert=system                          | sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory&sslmode=verify-full
                    sslmode=require&channel_binding=require     | channelBinding=require&sslmode=require
                    connect_timeout=5                           | connectTimeout=5
                    application_name=my%20app                   | ApplicationName=my+app
                    sslmode=require&sslrootcert=/ca.pem         | sslmode=verify-ca&sslrootcert=%2Fca.pem
                    sslrootcert=/ca.pem&sslmode=verify-full     | sslmode=verify-full&sslrootcert=%2Fca.pem
                    sslmode=prefer&sslrootcert=/ca.pem          | sslmode=prefer&sslrootcert=%2Fca.pem
                    options=-c%20geqo%3Doff                     | options=-c+geqo%3Doff
                    target_session_attrs=read-write             | targetServerType=primary
                    load_balance_hosts=random                   | loadBalanceHosts=true
                    keepalives=1                                | tcpKeepAlive=true
                    client_encoding=UTF8                        | ``
                    """)
    void parameters_reach_the_driver_under_its_own_names(String query, String expected) {
        var url = DatabaseUrl.parse("postgres://u@db/shop?" + query, SETTING);
        assertThat(url.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db:5432/shop" + (expected.isEmpty() ? "" : "?" + expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    shop                                  | is not a Postgres URL like postgres://
                    host=db user=u                        | holds a blank
                    mysql://u@db/shop                     | begins with mysql://, which is not a Postgres URL
                    "postgres://u@db/shop"                | begins with a quotation mark
                    postgres://                           | names neither a database nor a user
                    postgres://u@db:port/shop             | has a port that is not a number
                    postgres://u@db:70000/shop            | has a port that is not a number
                    postgres://u@::1/shop                 | has a host that is neither
                    postgres://u@d!b/shop                 | has a host that is neither
                    postgres://u:p%4@db/shop              | has a % without two hexadecimal digits
                    postgres://u:%ff@db/shop              | is not UTF-8
                    postgres://u:%00@db/shop              | holds %00
                    postgres://u@%2Fvar%2Frun/shop        | names a Unix socket
                    postgres:///shop?host=/var/run        | names a Unix socket
                    postgres://u@a,b/shop?host=a,b&port=1,2,3 | names 2 hosts but 3 ports
                    postgres://u@db/shop?sslmode=on       | has a sslmode that is not one of disable, allow, prefer
                    postgres://u@db/shop?connect_timeout=x| has a connect_timeout that is not a whole number of seconds
                    postgres://u@db/shop?sslmod=require   | has the parameter sslmod, which Driftgate does not know; take it out; did you mean sslmode?
                    postgres://u@db/shop?pgbouncer=true   | has the parameter pgbouncer, which Driftgate does not know
                    postgres://u@db/shop?sslrootcert=system&sslmode=require | has sslmode=require, which is too weak for sslrootcert=system
                    postgres://u@db/shop?sslmode=disable&sslrootcert=system | has sslmode=disable, which is too weak
                    postgres://u@db/shop?sslpassword=x    | has the parameter sslpassword, which Driftgate does not use
                    postgres://u@db/shop?sslmode          | has something behind its ? that is not name=value
                    """)
    void what_cannot_be_a_postgres_url_is_refused_in_one_sentence(String text, String reason) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text, SETTING))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith(SETTING + " ")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "postgres://u:canary@db/shop?nonsense=1",
                "postgres://u:canary/canary@db/shop",
                "postgres://u:1/canary@db/shop",
                "postgres://u:1?canary@db/shop",
                "postgres://u:1?canary=canary@db/shop",
                "postgres://u:canary?sslmode=canary@db/shop",
                "postgres://u:canary%zz@db/shop",
                "postgres://u:canary@d b/shop",
                "postgres://u:canary@db:canary/shop",
                "postgres://db/shop?password=canary&port=x",
                "u:canary@db/shop",
                "canary",
                "'postgres://u:canary@db/shop'",
            })
    void no_message_ever_quotes_what_may_be_a_password(String text) {
        var thrown = catchThrowable(() -> DatabaseUrl.parse(text, SETTING));
        assertThat(thrown).isInstanceOf(Misconfigured.class);
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("canary");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "postgres://u@[::1],db_2:6000/a%20b%2Bc%26?sslmode=require&connect_timeout=5&options=-c%20geqo%3Doff",
                "postgres://u@[::1],db_2:6000/a%20b%2Bc%26?sslrootcert=system&channel_binding=require&keepalives=1",
                "postgres://u@[::1],db_2:6000/a%20b%2Bc%26?target_session_attrs=prefer-standby&application_name=x",
                "postgres://u@[::1],db_2:6000/a%20b%2Bc%26?load_balance_hosts=random&sslnegotiation=direct&gssencmode=disable",
            })
    void the_driver_reads_its_url_as_it_was_meant(String text) {
        var url = DatabaseUrl.parse(text, SETTING);
        var read = Objects.requireNonNull(Driver.parseURL(url.jdbcUrl(), null));
        assertThat(read.getProperty("PGDBNAME")).isEqualTo("a b+c&");
        assertThat(read.getProperty("PGHOST")).isEqualTo("[::1],db_2");
        assertThat(read.getProperty("PGPORT")).isEqualTo("5432,6000");
        var known = Arrays.stream(PGProperty.values()).map(PGProperty::getName);
        assertThat(known).containsAll(url.parameters().keySet());
        assertThat(url.parameters())
                .allSatisfy((name, value) -> assertThat(read.getProperty(name)).isEqualTo(value));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "postgres://u@localhost/x, false",
        "postgres://u@127.0.0.1/x, false",
        "postgres://u@[::1]/x, false",
        "postgres:///x?user=u, false",
        "postgres://u@127.example.com/x, true",
        "postgres://u@10.0.0.5/x, true",
        "'postgres://u@localhost,db/x', true"
    })
    void another_machine_is_told_from_this_one(String text, boolean another) {
        assertThat(DatabaseUrl.parse(text, SETTING).leavesThisMachine()).isEqualTo(another);
    }

    @Test
    void a_url_prints_as_people_speak_of_it() {
        var url = DatabaseUrl.parse("postgres://drift_ro:canary@db-1/shop", SETTING);
        assertThat(url.shown()).isEqualTo("shop on db-1:5432 as drift_ro");
        assertThat(url + url.jdbcUrl() + url.password()).doesNotContain("canary");
        assertThat(DatabaseUrl.parse("postgres://a,[::1]:7/shop", SETTING).shown())
                .isEqualTo("shop on a:5432,[::1]:7");
    }
}
