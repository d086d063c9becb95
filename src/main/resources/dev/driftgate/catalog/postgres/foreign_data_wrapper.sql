-- Of an option that may be a secret only that it is set is told.
select 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass::pg_catalog.oid as classid,
       w.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       w.fdwname as name,
       pg_catalog.quote_ident(hn.nspname) || '.' || pg_catalog.quote_ident(h.proname) as handler,
       pg_catalog.quote_ident(vn.nspname) || '.' || pg_catalog.quote_ident(v.proname) as validator,
       (
           select pg_catalog.string_agg(o.option_name || case
                      when o.option_name || '=' || o.option_value ~* k.option then ' set'
                      else ' ' || pg_catalog.quote_literal(o.option_value)
                  end, ', ' order by o.option_name collate pg_catalog."C")
           from pg_catalog.pg_options_to_table(w.fdwoptions) o cross join secret k
       ) as options
from pg_catalog.pg_foreign_data_wrapper w
left join pg_catalog.pg_proc h on h.oid = w.fdwhandler
left join pg_catalog.pg_namespace hn on hn.oid = h.pronamespace
left join pg_catalog.pg_proc v on v.oid = w.fdwvalidator
left join pg_catalog.pg_namespace vn on vn.oid = v.pronamespace
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass and m.objid = w.oid
)
