select 'pg_catalog.pg_event_trigger'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       t.evtname as name,
       t.evtevent as event,
       (select pg_catalog.string_agg(g, ', ' order by g collate pg_catalog."C") from pg_catalog.unnest(t.evttags) g) as tags,
       n.nspname || '.' || p.proname as function,
       case t.evtenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as enabled
from pg_catalog.pg_event_trigger t
join pg_catalog.pg_proc p on p.oid = t.evtfoid
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and t.oid >= 16384
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass and m.objid = t.oid
)
