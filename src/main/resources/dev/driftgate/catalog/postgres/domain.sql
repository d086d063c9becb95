-- The name of a not-null constraint is told when somebody chose it: Postgres's own is <domain>_not_null, shortened to fit and
-- numbered where taken.
, checks as (
    select k.contypid,
           pg_catalog.string_agg(
               pg_catalog.quote_ident(k.conname) || ' ' || pg_catalog.pg_get_constraintdef(k.oid), ', ' order by k.conname
           ) filter (where k.contype = 'c') as definitions,
           pg_catalog.max(k.conname::text) filter (where k.contype = 'n') as not_null,
           pg_catalog.string_agg(k.conname || ': ' || d.description, E'\n' order by k.conname) as comments
    from pg_catalog.pg_constraint k
    left join pg_catalog.pg_description d
        on d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and d.objoid = k.oid and d.objsubid = 0
    where k.contypid <> 0
    group by k.contypid
)
select 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       t.typname as name,
       pg_catalog.format_type(t.typbasetype, t.typtypmod) as type,
       case when t.typnotnull then 'yes' end as not_null,
       case when k.not_null is distinct from (
           select pg_catalog.max(pg_catalog.left(t.typname::text, i)) from pg_catalog.generate_series(1, 63) i
           where pg_catalog.octet_length(pg_catalog.left(t.typname::text, i)) <= 63 - pg_catalog.octet_length(n.suffix)
       ) || n.suffix then pg_catalog.quote_ident(k.not_null) end as not_null_constraint,
       case when not (t.typdefault like 'NULL::%' and b.typdefault is null)
            then pg_catalog.pg_get_expr(t.typdefaultbin, 0) end as "default",
       case when t.typcollation <> b.typcollation then cn.nspname || '.' || co.collname end as collation,
       k.definitions as constraints,
       k.comments as constraint_comment
from pg_catalog.pg_type t
join scope s on s.oid = t.typnamespace
join pg_catalog.pg_type b on b.oid = t.typbasetype
left join checks k on k.contypid = t.oid
left join lateral (select pg_catalog.substring(k.not_null, '(_not_null(?:[1-9][0-9]*)?)$') as suffix) n on true
left join pg_catalog.pg_collation co on co.oid = t.typcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
where t.typtype = 'd'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and m.objid = t.oid
)
