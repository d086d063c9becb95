select 'pg_catalog.pg_language'::pg_catalog.regclass::pg_catalog.oid as classid,
       l.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       l.lanname as name,
       case when l.lanpltrusted then 'yes' end as trusted,
       hn.nspname || '.' || h.proname as handler,
       i.nspname || '.' || il.proname as inline,
       vn.nspname || '.' || v.proname as validator
from pg_catalog.pg_language l
left join pg_catalog.pg_proc h on h.oid = l.lanplcallfoid
left join pg_catalog.pg_namespace hn on hn.oid = h.pronamespace
left join pg_catalog.pg_proc il on il.oid = l.laninline
left join pg_catalog.pg_namespace i on i.oid = il.pronamespace
left join pg_catalog.pg_proc v on v.oid = l.lanvalidator
left join pg_catalog.pg_namespace vn on vn.oid = v.pronamespace
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and l.oid >= 16384
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_language'::pg_catalog.regclass and m.objid = l.oid
)
