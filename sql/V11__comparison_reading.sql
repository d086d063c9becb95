-- When the reading of each comparison began that was last put before people or taken note of: one that began earlier says
-- nothing any more.

create table comparison_reading (
    comparison text        primary key,
    began      timestamptz not null
);
