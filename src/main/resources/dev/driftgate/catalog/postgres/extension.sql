-- All of them: one that came with the server, plpgsql, is the same extension after it was dropped and created again.
select 'pg_catalog.pg_extension'::pg_catalog.regclass::pg_catalog.oid as classid,
       e.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       e.extname as name,
       e.extversion as version,
       n.nspname as schema
from pg_catalog.pg_extension e
join pg_catalog.pg_namespace n on n.oid = e.extnamespace
where pg_catalog.current_setting('driftgate.schemas') = '{}'
