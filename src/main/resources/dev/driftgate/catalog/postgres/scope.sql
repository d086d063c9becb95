-- Put before every query: which schemas are looked at (all, or those that driftgate.schemas lists), which objects belong to
-- an extension, and which relations another session has locked so that the server's functions would wait for them.
with scope as materialized (
    select n.oid, n.nspname as schema
    from pg_catalog.pg_namespace n
    where n.nspname !~ '^pg_'
      and n.nspname not in ('information_schema', 'driftgate')
      and (
          pg_catalog.current_setting('driftgate.schemas') = '{}'
          or n.nspname = any (pg_catalog.current_setting('driftgate.schemas')::pg_catalog.text[])
      )
), member as materialized (
    select d.classid, d.objid
    from pg_catalog.pg_depend d
    where d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      and d.deptype = 'e'
), locked as materialized (
    select l.relation as oid
    from pg_catalog.pg_locks l
    join pg_catalog.pg_database d on d.oid = l.database and d.datname = pg_catalog.current_database()
    where l.locktype = 'relation'
      and l.mode = 'AccessExclusiveLock'
      -- A prepared transaction holds its locks for nobody.
      and l.pid is distinct from pg_catalog.pg_backend_pid()
)
