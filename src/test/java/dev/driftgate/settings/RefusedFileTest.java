package dev.driftgate.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is a file ({@code ⏎} ends a line), where the fault stands, and the reason. */
@NullMarked
class RefusedFileTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    comparison: {}                                | comparison (FILE, line 1)               | is not a key that Driftgate knows; did you mean comparisons?
                    tracker: {}                                   | tracker (FILE, line 1)                  | is not a key that Driftgate knows; here it knows slack, comparisons, contracts
                    slack:⏎  chanel: C1                           | slack.chanel (FILE, line 2)             | did you mean channel?
                    slack:⏎  channel: C1⏎  channel: C2            | slack.channel (FILE, line 3)            | stands there twice
                    slack: C1                                     | slack (FILE, line 1)                    | must hold keys with values, not one value
                    slack: [C1]                                   | slack (FILE, line 1)                    | must hold keys with values, not a list
                    slack: { channel: }                           | slack.channel (FILE, line 1)            | has no value
                    slack: { channel: ~ }                         | slack.channel (FILE, line 1)            | has no value
                    slack: { channel: '' }                        | slack.channel (FILE, line 1)            | is empty
                    slack: { channel: [C1] }                      | slack.channel (FILE, line 1)            | must be one value, not a list
                    slack: { channel: { id: C1 } }                | slack.channel (FILE, line 1)            | must be one value, not keys with values
                    slack: { channel: !secret C1 }                | slack.channel (FILE, line 1)            | has the tag !secret, which Driftgate does not know
                    slack: { channel: general }                   | slack.channel (FILE, line 1)            | is "general", which is not the id of a channel
                    slack: { approvers: U1 }                      | slack.approvers (FILE, line 1)          | must be a list like [a, b], not one value
                    slack:⏎  approvers:⏎  - U1⏎  - somebody       | slack.approvers[2] (FILE, line 4)       | is "somebody", which is not the id of a user
                    slack: { approvals: 3 }                       | slack.approvals (FILE, line 1)          | is "3", which is not one of 1, 2
                    slack: { approvers: [U1, U1], approvals: 2 }  | slack.approvals (FILE, line 1)          | is 2, but there is one approver; name more, or a user group
                    slack: { channel: '${NOPE}' }                 | slack.channel (FILE, line 1)            | needs the environment variable NOPE, which is not set
                    slack: { channel: '${BLANK}' }                | slack.channel (FILE, line 1)            | needs the environment variable BLANK, which is not set
                    slack: { channel: '${A-B}' }                  | slack.channel (FILE, line 1)            | holds a ${ that does not begin a ${NAME}
                    slack: { channel: 'C${SECRET' }               | slack.channel (FILE, line 1)            | holds a ${ that does not begin a ${NAME}
                    slack: { channel: '${SECRET}' }               | slack.channel (FILE, line 1)            | is "${SECRET}", which is not the id
                    slack: { ? [a] : b }                          | slack (FILE, line 1)                    | has a key that is not a word
                    - slack                                       | FILE, line 1                            | must hold keys with values, not a list
                    comparisons: { shop: }                        | comparisons.shop (FILE, line 1)         | has no keys; it knows staging, prod
                    comparisons: { my shop: {} }                  | comparisons.my shop (FILE, line 1)      | is not a name
                    comparisons:⏎  a: { prod: postgres://p/p }    | comparisons.a (FILE, line 2)            | needs the key staging
                    comparisons:⏎  a: { staging: postgres://p/p } | comparisons.a (FILE, line 2)            | needs the key prod
                    comparisons:⏎  a: { staging: 'http://x:canary@y' } | comparisons.a.staging (FILE, line 2) | begins with http://
                    contracts: { a: { dbt: x } }                  | contracts.a (FILE, line 1)              | needs the key replica
                    contracts: { a: { replica: postgres://p/p } } | contracts.a (FILE, line 1)              | needs the key dbt
                    """)
    void a_wrong_file_is_refused_with_place_and_reason(String yaml, String place, String reason) throws IOException {
        assertRefused(yaml, place, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ignore: [{ reason: noise }]              | comparisons.a.ignore[1] (FILE, line 4)       | ignores everything; it needs one of kind, schema, table
                    ignore: [{ kind: tabel }]                | comparisons.a.ignore[1].kind (FILE, line 4)  | is "tabel", which is not one of access_method
                    ignore: [{ table: a, untill: x }]        | comparisons.a.ignore[1].untill (FILE, line 4) | did you mean until?
                    ignore: [{ table: a, until: 31.1.2027 }] | comparisons.a.ignore[1].until (FILE, line 4) | is "31.1.2027", which is not a date like 2027-01-31
                    ignore: [{ table: a, until: 2027-02-30 }] | comparisons.a.ignore[1].until (FILE, line 4) | which is not a date like
                    ignore: [a]                              | comparisons.a.ignore[1] (FILE, line 4)       | must hold keys with values, not one value
                    linear: { priority: hihg }               | comparisons.a.linear.priority (FILE, line 4) | did you mean high?
                    compare: comment                         | comparisons.a.compare (FILE, line 4)         | which is not one of structure, comments, partitions, order, privileges, owners, labels, tablespaces; did you mean comments?
                    compare: [owners, all]                   | comparisons.a.compare[2] (FILE, line 4)      | is "all", which is not one of structure
                    ignore: [{ kind: '!tabel' }]             | comparisons.a.ignore[1].kind (FILE, line 4)  | which is not one of access_method
                    schemas: public                          | comparisons.a.schemas (FILE, line 4)         | must be a list like [a, b]
                    """)
    void a_wrong_comparison_is_refused_with_place_and_reason(String line, String place, String reason)
            throws IOException {
        var head = "comparisons:\n  a: # one\n    { staging: postgres://s/s, prod: postgres://p/p,\n      ";
        assertRefused(head + line + " }", place, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    daily: 7                        | contracts.a.daily (FILE, line 1)         | is "7", which is not a time of day like 07:00
                    daily: 24:00                    | contracts.a.daily (FILE, line 1)         | which is not a time of day like 07:00
                    zone: Zurich                    | contracts.a.zone (FILE, line 1)          | which is not a time zone like Europe/Zurich or UTC
                    strict: yes                     | contracts.a.strict (FILE, line 1)        | is "yes", which is not one of true, false
                    max_lag: 15                     | contracts.a.max_lag (FILE, line 1)       | is "15", which is not a duration like 90s, 15m or 2h
                    max_lag: -1m                    | contracts.a.max_lag (FILE, line 1)       | which is not a duration like
                    ignore: [{ object: }]           | contracts.a.ignore[1].object (FILE, line 1) | has no value
                    ignore: [{ tables: a }]         | contracts.a.ignore[1].tables (FILE, line 1) | did you mean table?
                    asana: { project: Backlog }     | contracts.a.asana.project (FILE, line 1) | which is not a gid like 1200000000000200
                    vars: { a: }                    | contracts.a.vars.a (FILE, line 1)        | has no value
                    vars: [a]                       | contracts.a.vars (FILE, line 1)          | must hold keys with values, not a list
                    env: { A: [canary] }            | contracts.a.env.A (FILE, line 1)         | must be one value, not a list
                    target: { nane: prod }          | contracts.a.target.nane (FILE, line 1)   | did you mean name?
                    target: [prod]                  | contracts.a.target (FILE, line 1)        | must be one value, not a list
                    asana: { sektion: 1 }           | contracts.a.asana.sektion (FILE, line 1) | did you mean section?
                    """)
    void a_wrong_contract_is_refused_with_place_and_reason(String line, String place, String reason)
            throws IOException {
        assertRefused("contracts: { a: { replica: postgres://r/r, dbt: x, " + line + " } }", place, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    s3://canary/manifest.json         | begins with s3://; give a folder, a file, or the https address of a manifest.json
                    https://canary                    | is no web address of a file; write it like https://example.com/dbt/manifest.json
                    https://exa mple.com/canary       | is no web address of a file
                    file://canary.example/x.json      | is no file address
                    """)
    void a_dbt_location_that_cannot_be_right_is_refused_without_quoting_it(String location, String reason) {
        var yaml = "contracts: { a: { replica: postgres://r/r, dbt: '" + location + "' } }";
        assertRefused(yaml, "contracts.a.dbt (FILE, line 1)", reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    slack: { channel: C1⏎prod: postgres://u:canary@h/d | is not YAML: line 2
                    a: b⏎---⏎c: d                                      | is not YAML: line 2
                    slack: *canary                                     | is not YAML: line 1
                    """)
    void what_is_not_yaml_is_refused_by_line_without_quoting_it(String yaml, String reason) {
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("the settings file " + folder.resolve("driftgate.yml"))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("postgres://");
    }

    private void assertRefused(String yaml, String place, String reason) {
        var where = place.replace("FILE", folder.resolve("driftgate.yml").toString());
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith(where + " ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("canary");
    }

    private void load(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("driftgate.yml"), yaml.replace("⏎", "\n"));
        Settings.load(Map.of("SECRET", "xoxb-canary", "BLANK", " "), Optional.of(file));
    }
}
