select 'pg_catalog.pg_conversion'::pg_catalog.regclass::pg_catalog.oid as classid,
       co.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       co.conname as name,
       pg_catalog.pg_encoding_to_char(co.conforencoding) as source,
       pg_catalog.pg_encoding_to_char(co.contoencoding) as destination,
       pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(f.proname) as function,
       case when co.condefault then 'yes' end as "default"
from pg_catalog.pg_conversion co
join scope s on s.oid = co.connamespace
join pg_catalog.pg_proc f on f.oid = co.conproc
join pg_catalog.pg_namespace fn on fn.oid = f.pronamespace
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_conversion'::pg_catalog.regclass and m.objid = co.oid
)
