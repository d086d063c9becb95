-- Which server this is and, of a standby, how far it has come. Readable by everybody.
-- What was received is null where nothing ever was; a standby that has replayed no transaction yet counts from its start.
select pg_catalog.current_database()::text as database,
       pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) as server,
       pg_catalog.pg_is_in_recovery() as standby,
       case when pg_catalog.pg_is_in_recovery() then pg_catalog.pg_is_wal_replay_paused() end as paused,
       exists (select from pg_catalog.pg_stat_wal_receiver r where r.pid is not null) as connected,
       pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_receive_lsn(), '0/0')::bigint as received,
       pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_replay_lsn(), '0/0')::bigint as replayed,
       coalesce(
           pg_catalog.pg_last_xact_replay_timestamp(),
           case when pg_catalog.pg_is_in_recovery() then pg_catalog.pg_postmaster_start_time() end
       ) as replayed_until,
       pg_catalog.clock_timestamp() as now
