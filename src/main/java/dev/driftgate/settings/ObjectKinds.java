package dev.driftgate.settings;

import java.util.List;

/** What {@code COMMENT ON} can name, in lower snake case, and comments themselves. */
final class ObjectKinds {
    static final List<String> WORDS = List.of(
            ("access_method aggregate cast collation column comment constraint conversion database domain event_trigger"
                            + " extension foreign_data_wrapper foreign_table function index language large_object"
                            + " materialized_view operator operator_class operator_family policy procedure publication"
                            + " role routine rule schema sequence server statistics subscription table tablespace"
                            + " text_search_configuration text_search_dictionary text_search_parser"
                            + " text_search_template transform trigger type view")
                    .split(" ", -1));

    private ObjectKinds() {}
}
