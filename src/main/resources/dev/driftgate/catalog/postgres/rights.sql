-- What the role that asks may do beyond CONNECT, and whether anybody can listen on its way.
select current_user::text as role,
       (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) as superuser,
       pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') as creates,
       coalesce(
           (select s.ssl from pg_catalog.pg_stat_ssl s where s.pid = pg_catalog.pg_backend_pid()), false
       ) as encrypted,
       w.tables,
       w.example
from (
    select count(*)::integer as tables,
           min(pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)) as example
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'f')
      and n.nspname not in ('pg_catalog', 'information_schema')
      and n.nspname !~ '^pg_(toast|temp)'
      and pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
) w
