select 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       t.typname as name,
       (
           select pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
           from pg_catalog.pg_enum e
           where e.enumtypid = t.oid
       ) as values
from pg_catalog.pg_type t
join scope s on s.oid = t.typnamespace
where t.typtype = 'e'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and m.objid = t.oid
)
