-- case: nothing at all
create table orders (id bigint primary key, amount numeric(10, 2) default 0);
-- head
select 1;
-- twin
create table x (id int); drop table x;
-- expect

-- case: a table of staging alone
-- head
create table notes (id int primary key, body text not null);
-- twin
create table notes (id int); drop table notes;
-- expect
added table public.notes
added column public.notes.body
added column public.notes.id
added constraint public.notes.notes_pkey

-- case: a table that prod alone still has
create table kept (id int);
-- base
create table gone (id int);
-- head
create table unused (id int); drop table unused;
-- twin
create table away (id int); alter table away rename to gone;
-- expect
removed table public.gone
removed column public.gone.id

-- case: a table made unlogged
create table orders (id bigint primary key);
-- head
alter table orders set unlogged;
-- twin
alter table orders set unlogged; alter table orders set logged;
-- expect
changed table public.orders persistence: - → unlogged

-- case: an unlogged table takes the sequence of its column along
create table orders (id bigint, no int generated always as identity);
-- head
alter table orders set unlogged;
-- twin
alter table orders set unlogged; alter table orders set logged;
-- expect
changed table public.orders persistence: - → unlogged

-- case: row security
create table orders (id bigint primary key);
-- head
alter table orders enable row level security;
-- twin
alter table orders enable row level security; alter table orders disable row level security;
-- expect
changed table public.orders row_security: - → enabled

-- case: row security for the owner too
create table orders (id bigint primary key);
-- head
alter table orders force row level security;
-- twin
alter table orders force row level security; alter table orders no force row level security;
-- expect
changed table public.orders force_row_security: - → yes

-- case: storage parameters of a table
-- twin prints differently
create table orders (id bigint, note text);
-- base
alter table orders set (fillfactor = 70, autovacuum_enabled = false);
-- head
alter table orders set (fillfactor = 80);
-- twin
alter table orders set (autovacuum_enabled = false); alter table orders set (fillfactor = 70);
-- expect
changed table public.orders options: autovacuum_enabled=false, fillfactor=70 → fillfactor=80

-- case: storage parameters of a table's TOAST table
create table orders (id bigint, note text);
-- head
alter table orders set (toast.autovacuum_enabled = false, fillfactor = 90);
-- twin
alter table orders set (toast.autovacuum_enabled = false); alter table orders reset (toast.autovacuum_enabled);
-- expect
changed table public.orders options: - → fillfactor=90, toast.autovacuum_enabled=false

-- case: another access method
create access method tables_heap type table handler heap_tableam_handler;
-- base
create table orders (id bigint);
-- head
create table orders (id bigint) using tables_heap;
-- twin
create table orders (id bigint) using tables_heap; drop table orders; create table orders (id bigint);
-- expect
changed table public.orders access_method: - → tables_heap

-- case: replica identity full
create table orders (id bigint primary key);
-- head
alter table orders replica identity full;
-- twin
alter table orders replica identity full; alter table orders replica identity default;
-- expect
changed table public.orders replica_identity: - → full

-- case: replica identity nothing instead of full
create table orders (id bigint primary key);
-- base
alter table orders replica identity full;
-- head
alter table orders replica identity nothing;
-- twin
alter table orders replica identity nothing; alter table orders replica identity full;
-- expect
changed table public.orders replica_identity: full → nothing

-- case: replica identity by an index
create table orders (id bigint not null, "no" int not null);
create unique index "orders_No" on orders ("no");
create unique index orders_id on orders (id);
-- base
alter table orders replica identity using index orders_id;
-- head
alter table orders replica identity using index "orders_No";
-- twin
alter table orders replica identity using index "orders_No"; alter table orders replica identity using index orders_id;
-- expect
changed table public.orders replica_identity: index orders_id → index "orders_No"

-- case: clustered on a constraint's index
create table orders (id bigint primary key);
create index orders_down on orders (id desc);
-- head
alter table orders cluster on orders_pkey;
-- twin
alter table orders cluster on orders_down; alter table orders set without cluster;
-- expect
changed table public.orders clustered_on: - → orders_pkey

-- case: a table of a type
create type address as (street text, zip text);
-- base
create table addresses of address;
create table others (street text, zip text);
-- head
create table addresses of address;
create table others of address;
-- twin
create table others (street text, zip text); alter table others of address; alter table others not of;
create table addresses (street text, zip text); alter table addresses of address;
-- expect
changed table public.others of_type: - → public.address

-- case: a default in a table of a type
create type address as (street text, zip text);
create table addresses of address (zip default '8000');
-- head
alter table addresses alter zip set default '3000';
-- twin
alter table addresses not of; alter table addresses of address;
-- expect
changed column public.addresses.zip default: '8000'::text → '3000'::text

-- case: a parent by inheritance
create table parent (id int not null);
-- base
create table child (id int not null, note text);
-- head
create table child (id int not null, note text);
alter table child inherit parent;
-- twin
create table child (id int not null, note text);
alter table child inherit parent; alter table child no inherit parent;
-- expect
changed table public.child inherits: - → public.parent

-- case: two parents in another order
create table a (id int);
create table b (id int);
create table child (id int);
-- base
alter table child inherit a; alter table child inherit b;
-- head
alter table child inherit b; alter table child inherit a;
-- twin
alter table child inherit b; alter table child no inherit b; alter table child inherit a; alter table child inherit b;
-- expect
changed table public.child inherits: public.a, public.b → public.b, public.a

-- case: a column that a parent gets is one change
create table parent (id int);
create table child (note text) inherits (parent);
-- head
alter table parent add column at date not null default '2026-01-01';
-- twin
alter table parent add column at date; alter table parent drop column at;
-- expect
added column public.parent.at

-- case: an inherited column with a default of its own
create table parent (id int default 1);
create table child () inherits (parent);
-- head
alter table child alter id set default 2;
-- twin
alter table child alter id set default 2; alter table child alter id set default 1;
-- expect
changed table public.child column_overrides: - → id default 2

-- case: an inherited column without its parent's default
create table parent (id int default 1, "No" int);
create table child () inherits (parent);
-- head
alter table child alter id drop default; alter table child alter "No" set not null;
-- twin
alter table child alter id drop default; alter table child alter id set default 1;
-- expect
changed table public.child column_overrides: - → "No" not null, id default null

-- case: storage, statistics and options of an inherited column
create table parent (id int, note text, at date);
create table child () inherits (parent);
-- head
alter table child alter note set storage external;
alter table child alter id set statistics 250;
alter table child alter id set (n_distinct = 5);
-- twin
alter table child alter note set storage external; alter table child alter note set storage extended;
alter table child alter id set statistics 250; alter table child alter id set statistics -1;
-- expect
changed table public.child column_overrides: - → id statistics 250 options n_distinct=5, note storage external

-- case: compression of an inherited column
-- since 14
create table parent (id int, note text);
create table child () inherits (parent);
-- head
alter table child alter note set compression pglz;
-- twin
alter table child alter note set compression pglz; alter table child alter note set compression default;
-- expect
changed table public.child column_overrides: - → note compression pglz

-- case: what a parent hands on is told once
create table parent (id int, note text);
create table child () inherits (parent);
-- head
alter table parent alter note set storage external, alter note set not null, alter note set default '-', alter id set statistics 9;
-- twin
alter table parent alter note set storage external; alter table parent alter note set storage extended;
-- expect
changed column public.parent.id statistics: - → 9
changed column public.parent.note not_null: - → yes, default: - → '-'::text, storage: - → external

-- case: an inherited column that is an identity of its own
create table parent (id int not null);
create table child () inherits (parent);
-- head
alter table child alter id add generated always as identity (increment 2);
-- twin
alter table child alter id add generated always as identity; alter table child alter id drop identity;
-- expect
changed table public.child column_overrides: - → id identity always start 1 increment 2 minvalue 1 maxvalue 2147483647 cache 1

-- case: a comment on a table
create table orders (id bigint);
-- head
comment on table orders is 'What somebody ordered';
-- twin
comment on table orders is 'x'; comment on table orders is null;
-- expect
changed table [comments] public.orders comment: - → What somebody ordered

-- case: a foreign table in another server with other options
create foreign data wrapper tables_wrapper;
create server tables_one foreign data wrapper tables_wrapper;
create server tables_two foreign data wrapper tables_wrapper;
-- base
create foreign table remote (id int) server tables_one options (a '1', b '2');
-- head
create foreign table remote (id int) server tables_two options (b '2', a '3');
-- twin
create foreign table remote (id int) server tables_one options (b '2');
alter foreign table remote options (add a '1');
-- expect
changed foreign_table public.remote server: tables_one → tables_two, options: a '1', b '2' → a '3', b '2'

-- case: the secret of a foreign table stays one
create foreign data wrapper tables_wrapper;
create server tables_one foreign data wrapper tables_wrapper;
create foreign table remote (id int) server tables_one;
-- head
alter foreign table remote options (add password 'canary', add dsn 'host=x password=canary');
-- twin
alter foreign table remote options (add a '1'); alter foreign table remote options (drop a);
-- expect
changed foreign_table public.remote options: - → dsn set, password set

-- case: a foreign table's column, its options and a check
create foreign data wrapper tables_wrapper;
create server tables_one foreign data wrapper tables_wrapper;
create foreign table remote (id int not null, note text options (column_name 'n')) server tables_one;
-- head
alter foreign table remote alter note options (set column_name 'm', add key 'true'), alter id drop not null,
    alter id set default 1, add constraint positive check (id > 0), add column at date;
-- twin
alter foreign table remote alter note options (set column_name 'm'); alter foreign table remote alter note options (set column_name 'n');
-- expect
added column public.remote.at
changed column public.remote.id not_null: yes → -, default: - → 1
changed column public.remote.note foreign_options: column_name 'n' → column_name 'm', key 'true'
added constraint public.remote.positive

-- case: a foreign table that is a partition
create foreign data wrapper tables_wrapper;
create server tables_one foreign data wrapper tables_wrapper;
create table events (id int, at date) partition by range (at);
create foreign table far (id int, at date) server tables_one;
-- head
alter table events attach partition far for values from ('2026-01-01') to ('2027-01-01');
-- twin
alter table events attach partition far for values from ('2026-01-01') to ('2027-01-01');
alter table events detach partition far;
-- expect
changed foreign_table [partitions] public.far partition_of: - → public.events, partition_bound: - → FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')

-- case: temporary tables and Driftgate's own are nobody's drift
-- twin prints differently
-- dump says more: Driftgate's own tables are its own business
-- head
create temporary table scratch (id int); create schema driftgate; create table driftgate.review (id int);
-- twin
create schema driftgate; create table driftgate.review (id int);
-- expect
