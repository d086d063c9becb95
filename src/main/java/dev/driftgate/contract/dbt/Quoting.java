package dev.driftgate.contract.dbt;

/** Whether dbt puts a name between quotes, so that its case is meant; on Postgres it does unless told otherwise. */
record Quoting(boolean schema, boolean identifier) {
    static final Quoting EXACT = new Quoting(true, true);

    /** What an entry says itself, and what it leaves open as before. */
    Quoting with(Entry entry) {
        var own = entry.map("quoting");
        return new Quoting(
                entry.flag("schema", own.stream()).orElse(schema),
                entry.flag("identifier", own.stream()).orElse(identifier));
    }

    SourceTable name(SourceTable written) {
        return new SourceTable(
                written.source(),
                written.name(),
                Identifiers.relation(written.schema(), schema),
                Identifiers.relation(written.identifier(), identifier),
                written.columns().stream().map(Quoting::name).toList(),
                written.ignored(),
                written.at(),
                written.sourceAt());
    }

    private static SourceColumn name(SourceColumn written) {
        boolean quoted = written.quoted() || Identifiers.isQuoted(written.name());
        return written.called(Identifiers.column(written.name()), quoted);
    }
}
