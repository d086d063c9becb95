, function as (
    select f.oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.proname) as name
    from pg_catalog.pg_proc f
    join pg_catalog.pg_namespace n on n.oid = f.pronamespace
)
select 'pg_catalog.pg_ts_parser'::pg_catalog.regclass::pg_catalog.oid as classid,
       p.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       p.prsname as name,
       (select f.name from function f where f.oid = p.prsstart) as start,
       (select f.name from function f where f.oid = p.prstoken) as gettoken,
       (select f.name from function f where f.oid = p.prsend) as "end",
       (select f.name from function f where f.oid = p.prslextype) as lextypes,
       (select f.name from function f where f.oid = p.prsheadline) as headline
from pg_catalog.pg_ts_parser p
join scope s on s.oid = p.prsnamespace
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_ts_parser'::pg_catalog.regclass and m.objid = p.oid
)
