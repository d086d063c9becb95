-- Of each contract whose replica was read as a standby: where and when that was last, so that one which takes writes since
-- then is told; no row for one that never was a standby.

create table replica_role (
    contract     text        primary key,
    -- Without a password. Another address is somebody's choice, and nothing to tell.
    address      text        not null,
    standby_at   timestamptz not null,
    -- When it was first read as a server that takes writes; null while it is a standby.
    writes_at    timestamptz,
    -- When the channel was told so.
    announced_at timestamptz
);
