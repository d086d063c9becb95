package dev.driftgate.settings;

import java.util.List;

/** What is compared, in Postgres's own words as {@code COMMENT ON} spells them, and comments themselves. */
final class ObjectKinds {
    static final List<String> WORDS =
            List.of(("access_method aggregate cast collation column comment constraint conversion"
                            + " default_privileges domain event_trigger extension foreign_data_wrapper foreign_table"
                            + " function index language materialized_view operator operator_class operator_family"
                            + " policy procedure publication rule schema sequence server statistics subscription"
                            + " table text_search_configuration text_search_dictionary text_search_parser"
                            + " text_search_template transform trigger type user_mapping view")
                    .split(" ", -1));

    private ObjectKinds() {}
}
