-- How far each contract's replica was behind its primary when it was last read; no row for one that is no standby.

create table replica_lag (
    contract    text        primary key,
    seconds     bigint      not null,
    measured_at timestamptz not null
);
