-- case: a table and its view with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
create view v as select id from t;
create materialized view m as select id from t;
-- head
alter table t owner to owner_case_a; alter view v owner to owner_case_a; alter materialized view m owner to owner_case_a;
-- twin
alter table t owner to owner_case_a; alter table t owner to current_user;
-- expect
changed materialized_view [owners] public.m owner: postgres → owner_case_a
changed table [owners] public.t owner: postgres → owner_case_a
changed view [owners] public.v owner: postgres → owner_case_a

-- case: equal rights under another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role owner_case_b; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
grant select on t to owner_case_b;
-- head
alter table t owner to owner_case_a;
-- twin
revoke all on t from owner_case_b; grant select on t to owner_case_b;
-- expect
changed table [owners] public.t owner: postgres → owner_case_a

-- case: a schema and a sequence with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create schema billing;
create sequence s;
-- head
alter schema billing owner to owner_case_a; alter sequence s owner to owner_case_a;
-- twin
alter schema billing owner to owner_case_a; drop schema billing; create schema billing;
-- expect
changed schema [owners] billing owner: postgres → owner_case_a
changed sequence [owners] public.s owner: postgres → owner_case_a

-- case: schema public with another owner
-- since 15
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
-- head
alter schema public owner to owner_case_a;
-- twin
alter schema public owner to owner_case_a; alter schema public owner to pg_database_owner;
-- expect
changed schema [owners] public owner: - → owner_case_a

-- case: types with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create type mood as enum ('sad', 'ok');
create domain d as integer;
create type pair as (a integer);
create type span as range (subtype = float8);
-- head
alter type mood owner to owner_case_a; alter domain d owner to owner_case_a;
alter type pair owner to owner_case_a; alter type span owner to owner_case_a;
-- twin
alter domain d owner to owner_case_a; alter domain d owner to current_user;
-- expect
changed domain [owners] public.d owner: postgres → owner_case_a
changed type [owners] public.mood owner: postgres → owner_case_a
changed type [owners] public.pair owner: postgres → owner_case_a
changed type [owners] public.span owner: postgres → owner_case_a

-- case: what runs with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create function f() returns integer language sql as 'select 1';
create procedure p() language sql as 'select 1';
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- head
alter function f() owner to owner_case_a; alter procedure p() owner to owner_case_a; alter aggregate total(integer) owner to owner_case_a;
-- twin
alter function f() owner to owner_case_a; drop function f(); create function f() returns integer language sql as 'select 1';
-- expect
changed function [owners] public.f() owner: postgres → owner_case_a
changed procedure [owners] public.p() owner: postgres → owner_case_a
changed aggregate [owners] public.total(integer) owner: postgres → owner_case_a

-- case: what text search is made of with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create text search dictionary terms (template = simple);
create text search configuration search (parser = default);
create collation c_plain (locale = 'C');
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- head
alter text search dictionary terms owner to owner_case_a; alter text search configuration search owner to owner_case_a;
alter collation c_plain owner to owner_case_a; alter conversion latin owner to owner_case_a;
-- twin
alter collation c_plain owner to owner_case_a; alter collation c_plain owner to current_user;
-- expect
changed collation [owners] public.c_plain owner: postgres → owner_case_a
changed conversion [owners] public.latin owner: postgres → owner_case_a
changed text_search_configuration [owners] public.search owner: postgres → owner_case_a
changed text_search_dictionary [owners] public.terms owner: postgres → owner_case_a

-- case: what lives in no schema with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create foreign data wrapper remote;
create server far foreign data wrapper remote;
create publication pub;
create subscription sub_owned connection 'dbname=x' publication a with (connect = false, slot_name = none);
-- head
alter foreign data wrapper remote owner to owner_case_a; alter server far owner to owner_case_a;
alter publication pub owner to owner_case_a; alter subscription sub_owned owner to owner_case_a;
-- twin
alter server far owner to owner_case_a; alter server far owner to current_user;
-- expect
changed server [owners] far owner: postgres → owner_case_a
changed publication [owners] pub owner: postgres → owner_case_a
changed foreign_data_wrapper [owners] remote owner: postgres → owner_case_a
changed subscription [owners] sub_owned owner: postgres → owner_case_a

-- case: statistics, a foreign table and an event trigger with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create table t (a integer, b integer);
create statistics st on a, b from t;
create foreign data wrapper remote;
create server far foreign data wrapper remote;
create foreign table ft (id integer) server far;
create function w() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger et on ddl_command_end execute function w();
-- head
alter statistics st owner to owner_case_a; alter foreign table ft owner to owner_case_a; alter event trigger et owner to owner_case_a;
-- twin
alter foreign table ft owner to owner_case_a; alter foreign table ft owner to current_user;
-- expect
changed event_trigger [owners] et owner: postgres → owner_case_a
changed foreign_table [owners] public.ft owner: postgres → owner_case_a
changed statistics [owners] public.t.st owner: postgres → owner_case_a

-- case: operators with another owner
do $$ begin create role owner_case_a superuser; exception when duplicate_object or unique_violation then null; end $$;
create type pair as (a integer);
create function same(pair, pair) returns boolean language sql immutable as 'select $1 = $2';
create operator === (leftarg = pair, rightarg = pair, function = same);
create operator family pairs using btree;
create operator class pair_ops for type pair using hash as storage pair;
-- head
alter operator family pairs using btree owner to owner_case_a;
alter operator class pair_ops using hash owner to owner_case_a;
-- twin
alter operator family pairs using btree owner to owner_case_a; alter operator family pairs using btree owner to current_user;
-- expect
changed operator_class [owners] public.pair_ops using hash owner: postgres → owner_case_a
changed operator_family [owners] public.pairs using btree owner: postgres → owner_case_a
