-- What each task tells, so that no finding is told twice, and what became of it; comments as they are meant, before Asana
-- is asked for them.

create table task_finding (
    task_id     uuid        not null references contract_task on delete cascade,
    fingerprint text        not null,
    -- In words, for the comment that says that it is gone.
    subject     text        not null,
    told_at     timestamptz not null,
    -- When it was documented or went away; told anew after that, it is open again.
    gone_at     timestamptz,
    primary key (task_id, fingerprint)
);

insert into task_finding (task_id, fingerprint, subject, told_at)
select distinct id, unnest(findings), '', coalesce(filed_at, attempted_at, now()) from contract_task;

create table task_comment (
    marker       text        primary key,
    task_id      uuid        not null references contract_task on delete cascade,
    -- The findings that it tells, with their subjects, and those that it says are gone.
    fresh        text[]      not null,
    subjects     text[]      not null,
    gone         text[]      not null,
    attempted_at timestamptz not null,
    posted_at    timestamptz
);

create unique index task_one_unsettled_comment on task_comment (task_id) where posted_at is null;

alter table contract_task
    drop column findings,
    -- Where Asana was asked for it, which is where a lost answer is looked for.
    add column project text,
    -- Why it is of no more use: a person completed it, nothing of it was left, or it was deleted in Asana.
    add column closed_as text check (closed_as in ('completed', 'resolved', 'deleted'));
