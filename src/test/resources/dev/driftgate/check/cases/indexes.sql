-- case: an index over other rows in another direction
create table orders (customer_id bigint, amount numeric);
-- base
create index orders_customer on orders (customer_id);
-- head
create index orders_customer on orders (customer_id desc) where amount > 0;
-- twin
create index orders_customer on orders (customer_id desc); drop index orders_customer; create index orders_customer on orders (customer_id asc);
-- expect
changed index public.orders.orders_customer definition: btree (customer_id) → btree (customer_id DESC) WHERE (amount > (0)::numeric)

-- case: an index with an odd name
create table orders (state text);
-- head
create unique index "odd "" USING name" on orders (state);
-- twin
create unique index x on orders (state); drop index x;
-- expect
added index public.orders.odd " USING name

-- case: an index made unique
create table orders (no int);
-- base
create index orders_no on orders (no);
-- head
create unique index orders_no on orders (no);
-- twin
create index x on orders (no); alter index x rename to orders_no;
-- expect
changed index public.orders.orders_no unique: - → yes

-- case: an index of a partitioned table
create table events (at date) partition by range (at);
-- head
create index events_at on events (at);
-- twin
create index events_at on events (at); drop index events_at;
-- expect
added index public.events.events_at

-- case: an index of a materialized view, and what it is clustered on
create table orders (id int, n int);
create materialized view totals as select id, n from orders;
create index totals_n on totals (n);
-- head
create unique index totals_id on totals (id);
alter materialized view totals cluster on totals_n;
-- twin
create unique index x on totals (id); drop index x;
alter materialized view totals cluster on totals_n; alter materialized view totals set without cluster;
-- expect
added index public.totals.totals_id
changed index public.totals.totals_n clustered: - → yes

-- case: another method
create table orders (no int);
-- base
create index orders_no on orders (no);
-- head
create index orders_no on orders using hash (no);
-- twin
create index orders_no on orders using btree (no);
-- expect
changed index public.orders.orders_no definition: btree (no) → hash (no)

-- case: columns of an index in another order
create table orders (a int, b varchar(9), "C" text);
-- base
create index orders_i on orders (a, b, "C");
-- head
create index orders_i on orders ("C", a, b);
-- twin
drop table orders; create table orders (a int, x int, b varchar(9), "C" text); alter table orders drop column x;
create index orders_i on orders (a, b, "C");
-- expect
changed index public.orders.orders_i definition: btree (a, b, "C") → btree ("C", a, b)

-- case: nulls first
create table orders (a int, b int);
-- base
create index i on orders (a, b);
-- head
create index i on orders (a nulls first, b desc nulls last);
-- twin
create index i on orders (a asc nulls last, b);
-- expect
changed index public.orders.i definition: btree (a, b) → btree (a NULLS FIRST, b DESC NULLS LAST)

-- case: an expression
create table people (name text, born date);
-- base
create index people_name on people (lower(name));
-- head
create index people_name on people (upper(name), (born + 1));
-- twin
create index x on people (lower(name)); drop index x; create index people_name on people (lower(name));
-- expect
changed index public.people.people_name definition: btree (lower(name)) → btree (upper(name), ((born + 1)))

-- case: included columns
create table people (name text, born date);
-- base
create index i on people (name);
-- head
create index i on people (name) include (born);
-- twin
create index i on people (name) include (born); drop index i; create index i on people (name);
-- expect
changed index public.people.i definition: btree (name) → btree (name) INCLUDE (born)

-- case: an operator class, with options
create table people (name text, born tsvector, mail varchar(9));
-- base
create index a on people (name);
create index b on people using gist (born);
create index c on people (mail);
-- head
create index a on people (name text_pattern_ops);
create index b on people using gist (born tsvector_ops (siglen = 100));
create index c on people (mail varchar_ops);
-- twin
create index c on people (mail text_ops);
create index b on people using gist (born tsvector_ops);
create index a on people (name text_ops);
-- expect
changed index public.people.a definition: btree (name) → btree (name text_pattern_ops)
changed index public.people.b definition: gist (born) → gist (born tsvector_ops (siglen='100'))
changed index public.people.c definition: btree (mail) → btree (mail varchar_ops)

-- case: a collation of an index
create table people (name text, mail text collate "C");
-- base
create index a on people (name);
create index b on people (mail);
-- head
create index a on people (name collate "C");
create index b on people (mail collate "POSIX");
-- twin
create index a on people (name collate "default");
create index b on people (mail collate "C");
-- expect
changed index public.people.a definition: btree (name) → btree (name COLLATE "C")
changed index public.people.b definition: btree (mail) → btree (mail COLLATE "POSIX")

-- case: nulls that are not distinct
-- since 15
create table people (name text);
-- base
create unique index a on people (name);
-- head
create unique index a on people (name) nulls not distinct;
-- twin
create unique index a on people (name) nulls distinct;
-- expect
changed index public.people.a definition: btree (name) → btree (name) NULLS NOT DISTINCT

-- case: storage parameters of an index
-- twin prints differently
create table people (name text, n int);
-- base
create index a on people (name) with (fillfactor = 70, deduplicate_items = off);
create index b on people using brin (n) with (pages_per_range = 8) where n > 0;
-- head
create index a on people (name);
create index b on people using brin (n) with (pages_per_range = 9) where n > 0;
-- twin
create index a on people (name) with (deduplicate_items = off); alter index a set (fillfactor = 70);
create index b on people using brin (n) where n > 0; alter index b set (pages_per_range = 8);
-- expect
changed index public.people.a options: deduplicate_items=off, fillfactor=70 → -
changed index public.people.b options: pages_per_range=8 → pages_per_range=9

-- case: the statistics target of an index's expression
create table people (name text, n int);
create index a on people (n, lower(name), upper(name));
-- head
alter index a alter column 2 set statistics 500; alter index a alter column 3 set statistics 0;
-- twin
alter index a alter column 2 set statistics 500; alter index a alter column 2 set statistics -1;
-- expect
changed index public.people.a statistics: - → 2: 500, 3: 0

-- case: types of columns whose operator class is another type's
create type mood as enum ('sad', 'ok');
create domain short as varchar(5);
create table people (a mood, b int[], c short, d jsonb, e inet, f int4range, g name, h "char", i char(3), k uuid, l bit(3), m cidr);
create index i1 on people (a); create index i2 on people (b); create index i3 on people (c); create index i4 on people using gin (d);
create index i5 on people (e); create index i6 on people using gist (f); create index i7 on people (g); create index i8 on people (h);
create index i9 on people (i); create index ia on people (k); create index ib on people (l); create index ic on people (m);
create index id on people using gin (b); create index ie on people using gin (d jsonb_path_ops);
-- head
drop index i1; create index i1 on people (b);
-- twin
drop index i4; create index i4 on people using gin (d jsonb_ops);
-- expect
changed index public.people.i1 definition: btree (a) → btree (b)

-- case: a comment on an index
create table people (name text);
create index a on people (name);
-- head
comment on index a is 'for the search';
-- twin
comment on index a is 'x'; comment on index a is null;
-- expect
changed index [comments] public.people.a comment: - → for the search
