package dev.driftgate.catalog;

import java.util.Locale;

/**
 * What Driftgate compares, in the words of {@code COMMENT ON}. Each kind has one query, {@code catalog/postgres/<word>.sql}.
 * The order is the order in which a person reads changes of one relation.
 */
public enum Kind {
    SCHEMA("schema", "schemas"),
    EXTENSION("extension", "extensions"),
    LANGUAGE("language", "languages"),
    ACCESS_METHOD("access method", "access methods"),
    COLLATION("collation", "collations"),
    CONVERSION("conversion", "conversions"),
    TYPE("type", "types"),
    DOMAIN("domain", "domains"),
    FUNCTION("function", "functions"),
    PROCEDURE("procedure", "procedures"),
    AGGREGATE("aggregate", "aggregates"),
    CAST("cast", "casts"),
    TRANSFORM("transform", "transforms"),
    OPERATOR("operator", "operators"),
    OPERATOR_FAMILY("operator family", "operator families"),
    OPERATOR_CLASS("operator class", "operator classes"),
    TEXT_SEARCH_PARSER("text search parser", "text search parsers"),
    TEXT_SEARCH_TEMPLATE("text search template", "text search templates"),
    TEXT_SEARCH_DICTIONARY("text search dictionary", "text search dictionaries"),
    TEXT_SEARCH_CONFIGURATION("text search configuration", "text search configurations"),
    FOREIGN_DATA_WRAPPER("foreign data wrapper", "foreign data wrappers"),
    SERVER("server", "servers"),
    USER_MAPPING("user mapping", "user mappings"),
    SEQUENCE("sequence", "sequences"),
    TABLE("table", "tables"),
    FOREIGN_TABLE("foreign table", "foreign tables"),
    VIEW("view", "views"),
    MATERIALIZED_VIEW("materialized view", "materialized views"),
    COLUMN("column", "columns"),
    CONSTRAINT("constraint", "constraints"),
    INDEX("index", "indexes"),
    TRIGGER("trigger", "triggers"),
    RULE("rule", "rules"),
    POLICY("policy", "policies"),
    STATISTICS("statistics object", "statistics objects"),
    EVENT_TRIGGER("event trigger", "event triggers"),
    PUBLICATION("publication", "publications"),
    SUBSCRIPTION("subscription", "subscriptions"),
    DEFAULT_PRIVILEGES("default privileges", "default privileges");

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
        return this == TABLE || this == FOREIGN_TABLE || this == VIEW || this == MATERIALIZED_VIEW;
    }
}
