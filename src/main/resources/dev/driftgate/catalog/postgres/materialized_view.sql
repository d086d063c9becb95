select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       c.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       c.relname as name,
       pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') as definition,
       (select pg_catalog.string_agg(r, ', ' order by r) from pg_catalog.unnest(c.reloptions) r) as options
from pg_catalog.pg_class c
join scope s on s.oid = c.relnamespace
where c.relkind = 'm'
  and c.relpersistence <> 't'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
