-- Fails where the server keeps no commit times; a standby keeps them if its primary does, whatever its own setting says.
select pg_catalog.pg_xact_commit_timestamp('3'::pg_catalog.xid)
