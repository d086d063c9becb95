-- case: a comment on a table and on a column
create table t (id integer, a text);
comment on column t.a is 'before';
-- head
comment on table t is 'hi'; comment on column t.a is 'after';
-- twin
comment on table t is 'hi'; comment on table t is null; comment on column t.a is null; comment on column t.a is 'before';
-- expect
changed table [comments] public.t comment: - → hi
changed column [comments] public.t.a comment: before → after

-- case: a comment of several lines with quotes
create table t (id integer);
comment on table t is E'it''s\n  two lines';
-- head
comment on table t is E'it''s\n  three\nlines';
-- twin
comment on table t is null; comment on table t is E'it''s\n  two lines';
-- expect
changed table [comments] public.t comment: it's two lines → it's three lines

-- case: a comment on an inherited column
create table t (id integer, a text);
create table child () inherits (t);
-- head
comment on column child.a is 'of the child';
-- twin
comment on column child.a is 'of the child'; comment on column child.a is null;
-- expect
changed table [comments] public.child column_comment: - → a: of the child

-- case: a comment on a view and on its column
create view v as select 1 as a;
create materialized view m as select 1 as a;
-- head
comment on view v is 'a view'; comment on column v.a is 'one'; comment on materialized view m is 'kept'; comment on column m.a is 'one';
-- twin
comment on column v.a is 'one'; comment on column v.a is null;
-- expect
changed materialized_view [comments] public.m comment: - → kept, column_comment: - → a: one
changed view [comments] public.v comment: - → a view, column_comment: - → a: one

-- case: a comment on an index and on a constraint
create table t (id integer constraint t_id check (id > 0), a text constraint one unique);
create index i on t (a);
-- head
comment on index i is 'fast'; comment on constraint t_id on t is 'sane'; comment on constraint one on t is 'single';
-- twin
comment on index i is 'fast'; drop index i; create index i on t (a);
-- expect
changed constraint [comments] public.t.one comment: - → single
changed constraint [comments] public.t.t_id comment: - → sane
changed index [comments] public.t.i comment: - → fast

-- case: a comment on the index of a constraint
create table t (id integer constraint one primary key);
-- head
comment on index one is 'fast';
-- twin
comment on index one is 'fast'; comment on index one is null;
-- expect
changed table [comments] public.t part_comment: - → index one: fast

-- case: a comment on a partition's part of an index
create table p (id integer primary key) partition by range (id);
create table p1 partition of p for values from (1) to (10);
create index i on p (id);
-- head
comment on index p1_id_idx is 'of p1';
-- twin
comment on index p1_id_idx is 'of p1'; comment on index p1_id_idx is null;
-- expect
changed table [comments] public.p1 part_comment: - → index p1_id_idx: of p1

-- case: a comment on an identity column's sequence
create table t (id integer generated always as identity);
create sequence s;
-- head
comment on sequence t_id_seq is 'counts'; comment on sequence s is 'counts too';
-- twin
comment on sequence s is 'counts'; drop sequence s; create sequence s;
-- expect
changed sequence [comments] public.s comment: - → counts too
changed table [comments] public.t part_comment: - → sequence t_id_seq: counts

-- case: a comment on a type and a domain
create type mood as enum ('sad', 'ok');
create domain d as integer;
-- head
comment on type mood is 'weather'; comment on domain d is 'number';
-- twin
comment on type mood is 'weather'; comment on type mood is null;
-- expect
changed domain [comments] public.d comment: - → number
changed type [comments] public.mood comment: - → weather

-- case: a comment on an attribute of a composite type
create type pair as (a integer, b text);
-- head
comment on column pair.b is 'the second';
-- twin
comment on column pair.b is 'the second'; comment on column pair.b is '';
-- expect
changed type [comments] public.pair column_comment: - → b: the second

-- case: a comment on a trigger and a policy
create table t (id integer);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger tr before insert on t for each row execute function f();
create policy own on t;
create rule quiet as on delete to t do instead nothing;
-- head
comment on trigger tr on t is 'by hand'; comment on policy own on t is 'mine'; comment on rule quiet on t is 'never';
-- twin
comment on policy own on t is 'mine'; drop policy own on t; create policy own on t;
-- expect
changed trigger [comments] public.t.tr comment: - → by hand
changed rule [comments] public.t.quiet comment: - → never
changed policy [comments] public.t.own comment: - → mine

-- case: a comment on what runs
create function f(a integer, b text) returns integer language sql as 'select 1';
create procedure p() language sql as 'select 1';
create aggregate total(integer) (sfunc = int4pl, stype = integer);
-- head
comment on function f(integer, text) is 'adds'; comment on procedure p() is 'does'; comment on aggregate total(integer) is 'sums';
-- twin
comment on function f(integer, text) is 'adds'; comment on function f(integer, text) is null;
-- expect
changed function [comments] public.f(integer, text) comment: - → adds
changed procedure [comments] public.p() comment: - → does
changed aggregate [comments] public.total(integer) comment: - → sums

-- case: the comment every database's schema public begins with
-- twin prints differently
create table t (id integer);
-- head
comment on schema public is 'ours';
-- twin
comment on schema public is null;
-- expect
changed schema [comments] public comment: - → ours

-- case: a comment on what text search is made of
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template plainly (lexize = dsimple_lexize);
create text search dictionary terms (template = simple);
create text search configuration search (parser = default);
-- head
comment on text search parser words is 'p'; comment on text search template plainly is 't';
comment on text search dictionary terms is 'd'; comment on text search configuration search is 'c';
-- twin
comment on text search parser words is 'p'; comment on text search parser words is null;
-- expect
changed text_search_template [comments] public.plainly comment: - → t
changed text_search_configuration [comments] public.search comment: - → c
changed text_search_dictionary [comments] public.terms comment: - → d
changed text_search_parser [comments] public.words comment: - → p

-- case: a comment on what lives in no schema
create foreign data wrapper remote;
create server far foreign data wrapper remote;
create publication pub;
create collation c_plain (locale = 'C');
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- head
comment on foreign data wrapper remote is 'w'; comment on server far is 's'; comment on publication pub is 'p';
comment on collation c_plain is 'c'; comment on conversion latin is 'l';
-- twin
comment on server far is 's'; comment on server far is null;
-- expect
changed server [comments] far comment: - → s
changed publication [comments] pub comment: - → p
changed foreign_data_wrapper [comments] remote comment: - → w
changed collation [comments] public.c_plain comment: - → c
changed conversion [comments] public.latin comment: - → l

-- case: a comment on a domain's constraint
create domain d as integer constraint above check (value > 0);
-- head
comment on constraint above on domain d is 'no debts';
-- twin
comment on constraint above on domain d is 'no debts'; comment on constraint above on domain d is null;
-- expect
changed domain [comments] public.d constraint_comment: - → above: no debts

-- case: a comment on a subscription
create subscription sub_noted connection 'dbname=x' publication a with (connect = false, slot_name = none);
-- head
comment on subscription sub_noted is 'from there';
-- twin
comment on subscription sub_noted is 'from there'; comment on subscription sub_noted is null;
-- expect
changed subscription [comments] sub_noted comment: - → from there
