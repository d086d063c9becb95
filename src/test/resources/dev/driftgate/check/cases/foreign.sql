-- case: a foreign data wrapper that only staging has
create schema fd;
-- head
create foreign data wrapper remote;
-- twin
create foreign data wrapper remote; drop foreign data wrapper remote;
-- expect
added foreign_data_wrapper remote

-- case: the handler and validator of a foreign data wrapper
create extension file_fdw;
create foreign data wrapper remote;
-- head
alter foreign data wrapper remote handler file_fdw_handler validator file_fdw_validator;
-- twin
alter foreign data wrapper remote handler file_fdw_handler validator file_fdw_validator;
alter foreign data wrapper remote no handler no validator;
-- expect
changed foreign_data_wrapper remote handler: - → public.file_fdw_handler, validator: - → public.file_fdw_validator

-- case: an option of a foreign data wrapper
create foreign data wrapper remote options (a '1', b 'it''s');
-- head
alter foreign data wrapper remote options (set a '2');
-- twin
alter foreign data wrapper remote options (drop a); alter foreign data wrapper remote options (add a '1');
-- expect
changed foreign_data_wrapper remote options: a '1', b 'it''s' → a '2', b 'it''s'

-- case: a server that points elsewhere
create foreign data wrapper remote;
create server far type 'odd' version '1' foreign data wrapper remote options (host 'db1', port '5432');
-- head
alter server far version '2' options (set host 'db2');
-- twin
alter server far options (drop host); alter server far options (add host 'db1');
-- expect
changed server far version: 1 → 2, options: host 'db1', port '5432' → host 'db2', port '5432'

-- case: a server of another type and wrapper
create foreign data wrapper remote;
create foreign data wrapper other;
create server far type 'even' foreign data wrapper remote;
-- head
drop server far; create server far type 'odd' foreign data wrapper other;
-- twin
alter server far rename to near; alter server near rename to far;
-- expect
changed server far type: even → odd, foreign_data_wrapper: remote → other

-- case: a user mapping for everybody
create foreign data wrapper remote;
create server far foreign data wrapper remote;
-- head
create user mapping for public server far options (user 'app');
-- twin
create user mapping for public server far; drop user mapping for public server far;
-- expect
added user_mapping public on far

-- case: an option of a user mapping
do $$ begin create role foreign_case_app; exception when duplicate_object or unique_violation then null; end $$;
create foreign data wrapper remote;
create server far foreign data wrapper remote;
create user mapping for foreign_case_app server far options (user 'app');
-- head
alter user mapping for foreign_case_app server far options (set user 'other', add password 'canary');
-- twin
drop user mapping for foreign_case_app server far;
create user mapping for foreign_case_app server far options (user 'app');
-- expect
changed user_mapping foreign_case_app on far options: user 'app' → password set, user 'other'

-- case: whether a user has to give a password
create foreign data wrapper remote;
create server far foreign data wrapper remote;
create user mapping for public server far options (password_required 'true');
-- head
alter user mapping for public server far options (set password_required 'false');
-- twin
alter user mapping for public server far options (drop password_required);
alter user mapping for public server far options (add password_required 'true');
-- expect
changed user_mapping public on far options: password_required 'true' → password_required 'false'

-- case: a key that is none, and secrets in options of a table and a column
create foreign data wrapper remote;
create server far foreign data wrapper remote;
create foreign table f (id integer options (key 'true', dsn 'db1'), no integer options (api_key 'canary')) server far options (dsn 'db1');
-- head
alter foreign table f options (set dsn 'host=db1 password=canary');
alter foreign table f alter id options (set key 'false', set dsn 'postgres://app:canary@db1/x');
-- twin
alter foreign table f options (drop dsn); alter foreign table f options (add dsn 'db1');
-- expect
changed foreign_table public.f options: dsn 'db1' → dsn set
changed column public.f.id foreign_options: dsn 'db1', key 'true' → dsn set, key 'false'
