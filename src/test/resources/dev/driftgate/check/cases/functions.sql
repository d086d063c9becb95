-- case: a function whose body changed
create function total(a integer, b integer) returns integer language plpgsql as $$begin
    return a + b;
end$$;
-- head
create or replace function total(a integer, b integer) returns integer language plpgsql as $$begin
    return a + b + 1;
end$$;
-- twin
drop function total;
create function total(a integer, b integer) returns integer language plpgsql as $$begin
    return a + b;
end$$;
-- expect
changed function public.total(integer, integer) body: begin return a + b; end → begin return a + b + 1; end

-- case: a function that only staging has
create function f(integer) returns integer language sql as 'select $1';
-- head
create function f(integer, variadic text[]) returns integer language sql as 'select $1';
-- twin
create function f(integer, variadic text[]) returns integer language sql as 'select $1';
drop function f(integer, text[]);
-- expect
added function public.f(integer, text[])

-- case: a function that only prod has
create function gone("Odd Type" text, n numeric(10, 2)) returns void language sql as '';
create function stays() returns void language sql as '';
-- head
drop function gone;
-- twin
alter function gone rename to g;
alter function g rename to gone;
-- expect
removed function public.gone(text, numeric)

-- case: functions with types and names that need quotes
create schema "Odd schema";
create type "Odd schema"."a,(type)" as (x integer);
-- head
create function "Odd (name"("Odd schema"."a,(type)", "Odd schema"."a,(type)"[]) returns void language sql as 'select 1';
-- twin
create function "Odd (name"("Odd schema"."a,(type)", "Odd schema"."a,(type)"[]) returns void language sql as 'select 1';
drop function "Odd (name";
-- expect
added function public.Odd (name("Odd schema"."a,(type)", "Odd schema"."a,(type)"[])

-- case: arguments that got names and defaults
create function f(integer, text) returns integer language sql as 'select $1';
-- head
create or replace function f(amount integer, "What for" text default 'it''s' || 'nice') returns integer language sql as 'select $1';
-- twin
drop function f;
create or replace function f(int4, pg_catalog.text) returns integer language sql as 'select $1';
-- expect
changed function public.f(integer, text) arguments: - → amount integer, "What for" text default ('it''s'::text || 'nice'::text)

-- case: an argument with another default
create function f(a integer, b integer default 1, c integer default 2) returns integer language sql as 'select 1';
-- head
create or replace function f(a integer, b integer default 1, c integer default 3) returns integer language sql as 'select 1';
-- twin
create or replace function f(a integer, b integer default 3, c integer default 4) returns integer language sql as 'select 1';
create or replace function f(a integer, b integer default 1, c integer default 2) returns integer language sql as 'select 1';
-- expect
changed function public.f(integer, integer, integer) arguments: a integer, b integer default 1, c integer default 2 → a integer, b integer default 1, c integer default 3

-- case: what comes out besides the result
create function f(a integer) returns integer language sql as 'select 1';
create function g(a integer, out b text, inout c integer, variadic d integer[] default null) language sql as 'select ''x'', 1';
-- head
drop function f;
create function f(a integer, out b integer, out c text) language sql as $$select 1, 'x'$$;
-- twin
drop function g;
create function g(a integer, out b text, inout c integer, variadic d integer[] default null) language sql as 'select ''x'', 1';
-- expect
changed function public.f(integer) arguments: a integer → a integer, out b integer, out c text, returns: integer → record, body: select 1 → select 1, 'x'

-- case: a function that returns a table
create function f(a integer) returns table (x integer, y text) language sql as $$select 1, 'x'$$;
-- head
drop function f;
create function f(a integer) returns table (x integer, y text, "Z" date) language sql as $$select 1, 'x', current_date$$;
-- twin
drop function f;
create function f(a integer) returns table (x integer, y text) language sql as $$select 1, 'x'$$;
-- expect
changed function public.f(integer) returns: table(x integer, y text) → table(x integer, y text, "Z" date), body: select 1, 'x' → select 1, 'x', current_date

-- case: a function that returns a set
create type pair as (a integer, b integer);
create function f() returns pair language sql as 'select 1, 2';
-- head
drop function f();
create function f() returns setof pair rows 10 language sql as 'select 1, 2';
-- twin
drop function f();
drop type pair;
create type pair as (a integer, b integer);
create function f() returns pair language sql as 'select 1, 2';
-- expect
changed function public.f() returns: public.pair → setof public.pair, rows: - → 10

-- case: a function that moved to another language
create function f() returns integer language sql as 'select 1';
-- head
create or replace function f() returns integer language plpgsql as 'begin return 1; end';
-- twin
create or replace function f() returns integer language plpgsql as 'begin return 1; end';
create or replace function f() returns integer language sql as 'select 1';
-- expect
changed function public.f() language: sql → plpgsql, body: select 1 → begin return 1; end

-- case: how often a function may be called
create function f(integer) returns integer language sql as 'select $1';
create function g(integer) returns integer language sql stable as 'select $1';
-- head
alter function f immutable;
alter function g volatile;
-- twin
alter function f stable;
alter function f volatile;
-- expect
changed function public.f(integer) volatility: - → immutable
changed function public.g(integer) volatility: stable → -

-- case: what a function promises
create function f(integer) returns integer language sql as 'select $1';
-- head
alter function f strict leakproof parallel safe;
-- twin
alter function f strict leakproof parallel restricted;
alter function f called on null input not leakproof parallel unsafe;
-- expect
changed function public.f(integer) strict: - → yes, leakproof: - → yes, parallel: - → safe

-- case: on whose behalf a function runs
create function f(integer) returns integer language sql security definer parallel restricted as 'select $1';
-- head
alter function f security invoker;
-- twin
alter function f security invoker;
alter function f external security definer;
-- expect
changed function public.f(integer) security_definer: yes → -

-- case: what the planner thinks of a function
create function f(integer) returns setof integer language sql as 'select $1';
-- head
alter function f cost 0.5 rows 20 support generate_series_int4_support;
-- twin
alter function f cost 5 rows 5;
alter function f cost 100 rows 1000;
-- expect
changed function public.f(integer) cost: - → 0.5, rows: - → 20, support: - → pg_catalog.generate_series_int4_support

-- case: settings that a function runs with
create function f(integer) returns integer language sql set work_mem = '4MB' as 'select $1';
-- head
alter function f set search_path = pg_catalog, "Odd schema";
alter function f set work_mem = '8MB';
-- twin
alter function f set search_path = public;
alter function f reset all;
alter function f set enable_seqscan = off;
alter function f set work_mem = '4MB';
alter function f reset enable_seqscan;
-- expect
changed function public.f(integer) configuration: work_mem=4MB → search_path=pg_catalog, "Odd schema"; work_mem=8MB

-- case: a window function and a function in C
create function rank_like() returns bigint language internal window as 'window_row_number';
-- head
create or replace function rank_like() returns bigint language internal window as 'window_rank';
create function g(integer, integer) returns integer language internal immutable strict as 'int4pl';
create function plain() returns trigger language c as '$libdir/plpgsql', 'plpgsql_call_handler';
-- twin
drop function rank_like;
create function rank_like() returns bigint language internal window cost 1 as 'window_row_number';
-- expect
added function public.g(integer, integer)
added function public.plain()
changed function public.rank_like() body: window_row_number → window_rank

-- case: a body that the server parsed
-- since 14
create table t (id integer, note text);
create function newest() returns integer begin atomic
    select max(id) from t;
end;
create function twice(a integer) returns integer return a * 2;
-- head
create or replace function newest() returns integer begin atomic
    select max(id) from t where note is not null;
end;
create or replace function twice(a integer) returns integer return a + a;
-- twin
drop function newest;
drop function twice;
create function twice(a integer) returns integer return a*2;
create function newest() returns integer begin atomic
    select   max( t.id )
    from public.t;
end;
-- expect
changed function public.newest() sql_body: BEGIN ATOMIC SELECT max(t.id) AS max FROM public.t; END → BEGIN ATOMIC SELECT max(t.id) AS max FROM public.t WHERE (t.note IS NOT NULL); END
changed function public.twice(integer) sql_body: RETURN (a * 2) → RETURN (a + a)

-- case: a body that became one that the server parsed
-- since 14
create function f() returns integer language sql as 'select 1';
-- head
create or replace function f() returns integer return 1;
-- twin
create or replace function f() returns integer return 1;
create or replace function f() returns integer language sql as 'select 1';
-- expect
changed function public.f() body: select 1 → -, sql_body: - → RETURN 1

-- case: a function that is to go with an extension
create extension citext;
create function f() returns integer language sql as 'select 1';
-- head
alter function f depends on extension citext;
-- twin
alter function f depends on extension citext;
alter function f no depends on extension citext;
-- expect
changed function public.f() depends_on_extension: - → citext

-- case: a function with another comment
create function f(a integer) returns integer language sql as 'select 1';
comment on function f(integer) is 'one';
-- head
comment on function f(integer) is 'always one';
-- twin
comment on function f(integer) is null;
comment on function f(integer) is 'one';
-- expect
changed function [comments] public.f(integer) comment: one → always one

-- case: functions that came with an extension or a range
create table t (id integer);
-- head
create extension citext;
-- twin
create extension hstore;
create type span as range (subtype = time);
drop type span;
drop extension hstore;
-- expect
added extension citext

-- case: a procedure whose body changed
create procedure clean(days integer default 30) language plpgsql as $$begin perform days; end$$;
-- head
create or replace procedure clean(days integer default 60) language plpgsql as $$begin perform days + 1; end$$;
-- twin
drop procedure clean;
create procedure clean(in days integer default 15 + 15) language plpgsql as $$begin perform days; end$$;
create or replace procedure clean(in days integer default 30) language plpgsql as $$begin perform days; end$$;
-- expect
changed procedure public.clean(integer) arguments: days integer default 30 → days integer default 60, body: begin perform days; end → begin perform days + 1; end

-- case: how a procedure runs
create procedure clean(inout n integer) language plpgsql as $$begin n := 1; end$$;
-- head
alter procedure clean security definer;
alter procedure clean set search_path = '';
-- twin
alter procedure clean security definer;
alter procedure clean set search_path = '';
alter procedure clean security invoker;
alter procedure clean reset search_path;
-- expect
changed procedure public.clean(integer) security_definer: - → yes, configuration: - → search_path=""

-- case: procedures that stand on one side
create procedure old_one(a text, variadic b integer[]) language sql as 'select 1';
-- head
drop procedure old_one;
create procedure new_one() language sql as 'select 1';
-- twin
drop procedure old_one;
create procedure old_one(a text, variadic b integer[]) language sql as 'select 1';
-- expect
added procedure public.new_one()
removed procedure public.old_one(text, integer[])

-- case: what comes out of a procedure
-- since 14
create procedure p(a integer, out b integer) language plpgsql as $$begin b := a; end$$;
-- head
drop procedure p;
create procedure p(a integer, out b integer, out c text) language plpgsql as $$begin b := a; end$$;
-- twin
drop procedure p;
create procedure p(a integer, out b integer) language plpgsql as $$begin b := a; end$$;
-- expect
changed procedure public.p(integer) arguments: a integer, out b integer → a integer, out b integer, out c text

-- case: a procedure whose body the server parsed
-- since 14
create table t (id integer);
create procedure add_one() begin atomic
    insert into t values (1);
end;
-- head
create or replace procedure add_one() begin atomic
    insert into t values (2);
end;
-- twin
drop procedure add_one;
create procedure add_one() begin atomic
    insert into public.t (id) values (1);
end;
-- expect
changed procedure public.add_one() sql_body: BEGIN ATOMIC INSERT INTO public.t (id) VALUES (1); END → BEGIN ATOMIC INSERT INTO public.t (id) VALUES (2); END

-- case: a function and a procedure of one name
create function f(a integer) returns integer language sql as 'select 1';
-- head
drop function f;
create procedure f(a integer) language sql as 'select 1';
-- twin
drop function f;
create procedure f(a integer) language sql as 'select 1';
drop procedure f;
create function f(a integer) returns integer language sql as 'select 1';
-- expect
removed function public.f(integer)
added procedure public.f(integer)

-- case: an aggregate that sums another way
create function add_up(integer, integer) returns integer language sql immutable as 'select $1 + $2';
create aggregate my_sum(integer) (sfunc = add_up, stype = integer, initcond = '0');
-- head
create or replace aggregate my_sum(integer) (sfunc = pg_catalog.int4pl, stype = integer, initcond = '10', parallel = safe);
-- twin
drop aggregate my_sum(integer);
create aggregate my_sum(integer) (initcond = '0', stype = int4, sfunc = public.add_up);
-- expect
changed aggregate public.my_sum(integer) sfunc: public.add_up → pg_catalog.int4pl, initcond: 0 → 10, parallel: - → safe

-- case: everything an aggregate can have
create function fin(internal, integer) returns numeric language internal as 'numeric_avg';
-- head
create aggregate my_avg(numeric) (
    sfunc = numeric_avg_accum, stype = internal, sspace = 128, finalfunc = numeric_avg, finalfunc_modify = shareable,
    combinefunc = numeric_avg_combine, serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize,
    msfunc = numeric_avg_accum, minvfunc = numeric_accum_inv, mstype = internal, msspace = 64, mfinalfunc = numeric_avg,
    mfinalfunc_modify = read_write
);
-- twin
create aggregate my_avg(numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg);
drop aggregate my_avg(numeric);
-- expect
added aggregate public.my_avg(numeric)

-- case: the finer parts of an aggregate
create aggregate my_avg(numeric) (
    sfunc = numeric_avg_accum, stype = internal, sspace = 128, finalfunc = numeric_avg,
    combinefunc = numeric_avg_combine, serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize,
    msfunc = numeric_avg_accum, minvfunc = numeric_accum_inv, mstype = internal, msspace = 64, mfinalfunc = numeric_avg
);
-- head
create or replace aggregate my_avg(numeric) (
    sfunc = numeric_accum, stype = internal, sspace = 256, finalfunc = numeric_sum, finalfunc_modify = shareable,
    combinefunc = numeric_combine, serialfunc = numeric_serialize, deserialfunc = numeric_deserialize,
    msfunc = numeric_accum, minvfunc = numeric_accum_inv, mstype = internal, msspace = 32, mfinalfunc = numeric_sum,
    mfinalfunc_modify = read_write
);
-- twin
create or replace aggregate my_avg(numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg);
create or replace aggregate my_avg(numeric) (
    sfunc = numeric_avg_accum, stype = internal, sspace = 128, finalfunc = numeric_avg, finalfunc_modify = read_only,
    combinefunc = numeric_avg_combine, serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize,
    msfunc = numeric_avg_accum, minvfunc = numeric_accum_inv, mstype = internal, msspace = 64, mfinalfunc = numeric_avg
);
-- expect
changed aggregate public.my_avg(numeric) sfunc: pg_catalog.numeric_avg_accum → pg_catalog.numeric_accum, sspace: 128 → 256, finalfunc: pg_catalog.numeric_avg → pg_catalog.numeric_sum, combinefunc: pg_catalog.numeric_avg_combine → pg_catalog.numeric_combine, serialfunc: pg_catalog.numeric_avg_serialize → pg_catalog.numeric_serialize, deserialfunc: pg_catalog.numeric_avg_deserialize → pg_catalog.numeric_deserialize, msfunc: pg_catalog.numeric_avg_accum → pg_catalog.numeric_accum, msspace: 64 → 32, mfinalfunc: pg_catalog.numeric_avg → pg_catalog.numeric_sum, finalfunc_modify: - → shareable, mfinalfunc_modify: - → read_write

-- case: aggregates without arguments, with an order, and one that sorts
create aggregate how_many(*) (sfunc = int8inc, stype = bigint, initcond = '0');
create aggregate least_of(integer) (sfunc = int4smaller, stype = integer, sortop = <);
-- head
create aggregate middle(double precision order by double precision) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra
);
create aggregate my_rank(variadic "any" order by variadic "any") (
    sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical
);
create or replace aggregate how_many(*) (sfunc = int8inc, stype = bigint, initcond = '1');
create or replace aggregate least_of(integer) (sfunc = int4smaller, stype = integer);
-- twin
drop aggregate how_many(*);
create aggregate how_many(*) (sfunc = int8inc, stype = bigint, initcond = '0');
-- expect
changed aggregate public.how_many(*) initcond: 0 → 1
changed aggregate public.least_of(integer) sortop: pg_catalog.< → -
added aggregate public.middle(double precision ORDER BY double precision)
added aggregate public.my_rank("any" ORDER BY "any")

-- case: an aggregate with names for its arguments
create aggregate my_sum(amount integer) (sfunc = int4pl, stype = integer);
-- head
drop aggregate my_sum(integer);
create aggregate my_sum(total integer) (sfunc = int4pl, stype = integer);
-- twin
alter aggregate my_sum(integer) rename to s;
alter aggregate s(integer) rename to my_sum;
-- expect
changed aggregate public.my_sum(integer) arguments: amount integer → total integer
