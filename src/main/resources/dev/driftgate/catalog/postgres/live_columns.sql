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
           pg_catalog.array_agg(n.nspname <> 'pg_catalog' order by b.depth) as user_defined
    from base b
    join pg_catalog.pg_type t on t.oid = b.type
    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
    group by b.domain
)
select c.oid as relation_oid,
       n.nspname as schema,
       c.relname as relation,
       a.attnum,
       a.attname as name,
       a.attnotnull as not_null,
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
