select 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       t.typname as name,
       pg_catalog.format_type(t.typbasetype, t.typtypmod) as type,
       case when t.typnotnull then 'yes' end as not_null,
       case when t.typdefault not like 'NULL::%' then pg_catalog.pg_get_expr(t.typdefaultbin, 0) end as "default",
       case when t.typcollation <> b.typcollation then cn.nspname || '.' || co.collname end as collation,
       (
           select pg_catalog.string_agg(
               pg_catalog.quote_ident(k.conname) || ' ' || pg_catalog.pg_get_constraintdef(k.oid), ', ' order by k.conname
           )
           from pg_catalog.pg_constraint k
           where k.contypid = t.oid and k.contype = 'c'
       ) as constraints
from pg_catalog.pg_type t
join scope s on s.oid = t.typnamespace
join pg_catalog.pg_type b on b.oid = t.typbasetype
left join pg_catalog.pg_collation co on co.oid = t.typcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
where t.typtype = 'd'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and m.objid = t.oid
)
