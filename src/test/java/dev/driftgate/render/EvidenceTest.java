package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Evidence.Rename;
import dev.driftgate.diff.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How sure a finding is, and against what it was found, wherever somebody reads it. */
@NullMarked
class EvidenceTest {
    private static final Instant LAST = Instant.parse("2026-11-19T07:00:01Z");
    private static final Instant CHANGED = Instant.parse("2026-11-19T22:14:00Z");
    private static final Change RENAMED = Sample.renamed(Kind.COLUMN, "customers", "contact", "mail");
    private static final Change RETYPED =
            Sample.changed(Kind.COLUMN, "customers", "joined", "type", "date", "timestamp with time zone");

    private static final ContractDrift PROVEN = drift(RENAMED, Evidence.CONTRACT.renamed(Rename.PROVEN));
    private static final ContractDrift LIKELY = drift(RENAMED, Evidence.CONTRACT.renamed(Rename.LIKELY));
    private static final ContractDrift SINCE = drift(RETYPED, new Evidence(Optional.empty(), Optional.of(LAST)));

    @Test
    void a_terminal_tells_a_proven_rename_from_a_likely_one() {
        assertThat(ContractText.of(PROVEN, TerminalStyle.PLAIN))
                .contains("~ column  contact  renamed from mail on the replica (proven by oid and attnum)");
        assertThat(ContractText.of(LIKELY, TerminalStyle.PLAIN))
                .contains("renamed from mail on the replica (likely, by name and type)");
    }

    @Test
    void a_terminal_says_since_when_a_type_is_another_one() {
        assertThat(ContractText.of(SINCE, TerminalStyle.PLAIN))
                .contains("date → timestamptz on the replica (since the last check, 2026-11-19 07:00 UTC)");
    }

    @Test
    void slack_says_both() {
        assertThat(ContractNote.of(PROVEN, Optional.empty()).blocksJson()).contains("(proven by oid and attnum)");
        assertThat(ContractNote.of(LIKELY, Optional.empty()).blocksJson()).contains("(likely, by name and type)");
        assertThat(ContractNote.of(SINCE, Optional.empty()).blocksJson()).contains("since the last check, 2026-11-19");
    }

    @Test
    void asana_says_both_and_when_the_column_was_changed() {
        assertThat(AsanaText.body(new AsanaFacts(PROVEN, "m")))
                .contains("renamed from mail (proven by oid and attnum); detected 2026-11-20 07:00 UTC,"
                        + " changed 2026-11-19 22:14 UTC");
        assertThat(AsanaComment.of(new AsanaComment.News(LIKELY.findings(), List.of(), 1), Sample.AT, "m"))
                .contains("mail (likely, by name and type);");
        assertThat(AsanaText.body(new AsanaFacts(SINCE, "m")))
                .contains("retyped from date (last check, 2026-11-19 07:00 UTC) to timestamptz (live)");
    }

    @Test
    void markdown_does_not_put_into_the_contract_what_only_a_check_saw() {
        assertThat(ContractMarkdown.of(SINCE))
                .contains("Column `joined`: `date` at the last check, `timestamptz` on the replica.");
        assertThat(ContractMarkdown.of(PROVEN))
                .contains("renamed, it is `mail` in the contract (proven by oid and attnum).");
    }

    @Test
    void json_has_it_in_keys_of_its_own() {
        assertThat(ContractJson.of(PROVEN)).contains("""
                    "detected_at": "2026-11-20T07:00:03Z",
                    "changed_at": "2026-11-19T22:14:00Z",
                    "compared_with": "contract",
                    "rename": "proven"
                """.indent(0).stripTrailing());
        assertThat(ContractJson.of(SINCE))
                .contains("\"compared_with\": \"last_check\",\n    \"last_check\": \"2026-11-19T07:00:01Z\"\n");
        assertThat(ContractJson.of(Sample.contract(RETYPED))).contains("\"changed_at\": null");
    }

    @Test
    void what_nobody_listed_is_told_in_words_that_fit() {
        var view = Sample.contract(Sample.added(Kind.VIEW, null, "totals"));
        assertThat(AsanaText.body(new AsanaFacts(view, "m"))).contains("the whole view: not listed in the contract;");
        assertThat(ContractText.of(view, TerminalStyle.PLAIN)).contains("+ view  totals  not documented");
    }

    @Test
    void a_replica_that_is_too_old_is_said_to_be_so_beside_what_it_seems_to_show() {
        var stale = new Unread(
                "changes in the primary since 2026-11-20 06:00 UTC", "its standby is 1 h behind its primary");
        var drift = Sample.contract(RETYPED);
        var old = new ContractDrift(
                drift.contract(),
                drift.base(),
                drift.head(),
                drift.findings(),
                List.of(stale),
                Optional.of(stale),
                List.of(),
                0,
                drift.readAt(),
                drift.took());
        assertThat(ContractNote.of(old, Optional.empty()).blocksJson())
                .contains("1 h behind its primary", "No task was filed, because the replica is too far behind.");
        assertThat(StaleWords.sentence(stale))
                .isEqualTo("reading the replica: it does not have the changes in the primary since 2026-11-20 06:00 UTC"
                        + " (its standby is 1 h behind its primary), so nothing was filed."
                        + " See to its replication, or set max_lag");
    }

    private static ContractDrift drift(Change change, Evidence evidence) {
        var plain = Sample.contract(change);
        var findings = List.of(new Finding(change, "app", evidence, Sample.AT, Optional.of(CHANGED)));
        return new ContractDrift(
                plain.contract(),
                plain.base(),
                plain.head(),
                findings,
                List.of(),
                Optional.empty(),
                List.of(),
                0,
                plain.readAt(),
                plain.took());
    }
}
