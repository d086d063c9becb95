-- With the operators and functions that are not told with one of its classes; see there.
, family as materialized (
    select f.oid
    from pg_catalog.pg_opfamily f
    join scope s on s.oid = f.opfnamespace
), entry as materialized (
    select o.amopfamily as family,
           o.amoplefttype as left_type,
           o.amoprighttype as right_type,
           'operator' as part,
           o.amopstrategy as number,
           pg_catalog.concat(
               n.nspname, '.', p.oprname, '(', pg_catalog.format_type(p.oprleft, null), ', ',
               pg_catalog.format_type(p.oprright, null), ')', ' for order by ' || sn.nspname || '.' || sf.opfname
           ) as words
    from pg_catalog.pg_amop o
    join pg_catalog.pg_operator p on p.oid = o.amopopr
    join pg_catalog.pg_namespace n on n.oid = p.oprnamespace
    left join pg_catalog.pg_opfamily sf on sf.oid = o.amopsortfamily
    left join pg_catalog.pg_namespace sn on sn.oid = sf.opfnamespace
    where o.amopfamily in (select f.oid from family f)
    union all
    select a.amprocfamily, a.amproclefttype, a.amprocrighttype, 'function', a.amprocnum,
           pg_catalog.concat(n.nspname, '.', p.proname, '(', pg_catalog.oidvectortypes(p.proargtypes), ')')
    from pg_catalog.pg_amproc a
    join pg_catalog.pg_proc p on p.oid = a.amproc
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where a.amprocfamily in (select f.oid from family f)
)
select 'pg_catalog.pg_opfamily'::pg_catalog.regclass::pg_catalog.oid as classid,
       f.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       pg_catalog.concat(f.opfname, ' using ', m.amname) as name,
       e.operators,
       e.functions
from pg_catalog.pg_opfamily f
join scope s on s.oid = f.opfnamespace
join pg_catalog.pg_am m on m.oid = f.opfmethod
left join lateral (
    select pg_catalog.string_agg(
               pg_catalog.concat(e.number, ' ', e.words), E'\n' order by e.number, e.words collate pg_catalog."C"
           ) filter (where e.part = 'operator') as operators,
           pg_catalog.string_agg(
               pg_catalog.concat(
                   e.number, ' (', pg_catalog.format_type(e.left_type, null), ', ',
                   pg_catalog.format_type(e.right_type, null), ') ', e.words
               ),
               E'\n' order by e.number, e.words collate pg_catalog."C"
           ) filter (where e.part = 'function') as functions
    from entry e
    where e.family = f.oid
      and not exists (
        select from pg_catalog.pg_opclass c
        where c.opcfamily = f.oid
          and c.opcintype = e.left_type
          and (e.right_type = c.opcintype or m.amname not in ('btree', 'hash'))
    )
) e on true
where not exists (
    select from member x where x.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass and x.objid = f.oid
)
