-- Drift that was put before people, what they decided, and what became of it.

create table review (
    id            uuid primary key,
    comparison    text        not null,
    fingerprint   text        not null,
    state         text        not null check (
        state in ('pending', 'approved', 'filed', 'failed', 'ignored', 'superseded', 'resolved')
    ),
    -- Counts every change of this row. A card shows one version; a card that shows an older one is out of date.
    version       int         not null default 1,
    -- The drift as people saw it, and the fingerprints of its changes.
    drift         jsonb       not null,
    changes       text[]      not null,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    -- Chosen before anybody asks the tracker, so that a second attempt is the same ticket.
    ticket_id     uuid        not null default gen_random_uuid() unique,
    ticket_key    text,
    ticket_url    text,
    -- When the databases were read again after the approval, or given up on. From then on only filing is left to do.
    confirmed_at  timestamptz,
    -- A sentence for the card: why it was filed as reviewed, or why it could not be filed.
    note          text,
    superseded_by uuid references review,
    closed_at     timestamptz,
    -- When a filed drift was last seen to be gone; the same drift is news again after that.
    gone_at       timestamptz,
    check (decided_by is not null or state in ('pending', 'superseded', 'resolved'))
);

create unique index review_one_pending on review (comparison) where state = 'pending';
create index review_by_drift on review (comparison, fingerprint);

-- Where a review's card stands in Slack. Whoever writes to the card holds the lock on this row.
create table card (
    review_id     uuid primary key references review,
    channel       text not null,
    message_ts    text,
    shown_version int  not null default 0,
    -- The whole diff of a long card, and the ticket's link, go into the thread once.
    diff_posted   boolean not null default false,
    link_posted   boolean not null default false
);

-- Who did what when. Rows are only ever added.
create table review_event (
    id        bigint generated always as identity primary key,
    review_id uuid        not null references review,
    at        timestamptz not null,
    who       text        not null,
    what      text        not null,
    detail    text
);

create index review_event_by_review on review_event (review_id, id);

create function review_event_is_history() returns trigger language plpgsql as $$
begin
    raise exception 'review_event keeps what happened: rows are only added';
end
$$;

create trigger review_event_is_history before update or delete on review_event
    for each row execute function review_event_is_history();

-- Changes somebody said to leave alone. A change that changes has another fingerprint and is asked about again.
create table ignored_change (
    comparison  text        not null,
    fingerprint text        not null,
    review_id   uuid        not null references review,
    ignored_by  text        not null,
    ignored_at  timestamptz not null,
    primary key (comparison, fingerprint)
);
