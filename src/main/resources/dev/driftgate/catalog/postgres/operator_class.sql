-- Whether a class or its family owns an operator is for access methods to say, and was said otherwise before 14. So it goes by
-- types: what compares the class's input type with itself is the class's, and of methods other than btree and hash all that
-- takes it on the left. What is left over is told with the family.
, family as materialized (
    select distinct c.opcfamily as oid
    from pg_catalog.pg_opclass c
    join scope s on s.oid = c.opcnamespace
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
select 'pg_catalog.pg_opclass'::pg_catalog.regclass::pg_catalog.oid as classid,
       c.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       pg_catalog.concat(c.opcname, ' using ', m.amname) as name,
       pg_catalog.format_type(c.opcintype, null) as type,
       case when c.opcdefault then 'yes' end as "default",
       case when (f.opfnamespace, f.opfname) <> (c.opcnamespace, c.opcname) then fn.nspname || '.' || f.opfname end as family,
       pg_catalog.format_type(nullif(c.opckeytype, 0), null) as storage,
       e.operators,
       e.functions
from pg_catalog.pg_opclass c
join scope s on s.oid = c.opcnamespace
join pg_catalog.pg_am m on m.oid = c.opcmethod
join pg_catalog.pg_opfamily f on f.oid = c.opcfamily
join pg_catalog.pg_namespace fn on fn.oid = f.opfnamespace
left join lateral (
    select pg_catalog.string_agg(
               pg_catalog.concat(e.number, ' ', e.words), E'\n' order by e.number, e.words collate pg_catalog."C"
           ) filter (where e.part = 'operator') as operators,
           pg_catalog.string_agg(
               pg_catalog.concat(
                   e.number, ' ',
                   case when e.right_type <> c.opcintype
                        then pg_catalog.concat(
                            '(', pg_catalog.format_type(e.left_type, null), ', ',
                            pg_catalog.format_type(e.right_type, null), ') '
                        ) end,
                   e.words
               ),
               E'\n' order by e.number, e.words collate pg_catalog."C"
           ) filter (where e.part = 'function') as functions
    from entry e
    where e.family = c.opcfamily
      and e.left_type = c.opcintype
      and (e.right_type = c.opcintype or m.amname not in ('btree', 'hash'))
) e on true
where not exists (
    select from member x where x.classid = 'pg_catalog.pg_opclass'::pg_catalog.regclass and x.objid = c.oid
)
