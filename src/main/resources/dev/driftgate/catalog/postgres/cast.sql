-- A range's cast to its multirange comes with the type.
select 'pg_catalog.pg_cast'::pg_catalog.regclass::pg_catalog.oid as classid,
       k.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       pg_catalog.concat(
           '(', pg_catalog.format_type(k.castsource, null), ' AS ', pg_catalog.format_type(k.casttarget, null), ')'
       ) as name,
       n.nspname || '.' || p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')' as function,
       case k.castmethod when 'b' then 'without function' when 'i' then 'with inout' end as method,
       case k.castcontext when 'a' then 'assignment' when 'i' then 'implicit' end as context
from pg_catalog.pg_cast k
left join pg_catalog.pg_proc p on p.oid = k.castfunc
left join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and k.oid >= 16384
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass and m.objid = k.oid
)
  and not exists (
    select from pg_catalog.pg_depend d
    where d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass and d.objid = k.oid and d.deptype = 'i'
)
