-- What people asked for in Slack by command or click: stored before it is acknowledged, worked on by a task of the same id.

create table request (
    -- Slack's trigger id, which is the same when the same is delivered once more.
    id           text        primary key,
    asked_at     timestamptz not null,
    what         text        not null check (what in ('check', 'contract', 'approve', 'ignore', 'retry')),
    -- The name of the comparison or contract; the value of the button.
    subject      text        not null,
    asked_by     text        not null,
    channel      text        not null,
    -- The message whose button was pressed.
    message_ts   text,
    -- Where Slack takes private answers, for half an hour.
    response_url text        not null,
    -- When the work was done, and the private sentence that came of it.
    done_at      timestamptz,
    answer       text
);

create index request_by_age on request (asked_at);

-- Which review a click is about is told by the message it came from, and one message is the card of one review.
create unique index card_by_message on card (channel, message_ts);
