select pg_catalog.current_database() as database,
       pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) as server
