-- Of an option that may be a secret only that it is set is told.
select 'pg_catalog.pg_foreign_server'::pg_catalog.regclass::pg_catalog.oid as classid,
       f.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       f.srvname as name,
       f.srvtype as type,
       f.srvversion as version,
       w.fdwname as foreign_data_wrapper,
       (
           select pg_catalog.string_agg(o.option_name || case
                      when o.option_name || '=' || o.option_value ~* k.option then ' set'
                      else ' ' || pg_catalog.quote_literal(o.option_value)
                  end, ', ' order by o.option_name collate pg_catalog."C")
           from pg_catalog.pg_options_to_table(f.srvoptions) o cross join secret k
       ) as options
from pg_catalog.pg_foreign_server f
join pg_catalog.pg_foreign_data_wrapper w on w.oid = f.srvfdw
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass and m.objid = f.oid
)
