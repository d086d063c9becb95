package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.check.Dump.Entry;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DumpTest {
    private static final String TABLES = """
            --
            -- PostgreSQL database dump
            --

            \\restrict a1b2c3

            SET statement_timeout = 0;

            SET default_tablespace = '';

            SET default_table_access_method = heap;

            --
            -- Name: a; Type: TABLE; Schema: public; Owner: postgres
            --

            CREATE TABLE public.a (
                id integer
            );


            ALTER TABLE public.a OWNER TO postgres;

            SET default_tablespace = fast;

            --
            -- Name: a_id; Type: INDEX; Schema: public; Owner: postgres; Tablespace: fast
            --

            CREATE INDEX a_id ON public.a USING btree (id);


            --
            -- Name: TABLE a; Type: ACL; Schema: public; Owner: postgres
            --

            GRANT SELECT ON TABLE public.a TO one;
            GRANT SELECT ON TABLE public.a TO another;


            --
            -- PostgreSQL database dump complete
            --

            \\unrestrict a1b2c3

            """;

    @Test
    void a_dump_is_a_map_of_entries_without_the_settings_between_them() {
        assertThat(Dump.parse(TABLES).entries())
                .isEqualTo(Map.of(
                        new Entry("TABLE", "public", "a"),
                        "CREATE TABLE public.a (\n    id integer\n);\n\n\nALTER TABLE public.a OWNER TO postgres;\nUSING heap",
                        new Entry("INDEX", "public", "a_id"),
                        "CREATE INDEX a_id ON public.a USING btree (id);\nTABLESPACE fast",
                        new Entry("ACL", "public", "TABLE a"),
                        "GRANT SELECT ON TABLE public.a TO another;\nGRANT SELECT ON TABLE public.a TO one;"));
    }

    @Test
    void an_access_method_holds_for_all_tables_that_follow_it() {
        var other = TABLES.replace("= heap;", "= columnar;");
        assertThat(Dump.parse(TABLES).differing(Dump.parse(other))).containsExactly(new Entry("TABLE", "public", "a"));
    }

    @Test
    void the_order_of_grants_and_the_key_of_the_dump_are_no_difference() {
        var other = TABLES.replace("a1b2c3", "d4e5f6")
                .replace("TO one", "TO x")
                .replace("TO another", "TO one")
                .replace("TO x", "TO another");
        assertThat(other).isNotEqualTo(TABLES);
        assertThat(Dump.parse(TABLES).differing(Dump.parse(other))).isEmpty();
    }

    @Test
    void an_entry_that_only_one_side_has_differs_whichever_side_it_is() {
        var without = Dump.parse(TABLES.substring(0, TABLES.indexOf("--\n-- Name: TABLE a")));
        var acl = new Entry("ACL", "public", "TABLE a");
        assertThat(Dump.parse(TABLES).differing(without)).containsExactly(acl);
        assertThat(without.differing(Dump.parse(TABLES))).containsExactly(acl);
    }
}
