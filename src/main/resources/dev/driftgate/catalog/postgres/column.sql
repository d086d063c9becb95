-- A view's columns follow from its definition and an inherited column is its parent's: neither stands here.
-- A default of null is the same as none, unless the type (a domain) has a default of its own. Postgres keeps the null of a
-- type with a length, `varchar(64) default null`, and drops the others itself.
select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       a.attrelid as objid,
       a.attnum as objsubid,
       s.schema,
       c.relname as relation,
       a.attname as name,
       pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
       case when a.attnotnull then 'yes' end as not_null,
       case when a.attgenerated = '' and not (x.expression like 'NULL::%' and t.typdefault is null)
            then x.expression end as "default",
       case a.attidentity when 'a' then 'always' when 'd' then 'by default' end || coalesce(o.options, '') as identity,
       case a.attgenerated when 's' then 'stored ' when 'v' then 'virtual ' end
           || x.expression as generated,
       case when a.attcollation <> t.typcollation then cn.nspname || '.' || co.collname end as collation
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join scope s on s.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
-- The offset keeps the planner from putting the expensive call into every place where its result is used.
left join lateral (select pg_catalog.pg_get_expr(d.adbin, d.adrelid) as expression offset 0) x on true
left join pg_catalog.pg_collation co on co.oid = a.attcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
left join (
    select dep.refobjid,
           dep.refobjsubid,
           nullif(
               pg_catalog.concat(
                   case when q.seqstart <> case when q.seqincrement > 0 then q.seqmin else q.seqmax end
                        then ' start ' || q.seqstart end,
                   case when q.seqincrement <> 1 then ' increment ' || q.seqincrement end,
                   case when q.seqmin <> case when q.seqincrement > 0 then 1 else w.lowest end then ' minvalue ' || q.seqmin end,
                   case when q.seqmax <> case when q.seqincrement > 0 then w.highest else -1 end then ' maxvalue ' || q.seqmax end,
                   case when q.seqcache <> 1 then ' cache ' || q.seqcache end,
                   case when q.seqcycle then ' cycle' end
               ),
               ''
           ) as options
    from pg_catalog.pg_depend dep
    join pg_catalog.pg_sequence q on q.seqrelid = dep.objid
    join (
        values (20::oid, (-9223372036854775808)::bigint, 9223372036854775807::bigint),
               (23::oid, -2147483648::bigint, 2147483647::bigint),
               (21::oid, -32768::bigint, 32767::bigint)
    ) w (typid, lowest, highest) on w.typid = q.seqtypid
    where dep.deptype = 'i'
      and dep.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and dep.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and dep.refobjsubid > 0
) o on o.refobjid = a.attrelid and o.refobjsubid = a.attnum and a.attidentity <> ''
where c.relkind in ('r', 'p')
  and c.relpersistence <> 't'
  and a.attnum > 0
  and not a.attisdropped
  and a.attislocal
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
