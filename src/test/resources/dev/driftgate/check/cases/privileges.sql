-- case: a right on a table
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
-- head
grant select, insert on t to priv_case_a;
-- twin
grant select on t to priv_case_a; revoke select on t from priv_case_a;
-- expect
changed table [privileges] public.t privileges: - → priv_case_a: insert, select

-- case: rights granted in another order
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
-- base
grant select on t to priv_case_b; grant insert on t to priv_case_a; grant update on t to priv_case_a;
-- head
grant select on t to priv_case_b; grant insert on t to priv_case_a;
-- twin
grant update, insert on t to priv_case_a; grant select on t to priv_case_b;
-- expect
changed table [privileges] public.t privileges: priv_case_a: insert, update priv_case_b: select → priv_case_a: insert priv_case_b: select

-- case: all rights on a table, and one that may be passed on
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
grant all on t to priv_case_a;
-- head
grant select on t to priv_case_a with grant option;
-- twin
revoke all on t from priv_case_a; grant all on t to priv_case_a;
-- expect
changed table [privileges] public.t privileges: priv_case_a: all → priv_case_a: all, select with grant option

-- case: a right that was passed on by somebody else
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
grant select on t to priv_case_a with grant option;
-- head
set role priv_case_a; grant select on t to priv_case_b; reset role;
-- twin
set role priv_case_a; grant select on t to priv_case_b; revoke select on t from priv_case_b; reset role;
-- expect
changed table [privileges] public.t privileges: priv_case_a: select with grant option → priv_case_a: select with grant option priv_case_b: select granted by priv_case_a

-- case: rights the owner gave away
create table t (id integer);
-- head
revoke insert, update on t from current_user;
-- twin
revoke insert on t from current_user; grant insert on t to current_user;
-- expect
changed table [privileges] public.t privileges: - → owner: all but insert, update

-- case: an owner without any right
create table t (id integer);
-- head
revoke all on t from current_user;
-- twin
revoke all on t from current_user; grant all on t to current_user;
-- expect
changed table [privileges] public.t privileges: - → owner: none

-- case: rights for everybody on a view
create view v as select 1 as a;
-- head
grant select on v to public;
-- twin
grant select on v to public; revoke select on v from public;
-- expect
changed view [privileges] public.v privileges: - → public: select

-- case: a right on a column
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer, a text);
-- head
grant select (a), update (a) on t to priv_case_a;
-- twin
grant select (id) on t to priv_case_a; revoke select (id) on t from priv_case_a;
-- expect
changed column [privileges] public.t.a privileges: - → priv_case_a: select, update

-- case: a right on a column that a child inherits
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer, a text);
create table child () inherits (t);
-- head
grant select (a) on child to priv_case_a;
-- twin
grant select (a) on child to priv_case_a; revoke select (a) on child from priv_case_a;
-- expect
changed table [privileges] public.child column_privileges: - → a: priv_case_a: select

-- case: a right on an identity column's sequence
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer generated always as identity);
-- head
grant usage on sequence t_id_seq to priv_case_a;
-- twin
grant usage on sequence t_id_seq to priv_case_a; revoke usage on sequence t_id_seq from priv_case_a;
-- expect
changed table [privileges] public.t part_privileges: - → sequence t_id_seq: priv_case_a: usage

-- case: a right on a sequence
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create sequence s;
-- head
grant usage, select on sequence s to priv_case_a;
-- twin
grant all on sequence s to priv_case_a; revoke all on sequence s from priv_case_a;
-- expect
changed sequence [privileges] public.s privileges: - → priv_case_a: select, usage

-- case: a right on a schema
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create schema billing;
-- head
grant usage on schema billing to priv_case_a;
-- twin
grant create on schema billing to priv_case_a; revoke create on schema billing from priv_case_a;
-- expect
changed schema [privileges] billing privileges: - → priv_case_a: usage

-- case: the rights everybody has on schema public
-- since 15
create table t (id integer);
-- head
revoke all on schema public from public;
-- twin
revoke all on schema public from public; grant usage on schema public to public;
-- expect
changed schema [privileges] public privileges: - → public: none

-- case: everybody may create in schema public
-- since 15
create table t (id integer);
-- head
grant create on schema public to public;
-- twin
grant create on schema public to public; revoke create on schema public from public;
-- expect
changed schema [privileges] public privileges: - → public: all

-- case: a type that not everybody may use
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create type mood as enum ('sad', 'ok');
-- head
revoke usage on type mood from public; grant usage on type mood to priv_case_a;
-- twin
revoke usage on type mood from public; grant usage on type mood to public;
-- expect
changed type [privileges] public.mood privileges: - → priv_case_a: usage public: none

-- case: a domain that somebody may pass on
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create domain d as integer;
-- head
grant usage on domain d to priv_case_a with grant option;
-- twin
grant usage on domain d to priv_case_a; revoke usage on domain d from priv_case_a;
-- expect
changed domain [privileges] public.d privileges: - → priv_case_a: usage with grant option

-- case: a function that not everybody may call
create function f() returns integer language sql as 'select 1';
-- head
revoke execute on function f() from public;
-- twin
revoke execute on function f() from public; grant execute on function f() to public;
-- expect
changed function [privileges] public.f() privileges: - → public: none

-- case: rights on a server and its foreign data wrapper
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create foreign data wrapper remote;
create server far foreign data wrapper remote;
-- head
grant usage on foreign data wrapper remote to priv_case_a; grant usage on foreign server far to priv_case_a;
-- twin
grant usage on foreign server far to priv_case_a; revoke usage on foreign server far from priv_case_a;
-- expect
changed server [privileges] far privileges: - → priv_case_a: usage
changed foreign_data_wrapper [privileges] remote privileges: - → priv_case_a: usage

-- case: a right on a member of an extension
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create extension citext;
-- head
grant execute on function citext_eq(citext, citext) to priv_case_a;
-- twin
grant execute on function citext_ne(citext, citext) to priv_case_a;
revoke execute on function citext_ne(citext, citext) from priv_case_a;
-- expect
changed extension [privileges] citext privileges: - → priv_case_a: execute on function public.citext_eq(public.citext,public.citext)

-- case: a right on what is built in
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
-- head
grant select on pg_catalog.pg_authid to priv_case_a;
-- twin
grant execute on function pg_catalog.pg_ls_dir(text) to priv_case_a;
revoke execute on function pg_catalog.pg_ls_dir(text) from priv_case_a;
-- expect
changed schema [privileges] pg_catalog privileges: - → priv_case_a: select on table pg_catalog.pg_authid

-- case: default privileges on tables in one schema
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
alter default privileges for role priv_case_a in schema public grant select on tables to priv_case_b;
-- head
alter default privileges for role priv_case_a in schema public grant insert on tables to priv_case_b with grant option;
-- twin
alter default privileges for role priv_case_a in schema public grant all on tables to priv_case_b;
alter default privileges for role priv_case_a in schema public revoke all on tables from priv_case_b;
alter default privileges for role priv_case_a in schema public grant select on tables to priv_case_b;
-- expect
changed default_privileges [privileges] public.tables created by priv_case_a privileges: priv_case_b: select → priv_case_b: insert with grant option, select

-- case: default privileges on functions that not everybody may call
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
alter default privileges for role priv_case_a revoke execute on functions from public;
-- head
alter default privileges for role priv_case_a grant execute on functions to priv_case_b;
-- twin
alter default privileges for role priv_case_a grant execute on functions to public;
alter default privileges for role priv_case_a revoke execute on functions from public;
-- expect
changed default_privileges [privileges] functions created by priv_case_a privileges: public: none → priv_case_b: execute public: none

-- case: default privileges on sequences
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
-- head
alter default privileges for role priv_case_a grant usage on sequences to priv_case_b with grant option;
-- twin
alter default privileges for role priv_case_a grant usage on sequences to priv_case_b;
alter default privileges for role priv_case_a revoke usage on sequences from priv_case_b;
-- expect
added default_privileges [privileges] sequences created by priv_case_a

-- case: default privileges on types
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
-- head
alter default privileges for role priv_case_a grant usage on types to priv_case_b with grant option;
-- twin
alter default privileges for role priv_case_a grant usage on types to priv_case_b;
alter default privileges for role priv_case_a revoke usage on types from priv_case_b;
-- expect
added default_privileges [privileges] types created by priv_case_a

-- case: default privileges on schemas
do $$ begin create role priv_case_a; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role priv_case_b; exception when duplicate_object or unique_violation then null; end $$;
-- head
alter default privileges for role priv_case_a grant usage on schemas to priv_case_b with grant option;
-- twin
alter default privileges for role priv_case_a grant usage on schemas to priv_case_b;
alter default privileges for role priv_case_a revoke usage on schemas from priv_case_b;
-- expect
added default_privileges [privileges] schemas created by priv_case_a
