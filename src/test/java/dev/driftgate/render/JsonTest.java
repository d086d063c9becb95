package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Unread;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class JsonTest {
    @Test
    void a_drift_has_its_keys_in_the_documented_order() {
        var change = Sample.changed(Kind.COLUMN, "orders", "region", "type", "integer", "bigint");
        var drift = Sample.drift(
                List.of(change), List.of(new Unread("schema b", "denied"), new Unread("schema a", "denied")), 2);
        assertThat(DriftJson.of(drift)).isEqualTo("""
                        {
                          "comparison": "shop",
                          "verdict": "incomplete",
                          "fingerprint": "%s",
                          "base": {
                            "name": "prod",
                            "server": "16.9",
                            "relations": 214
                          },
                          "head": {
                            "name": "staging",
                            "server": "17.6",
                            "relations": 216
                          },
                          "changes": [ {
                            "change": "changed",
                            "class": "structure",
                            "kind": "column",
                            "schema": "public",
                            "relation": "orders",
                            "name": "region",
                            "properties": [ {
                              "name": "type",
                              "base": "integer",
                              "head": "bigint"
                            } ],
                            "fingerprint": "%s",
                            "detected_at": "2026-11-20T07:00:03Z"
                          } ],
                          "unread": [ {
                            "what": "schema a",
                            "why": "denied"
                          }, {
                            "what": "schema b",
                            "why": "denied"
                          } ],
                          "ignored": 2
                        }
                        """.formatted(
                        drift.fingerprint().value(), change.fingerprint().value()));
    }

    @Test
    void a_contract_names_the_source_beside_the_schema_and_a_rename_what_it_was() {
        assertThat(ContractJson.of(Sample.contract(Sample.renamed(Kind.COLUMN, "customers", "email", "mail"))))
                .contains("\"contract\": \"app\"")
                .contains("\"schema\": \"public\",\n    \"source\": \"app\",\n    \"relation\": \"customers\"")
                .contains("\"name\": \"email\",\n    \"from\": \"mail\",\n    \"properties\"");
    }

    @Test
    void values_are_exact_and_types_not_shortened() {
        var drift = Sample.drift(Sample.added(Kind.COLUMN, "orders", "x", "type", "character varying(120)"));
        assertThat(DriftJson.of(drift)).contains("\"base\": null,\n      \"head\": \"character varying(120)\"");
    }
}
