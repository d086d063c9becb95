, function as (
    select f.oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.proname) as name
    from pg_catalog.pg_proc f
    join pg_catalog.pg_namespace n on n.oid = f.pronamespace
)
select 'pg_catalog.pg_ts_template'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       t.tmplname as name,
       (select f.name from function f where f.oid = t.tmplinit) as init,
       (select f.name from function f where f.oid = t.tmpllexize) as lexize
from pg_catalog.pg_ts_template t
join scope s on s.oid = t.tmplnamespace
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_ts_template'::pg_catalog.regclass and m.objid = t.oid
)
