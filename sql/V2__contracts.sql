-- What analytics does not know about yet, since when, and which Asana task tells them.

create table finding (
    contract    text        not null,
    fingerprint text        not null,
    detected_at timestamptz not null,
    -- When a run last did not see it any more; seen again after that, it is detected anew.
    gone_at     timestamptz,
    primary key (contract, fingerprint)
);

create table contract_task (
    id           uuid primary key,
    contract     text        not null,
    state        text        not null check (state in ('filing', 'open', 'closed')),
    -- The fingerprints the task and its comments already tell.
    findings     text[]      not null,
    -- The line in the task by which it is recognised after a lost answer.
    marker       text        not null unique,
    gid          text,
    url          text,
    attempted_at timestamptz,
    filed_at     timestamptz,
    closed_at    timestamptz
);

create unique index contract_one_open_task on contract_task (contract) where state in ('filing', 'open');
