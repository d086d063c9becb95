-- Every column of the relations of :schemas, one row each; a relation without columns has one row with a null attnum.
-- From pg_catalog alone: information_schema leaves out materialized views and what the role has no privilege on.
with recursive base (domain, depth, type, typmod) as (
    select t.oid, 1, t.typbasetype, t.typtypmod
    from pg_catalog.pg_type t
    where t.typtype = 'd'
    union all
    select b.domain, b.depth + 1, t.typbasetype, t.typtypmod
    from base b
    join pg_catalog.pg_type t on t.oid = b.type and t.typtype = 'd'
),
bases as (
    select b.domain,
           pg_catalog.array_agg(pg_catalog.format_type(b.type, b.typmod) order by b.depth) as formatted,
           pg_catalog.array_agg(t.typelem <> 0 and t.typlen = -1 order by b.depth) as is_array,
           pg_catalog.array_agg(n.nspname <> 'pg_catalog' order by b.depth) as user_defined,
           pg_catalog.bool_or(t.typnotnull) as not_null
    from base b
    join pg_catalog.pg_type t on t.oid = b.type
    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
    group by b.domain
)
select c.oid as relation_oid,
       n.nspname as schema,
       c.relname as relation,
       c.relkind,
       c.relispartition or exists (
           select from pg_catalog.pg_depend d
           where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e'
       ) as part,
       a.attnum,
       a.attname as name,
       a.attnotnull or t.typnotnull or coalesce(b.not_null, false) as not_null,
       case when :commit_times then pg_catalog.pg_xact_commit_timestamp(a.xmin) end as changed_at,
       pg_catalog.format_type(a.atttypid, a.atttypmod) as formatted,
       t.typelem <> 0 and t.typlen = -1 and t.typtype <> 'd' as is_array,
       tn.nspname <> 'pg_catalog' as user_defined,
       b.formatted as base_formatted,
       b.is_array as base_is_array,
       b.user_defined as base_user_defined
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_namespace tn on tn.oid = t.typnamespace
left join bases b on b.domain = t.oid
where n.nspname = any (cast(:schemas as pg_catalog.text[]))
  and c.relkind in ('r', 'v', 'm', 'p', 'f')
order by n.nspname, c.relname, a.attnum
