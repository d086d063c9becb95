-- One that was only promised, as another's commutator, has no function yet and is none.
select 'pg_catalog.pg_operator'::pg_catalog.regclass::pg_catalog.oid as classid,
       o.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       pg_catalog.concat(
           o.oprname, '(', coalesce(pg_catalog.format_type(nullif(o.oprleft, 0), null), 'NONE'), ', ',
           coalesce(pg_catalog.format_type(nullif(o.oprright, 0), null), 'NONE'), ')'
       ) as name,
       pg_catalog.concat(fn.nspname, '.', f.proname, '(', pg_catalog.oidvectortypes(f.proargtypes), ')') as function,
       cn.nspname || '.' || c.oprname as commutator,
       nn.nspname || '.' || n.oprname as negator,
       rn.nspname || '.' || r.proname as restrict,
       jn.nspname || '.' || j.proname as "join",
       case when o.oprcanhash then 'yes' end as hashes,
       case when o.oprcanmerge then 'yes' end as merges
from pg_catalog.pg_operator o
join scope s on s.oid = o.oprnamespace
join pg_catalog.pg_proc f on f.oid = o.oprcode
join pg_catalog.pg_namespace fn on fn.oid = f.pronamespace
left join pg_catalog.pg_operator c on c.oid = o.oprcom
left join pg_catalog.pg_namespace cn on cn.oid = c.oprnamespace
left join pg_catalog.pg_operator n on n.oid = o.oprnegate
left join pg_catalog.pg_namespace nn on nn.oid = n.oprnamespace
left join pg_catalog.pg_proc r on r.oid = o.oprrest
left join pg_catalog.pg_namespace rn on rn.oid = r.pronamespace
left join pg_catalog.pg_proc j on j.oid = o.oprjoin
left join pg_catalog.pg_namespace jn on jn.oid = j.pronamespace
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass and m.objid = o.oid
)
