package dev.driftgate.catalog;

import java.util.Locale;

/**
 * What Driftgate compares, in the words of {@code COMMENT ON}. Each kind has one query, {@code catalog/postgres/<word>.sql}.
 * The order is the order in which a person reads changes of one relation.
 */
public enum Kind {
    SCHEMA("schema", "schemas"),
    TYPE("type", "types"),
    DOMAIN("domain", "domains"),
    SEQUENCE("sequence", "sequences"),
    TABLE("table", "tables"),
    VIEW("view", "views"),
    MATERIALIZED_VIEW("materialized view", "materialized views"),
    COLUMN("column", "columns"),
    CONSTRAINT("constraint", "constraints"),
    INDEX("index", "indexes");

    private final String singular;
    private final String plural;

    Kind(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** The word in JSON, settings and file names: {@code materialized_view}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for people: {@code 1 materialized view}, {@code 2 materialized views}. */
    public String counted(int count) {
        return count + " " + (count == 1 ? singular : plural);
    }

    /** The word for people: {@code materialized view}. */
    public String singular() {
        return singular;
    }

    /** Whether other objects (columns, constraints, indexes) belong to objects of this kind. */
    public boolean isRelation() {
        return this == TABLE || this == VIEW || this == MATERIALIZED_VIEW;
    }
}
