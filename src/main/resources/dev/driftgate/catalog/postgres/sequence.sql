-- A column's identity sequence is told with the column. Options that have their default value are left out.
-- Servers before 15 knew no unlogged sequences, not even for the columns of unlogged tables: a sequence that a column owns
-- is compared with its table.
, owners as (
    select d.objid, d.deptype, t.relpersistence, n.nspname || '.' || t.relname || '.' || a.attname as name
    from pg_catalog.pg_depend d
    join pg_catalog.pg_class t on t.oid = d.refobjid
    join pg_catalog.pg_namespace n on n.oid = t.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and d.refobjsubid > 0
      and d.deptype in ('a', 'i')
)
select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       c.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       c.relname as name,
       nullif(pg_catalog.format_type(q.seqtypid, null), 'bigint') as type,
       nullif(q.seqstart, case when q.seqincrement > 0 then q.seqmin else q.seqmax end)::text as start,
       nullif(q.seqincrement, 1)::text as increment,
       nullif(q.seqmin, case when q.seqincrement > 0 then 1 else w.lowest end)::text as minimum,
       nullif(q.seqmax, case when q.seqincrement > 0 then w.highest else -1 end)::text as maximum,
       nullif(q.seqcache, 1)::text as cache,
       case when q.seqcycle then 'yes' end as cycle,
       o.name as owned_by,
       case when c.relpersistence <> coalesce(o.relpersistence, 'p') -- since 15
            then case c.relpersistence when 'u' then 'unlogged' else 'logged' end end as persistence -- since 15
       null as persistence -- before 15
from pg_catalog.pg_sequence q
join pg_catalog.pg_class c on c.oid = q.seqrelid
join scope s on s.oid = c.relnamespace
join (
    values (20::oid, (-9223372036854775808)::bigint, 9223372036854775807::bigint),
           (23::oid, -2147483648::bigint, 2147483647::bigint),
           (21::oid, -32768::bigint, 32767::bigint)
) w (typid, lowest, highest) on w.typid = q.seqtypid
left join owners o on o.objid = c.oid
where c.relpersistence <> 't'
  and o.deptype is distinct from 'i'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
