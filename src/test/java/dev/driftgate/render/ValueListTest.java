package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ValueListTest {
    @Test
    void a_list_that_only_grew_is_told_by_what_came_to_it() {
        assertThat(ValueList.additions("'paid', 'sent'", "'paid', 'refunded', 'sent', 'lost'"))
                .contains("adds 'refunded' after 'paid', adds 'lost' after 'sent'");
        assertThat(ValueList.additions("'paid'", "'new', 'paid'")).contains("adds 'new' first");
    }

    @Test
    void one_value_under_another_name_in_its_place_is_told_as_renamed() {
        assertThat(ValueList.told("'new', 'paid'", "'new', 'settled'")).contains("renames 'paid' to 'settled'");
        assertThat(ValueList.told("'a', 'b'", "'b', 'c'")).isEmpty();
        assertThat(ValueList.told("'a', 'b'", "'b', 'a'")).isEmpty();
        assertThat(ValueList.told("'a'", "'a', 'b'")).contains("adds 'b' after 'a'");
    }

    @Test
    void columns_in_another_order_are_told_from_the_first_to_the_last_that_moved() {
        assertThat(ColumnList.reordered("id, a, \"B, c\", d", "id, \"B, c\", a, d"))
                .isEqualTo("columns in another order: a, \"B, c\" → \"B, c\", a");
    }

    @Test
    void quotes_and_commas_inside_a_value_do_not_split_it() {
        assertThat(ValueList.additions("'it''s, ok'", "'it''s, ok', 'b'")).contains("adds 'b' after 'it''s, ok'");
    }

    @Test
    void a_list_that_lost_or_moved_values_is_told_in_full() {
        assertThat(ValueList.additions("'a', 'b'", "'b', 'a'")).isEmpty();
        assertThat(ValueList.additions("'a', 'b'", "'a', 'c'")).isEmpty();
    }
}
