-- Tables, keys, views and sequences as they go together in an app.

-- case: nothing differs
create table t (id int primary key, name text not null);
-- head
select 1;
-- twin
alter table t add column scratch int;
alter table t drop column scratch;
-- expect

-- case: a table with a key and a column
-- head
create table notes (id int primary key, body text not null);
-- twin
create table notes (id int);
drop table notes;
-- expect
added table public.notes
added column public.notes.body
added column public.notes.id
added constraint public.notes.notes_pkey

-- case: a table that is gone, with all it had
create table parent (id int primary key);
-- base
create table child (id bigint primary key, parent_id int not null references parent);
create index child_parent on child (parent_id);
-- head
-- twin
create table child (id bigint, parent_id int);
create index child_parent on child (parent_id);
alter table child alter parent_id set not null;
alter table child add primary key (id);
alter table child add foreign key (parent_id) references parent (id);
-- expect
removed table public.child
removed column public.child.id
removed column public.child.parent_id
removed constraint public.child.child_parent_id_fkey
removed constraint public.child.child_pkey
removed index public.child.child_parent

-- case: a column added after one was dropped
create table t (a int, b text);
-- head
alter table t add column c date;
-- twin
alter table t add column x int, add column y int;
alter table t drop column x, drop column y;
-- expect
added column public.t.c

-- case: a column of another type
create table t (id int, amount numeric(10, 2) default 0);
-- head
alter table t alter amount type numeric(12, 2);
-- twin
alter table t alter amount type numeric(12, 2);
alter table t alter amount type numeric(10, 2);
-- expect
changed column public.t.amount type: numeric(10,2) → numeric(12,2)

-- case: several tables made in another order
-- base
create table a (id int primary key);
create table b (id int primary key, a_id int references a);
create view v as select b.id, a.id as a_id from b join a on a.id = b.a_id;
-- head
create table a (id int primary key);
create table b (id int primary key, a_id int);
create view v as select b.id, a.id as a_id from b join a on a.id = b.a_id;
-- twin
create table b (id int primary key, a_id int);
create table a (id int);
create view v as select b.id, a.id as a_id from b join a on a.id = b.a_id;
alter table a add primary key (id);
alter table b add foreign key (a_id) references a;
-- expect
removed constraint public.b.b_a_id_fkey

-- case: a default that was set and taken back
create table t (id int, state text default 'new');
-- head
alter table t alter state set default 'open';
-- twin
alter table t alter state drop default;
alter table t alter state set default 'new';
-- expect
changed column public.t.state default: 'new'::text → 'open'::text

-- case: an identity column's sequence counts otherwise
create table t (id bigint generated always as identity, name text);
-- head
alter table t alter id set increment 10;
-- twin
alter table t alter id set increment 10;
alter table t alter id set increment 1;
-- expect
changed column public.t.id identity: always → always increment 10

-- case: a serial column
create table t (name text);
-- head
alter table t add column id serial;
-- twin
alter table t add column id serial;
alter table t drop column id;
-- expect
added column public.t.id
added sequence public.t_id_seq

-- case: a view that reads other rows
create table t (id int, name text);
create table u (t_id int);
create view v as select t.id from t, u where u.t_id = t.id;
-- head
create or replace view v as select t.id from t, u where u.t_id > t.id;
-- twin
drop view v;
create view v as select t.id from t, u where u.t_id = t.id;
-- expect
changed view public.v definition:  SELECT t.id FROM public.t, public.u WHERE (u.t_id = t.id) →  SELECT t.id FROM public.t, public.u WHERE (u.t_id > t.id)

-- case: an index on other columns under the same name
create table t (a int, b int);
create index t_a on t (a);
-- head
drop index t_a;
create index t_a on t (a, b);
-- twin
drop index t_a;
create index t_b on t (a);
alter index t_b rename to t_a;
-- expect
changed index public.t.t_a definition: btree (a) → btree (a, b)

-- case: an index of a partitioned table
create table events (id bigint, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
create index events_at on events (at);
-- twin
create index events_at on events (at);
drop index events_at;
alter table events detach partition events_2026;
alter table events attach partition events_2026 for values from ('2026-01-01') to ('2027-01-01');
-- expect
added index public.events.events_at

-- case: a column of a partitioned table
create table events (id bigint, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
alter table events add column region text;
-- twin
alter table events add column region text;
alter table events drop column region;
-- expect
added column public.events.region

-- case: an enum value in the middle
create type mood as enum ('sad', 'ok');
create table t (mood mood default 'ok');
-- head
alter type mood add value 'glad' after 'sad';
-- twin
alter type mood rename value 'ok' to 'fine';
alter type mood rename value 'fine' to 'ok';
-- expect
changed type public.mood values: 'sad', 'ok' → 'sad', 'glad', 'ok'

-- case: names that need quotes
create table "Odd ""name" ("a b" int, "select" text);
-- head
alter table "Odd ""name" add constraint "c d" check ("a b" > 0);
create index "i; Type: TABLE" on "Odd ""name" ("select");
-- twin
alter table "Odd ""name" rename to x;
alter table x rename to "Odd ""name";
-- expect
added constraint public.Odd "name.c d
added index public.Odd "name.i; Type: TABLE
