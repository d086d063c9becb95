-- Tells this database from every other, a standby's the same as its primary's.
select c.system_identifier || '/' || d.oid as cluster
from pg_catalog.pg_control_system() c
cross join pg_catalog.pg_database d
where d.datname = pg_catalog.current_database()
