select 'pg_catalog.pg_transform'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       pg_catalog.concat(
           'for ', pg_catalog.format_type(t.trftype, null), ' language ',
           case when l.lanname ~ '^[a-z_][a-z0-9_$]*$' then l.lanname
                else '"' || pg_catalog.replace(l.lanname, '"', '""') || '"' end
       ) as name,
       fn.nspname || '.' || f.proname || '(' || pg_catalog.oidvectortypes(f.proargtypes) || ')' as from_sql,
       tn.nspname || '.' || g.proname || '(' || pg_catalog.oidvectortypes(g.proargtypes) || ')' as to_sql
from pg_catalog.pg_transform t
join pg_catalog.pg_language l on l.oid = t.trflang
left join pg_catalog.pg_proc f on f.oid = t.trffromsql
left join pg_catalog.pg_namespace fn on fn.oid = f.pronamespace
left join pg_catalog.pg_proc g on g.oid = t.trftosql
left join pg_catalog.pg_namespace tn on tn.oid = g.pronamespace
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and t.oid >= 16384
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_transform'::pg_catalog.regclass and m.objid = t.oid
)
