-- case: a language made by hand
create function handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function inliner(internal) returns void language c as '$libdir/plpgsql', 'plpgsql_inline_handler';
create function checker(oid) returns void language c as '$libdir/plpgsql', 'plpgsql_validator';
create trusted language tl handler handler inline inliner validator checker;
create language ul handler handler;
-- head
drop language tl;
create language tl handler handler;
create or replace trusted language ul handler handler inline inliner;
create language "New one" handler handler;
-- twin
alter language ul rename to x;
drop language x;
create language ul handler handler;
-- expect
added language New one
changed language tl trusted: yes → -, inline: public.inliner → -, validator: public.checker → -
changed language ul trusted: - → yes, inline: - → public.inliner

-- case: a transform
create type pair as (a integer, b integer);
create function from_pair(internal) returns internal language internal immutable as 'json_in';
create function from_pair2(internal) returns internal language internal immutable as 'json_in';
create function to_pair(internal) returns pair language internal immutable as 'json_in';
create transform for pair language plpgsql (from sql with function from_pair(internal), to sql with function to_pair(internal));
create transform for point language plpgsql (from sql with function from_pair(internal));
-- head
create or replace transform for pair language plpgsql (from sql with function from_pair2(internal));
drop transform for point language plpgsql;
create transform for box language plpgsql (from sql with function from_pair(internal));
-- twin
drop transform for pair language plpgsql;
create transform for pair language plpgsql (to sql with function to_pair(internal), from sql with function from_pair(internal));
-- expect
added transform for box language plpgsql
removed transform for point language plpgsql
changed transform for public.pair language plpgsql from_sql: public.from_pair(internal) → public.from_pair2(internal), to_sql: public.to_pair(internal) → -

-- case: a function that uses a transform
create function from_pair(internal) returns internal language internal immutable as 'json_in';
create transform for point language plpgsql (from sql with function from_pair(internal));
create function f(a point) returns integer language plpgsql as 'begin return 1; end';
create procedure p(a point) language plpgsql as 'begin end';
-- head
create or replace function f(a point) returns integer transform for type point language plpgsql as 'begin return 1; end';
create or replace procedure p(a point) transform for type point language plpgsql as 'begin end';
-- twin
create or replace function f(a point) returns integer transform for type point language plpgsql as 'begin return 1; end';
create or replace function f(a point) returns integer language plpgsql as 'begin return 1; end';
-- expect
changed function public.f(point) transform: - → point
changed procedure public.p(point) transform: - → point

-- case: access methods
create access method heap2 type table handler heap_tableam_handler;
create access method btree2 type index handler bthandler;
create access method gone type index handler bthandler;
create access method other type index handler bthandler;
-- head
drop access method gone;
create access method heap3 type table handler heap_tableam_handler;
drop access method other;
create access method other type index handler hashhandler;
-- twin
drop access method heap2;
create access method heap2 type table handler heap_tableam_handler;
-- expect
removed access_method gone
added access_method heap3
changed access_method other handler: pg_catalog.bthandler → pg_catalog.hashhandler

-- case: an extension's language, casts, operators and access method
create table t (id integer);
-- head
create extension bloom;
create extension hstore;
-- twin
create extension bloom;
drop extension bloom;
-- expect
added extension bloom
added extension hstore

-- case: comments on what lives in no schema
create function f() returns event_trigger language plpgsql as 'begin end';
create function handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language l handler handler;
create access method a type index handler bthandler;
create event trigger e on sql_drop execute function f();
create function from_pair(internal) returns internal language internal immutable as 'json_in';
create transform for point language plpgsql (from sql with function from_pair(internal));
-- head
comment on language l is '1';
comment on access method a is '2';
comment on event trigger e is '3';
comment on transform for point language plpgsql is '4';
-- twin
comment on language l is 'x';
comment on language l is null;
-- expect
changed access_method [comments] a comment: - → 2
changed event_trigger [comments] e comment: - → 3
changed transform [comments] for point language plpgsql comment: - → 4
changed language [comments] l comment: - → 1
