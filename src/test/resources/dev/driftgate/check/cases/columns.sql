-- case: a column with a collation
create table orders (id bigint);
-- head
alter table orders add column region text collate "C";
-- twin
alter table orders add column region text; alter table orders drop column region;
-- expect
added column public.orders.region

-- case: a column dropped on staging
create table orders (id bigint, during tstzrange);
-- head
alter table orders drop column during;
-- twin
alter table orders rename column during to x; alter table orders rename column x to during;
-- expect
removed column public.orders.during

-- case: another type
create table customers (email varchar(120), tags text[], at timestamp(3));
-- head
alter table customers alter email type text, alter tags type varchar(9)[], alter at type timestamptz(3);
-- twin
alter table customers alter email type text; alter table customers alter email type varchar(120);
-- expect
changed column public.customers.at type: timestamp(3) without time zone → timestamp(3) with time zone
changed column public.customers.email type: character varying(120) → text
changed column public.customers.tags type: text[] → character varying(9)[]

-- case: another collation
create table orders (region text, name text collate "POSIX");
-- head
alter table orders alter region type text collate "C", alter name type text;
-- twin
alter table orders alter region type text collate "C"; alter table orders alter region type text;
-- expect
changed column public.orders.name collation: pg_catalog.POSIX → -
changed column public.orders.region collation: - → pg_catalog.C

-- case: a collation of one's own, and the one its domain has
create collation german (locale = 'C');
create domain surname as text collate german;
create table people (first surname, last text);
-- head
alter table people alter last type text collate german, alter first type surname collate "C";
-- twin
alter table people alter first type surname collate "C"; alter table people alter first type surname;
-- expect
changed column public.people.first collation: - → pg_catalog.C
changed column public.people.last collation: - → public.german

-- case: not null
create table orders (id bigint, customer_id bigint);
-- head
alter table orders alter customer_id set not null;
-- twin
alter table orders alter customer_id set not null; alter table orders alter customer_id drop not null;
-- expect
changed column public.orders.customer_id not_null: - → yes

-- case: what Postgres calls a not-null constraint means nothing
-- base
create table orders (a_rather_long_name_of_a_column_that_will_be_cut_somewhere int not null, no int not null);
-- head
create table orders (a_rather_long_name_of_a_column_that_will_be_cut_somewhere int not null, no int);
alter table orders alter no set not null;
-- twin
create table orders (no int, constraint orders_no_not_null check (no > 0)); drop table orders;
create table orders (a_rather_long_name_of_a_column_that_will_be_cut_somewhere int, no int);
alter table orders alter no set not null, alter a_rather_long_name_of_a_column_that_will_be_cut_somewhere set not null;
-- expect

-- case: a not-null constraint that somebody named
-- since 18
create table orders (id int, no int);
-- base
alter table orders add constraint must not null no;
-- head
alter table orders alter no set not null; alter table orders add constraint must not null id;
-- twin
alter table orders alter no set not null; alter table orders rename constraint orders_no_not_null to must;
-- expect
changed column public.orders.id not_null: - → yes, not_null_constraint: - → must
changed column public.orders.no not_null_constraint: must → -

-- case: a not-null constraint that children do not inherit, and one not checked yet
-- since 18
create table orders (id int, no int, at date not null);
create table child () inherits (orders);
-- head
alter table orders add constraint orders_id_not_null not null id no inherit, add constraint late not null no not valid;
-- twin
alter table orders alter no set not null; alter table orders alter no drop not null;
-- expect
changed column public.orders.id not_null: - → yes, not_null_constraint: - → no inherit
changed column public.orders.no not_null: - → yes, not_null_constraint: - → late not valid

-- case: another default
create table orders (amount numeric default 0, at timestamptz default now(), note text default 'a');
-- head
alter table orders alter amount set default 1, alter at set default current_timestamp, alter note drop default;
-- twin
alter table orders alter amount set default 1; alter table orders alter amount set default 0;
alter table orders alter at drop default; alter table orders alter at set default now();
-- expect
changed column public.orders.amount default: 0 → 1
changed column public.orders.at default: now() → CURRENT_TIMESTAMP
changed column public.orders.note default: 'a'::text → -

-- case: a default of null is none
-- twin prints differently
create table shipments (note varchar(40), carrier varchar(40));
-- head
alter table shipments alter note set default 'none';
-- twin
alter table shipments alter note set default null; alter table shipments alter carrier set default null;
-- expect
changed column public.shipments.note default: - → 'none'::character varying

-- case: a default of null is one where the domain has another
create domain word as varchar(9) default 'x';
create table shipments (a word, b word);
-- head
alter table shipments alter a set default null::varchar;
-- twin
alter table shipments alter a set default null::varchar; alter table shipments alter a drop default;
-- expect
changed column public.shipments.a default: - → NULL::character varying

-- case: a default taken from a sequence in another schema
create schema billing; create sequence billing.numbers; create sequence numbers;
create table orders (no bigint default nextval('billing.numbers'));
-- head
alter table orders alter no set default nextval('numbers');
-- twin
alter sequence billing.numbers rename to n; alter sequence billing.n rename to numbers;
-- expect
changed column public.orders.no default: nextval('billing.numbers'::regclass) → nextval('public.numbers'::regclass)

-- case: a generated column
create table orders (amount numeric);
-- head
alter table orders add column total numeric generated always as (amount * 2) stored;
-- twin
alter table orders add column total numeric generated always as (amount * 2) stored; alter table orders drop column total;
-- expect
added column public.orders.total

-- case: another generation expression, and none any more
-- base
create table orders (a int, b int generated always as (a * 2) stored, c int generated always as (a * 3) stored);
-- head
create table orders (a int, b int generated always as (a * 4) stored, c int generated always as (a * 3) stored);
alter table orders alter c drop expression;
-- twin
create table orders (a int, x int, b int generated always as (a * 2) stored, c int generated always as (a * 3) stored);
alter table orders drop column x; alter table orders rename a to z; alter table orders rename z to a;
-- expect
changed column public.orders.b generated: stored (a * 2) → stored (a * 4)
changed column public.orders.c generated: stored (a * 3) → -

-- case: a generated column that is not stored
-- since 18
-- base
create table orders (a int, b int generated always as (a * 2) stored);
-- head
create table orders (a int, b int generated always as (a * 2));
-- twin
create table orders (a int, b int generated always as (a * 4) stored); alter table orders alter b set expression as (a * 2);
-- expect
changed column public.orders.b generated: stored (a * 2) → virtual (a * 2)

-- case: an identity that lets itself be overridden
create table customers (id bigint generated always as identity);
-- head
alter table customers alter id set generated by default;
-- twin
alter table customers alter id set generated by default; alter table customers alter id set generated always;
-- expect
changed column public.customers.id identity: always → by default

-- case: options of an identity
create table customers (id bigint generated always as identity, no smallint generated by default as identity);
-- head
alter table customers alter id set increment 10 set start 7 set cache 5 set cycle;
alter table customers alter no set maxvalue 99 set minvalue -5;
-- twin
alter table customers alter id set increment 10; alter table customers alter id set increment 1 restart with 40;
-- expect
changed column public.customers.id identity: always → always start 7 increment 10 cache 5 cycle
changed column public.customers.no identity: by default → by default start 1 minvalue -5 maxvalue 99

-- case: an identity's sequence that somebody named
-- twin prints differently
-- base
create table customers (id bigint generated always as identity, a_column_with_a_name_that_leaves_too_little_room int
    generated always as identity);
-- head
create table customers (id bigint generated always as identity (sequence name numbers),
    a_column_with_a_name_that_leaves_too_little_room int generated always as identity);
-- twin
create sequence customers_id_seq;
create table customers (id bigint generated always as identity, a_column_with_a_name_that_leaves_too_little_room int
    generated always as identity);
drop sequence customers_id_seq;
-- expect
changed column public.customers.id identity: always → always sequence numbers

-- case: an identity given and taken
create table customers (id bigint not null, no bigint generated always as identity);
-- head
alter table customers alter id add generated by default as identity, alter no drop identity;
-- twin
alter table customers alter id add generated by default as identity; alter table customers alter id drop identity;
-- expect
changed column public.customers.id identity: - → by default
changed column public.customers.no identity: always → -

-- case: storage of a column
create table notes (a text, b numeric, c jsonb);
-- head
alter table notes alter a set storage external, alter b set storage plain, alter c set storage main;
-- twin
alter table notes alter a set storage external; alter table notes alter a set storage extended;
-- expect
changed column public.notes.a storage: - → external
changed column public.notes.b storage: - → plain
changed column public.notes.c storage: - → main

-- case: compression of a column
-- since 14
create table notes (a text, b text);
-- head
alter table notes alter a set compression pglz;
-- twin
alter table notes alter b set compression pglz; alter table notes alter b set compression default;
-- expect
changed column public.notes.a compression: - → pglz

-- case: a column's statistics target and options
create table notes (a text, b text);
-- head
alter table notes alter a set statistics 0, alter b set (n_distinct = -0.5, n_distinct_inherited = 7);
-- twin
alter table notes alter a set statistics 100; alter table notes alter a set statistics -1;
alter table notes alter b set (n_distinct = 4); alter table notes alter b reset (n_distinct);
-- expect
changed column public.notes.a statistics: - → 0
changed column public.notes.b options: - → n_distinct=-0.5, n_distinct_inherited=7

-- case: a comment on a column
create table orders (id bigint, no int);
-- head
comment on column orders.no is 'as printed';
-- twin
comment on column orders.id is 'x'; comment on column orders.id is null;
-- expect
changed column [comments] public.orders.no comment: - → as printed

-- case: a comment on an inherited column
create table parent (id int);
create table child () inherits (parent);
-- head
comment on column child.id is 'as printed';
-- twin
comment on column child.id is 'x'; comment on column child.id is null;
-- expect
changed table [comments] public.child column_comment: - → id: as printed

-- case: a default of a view's column
create table orders (id bigint, no int);
create view numbered as select id, no from orders;
-- head
alter view numbered alter no set default 5;
-- twin
alter view numbered alter no set default 5; alter view numbered alter no drop default;
-- expect
changed view public.numbered column_defaults: - → no 5

-- case: odd names
create table "Odd "" table" ("a . b" int, "Ünïcode" text);
-- head
alter table "Odd "" table" alter "a . b" set default 1, alter "Ünïcode" set not null;
-- twin
alter table "Odd "" table" rename to x; alter table x rename to "Odd "" table";
-- expect
changed column public.Odd " table.a . b default: - → 1
changed column public.Odd " table.Ünïcode not_null: - → yes

-- case: a comment on a not-null constraint
-- since 18
create table orders (id int not null);
-- head
comment on constraint orders_id_not_null on orders is 'counted from 1';
-- twin
comment on constraint orders_id_not_null on orders is 'x'; comment on constraint orders_id_not_null on orders is null;
-- expect
changed column [comments] public.orders.id constraint_comment: - → counted from 1
