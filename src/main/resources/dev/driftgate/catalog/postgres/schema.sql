-- Postgres's own is there to carry what was granted on what is in it. Nothing else of it is compared.
select 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid as classid,
       n.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       n.nspname as name
from pg_catalog.pg_namespace n
left join scope s on s.oid = n.oid
where (
    s.oid is not null
    or n.nspname = 'pg_catalog' and pg_catalog.current_setting('driftgate.schemas') = '{}'
)
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and m.objid = n.oid
)
