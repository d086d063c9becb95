select 'pg_catalog.pg_am'::pg_catalog.regclass::pg_catalog.oid as classid,
       m.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       m.amname as name,
       case m.amtype when 'i' then 'index' when 't' then 'table' end as type,
       n.nspname || '.' || p.proname as handler
from pg_catalog.pg_am m
join pg_catalog.pg_proc p on p.oid = m.amhandler
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and m.oid >= 16384
  and not exists (
    select from member e where e.classid = 'pg_catalog.pg_am'::pg_catalog.regclass and e.objid = m.oid
)
