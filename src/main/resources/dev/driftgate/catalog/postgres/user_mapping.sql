-- The view shows no options to those who may not see them, nor where there are none; the condition tells one from the other.
-- It is the view's own. Of an option that may be a secret only that it is set is told.
select 'pg_catalog.pg_user_mapping'::pg_catalog.regclass::pg_catalog.oid as classid,
       u.umid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       coalesce(u.usename::pg_catalog.text, 'a dropped role') || ' on ' || u.srvname as name,
       case
           when u.umoptions is null
               and not (u.umuser = r.oid
                        and (pg_catalog.pg_has_role(f.srvowner, 'usage') or pg_catalog.has_server_privilege(f.oid, 'usage')))
               and not (u.umuser = 0 and pg_catalog.pg_has_role(f.srvowner, 'usage'))
               and not r.rolsuper
               then '<unread> only its owner and superusers may read the options'
           else
           (
               select pg_catalog.string_agg(o.option_name || case
                          when o.option_name || '=' || o.option_value ~* k.option then ' set'
                          else ' ' || pg_catalog.quote_literal(o.option_value)
                      end, ', ' order by o.option_name collate pg_catalog."C")
               from pg_catalog.pg_options_to_table(u.umoptions) o cross join secret k
           )
       end as options
from pg_catalog.pg_user_mappings u
join pg_catalog.pg_foreign_server f on f.oid = u.srvid
join pg_catalog.pg_roles r on r.rolname = current_user
where pg_catalog.current_setting('driftgate.schemas') = '{}'
