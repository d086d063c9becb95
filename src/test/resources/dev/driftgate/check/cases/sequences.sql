-- case: how far a sequence steps
create sequence ticket_no;
-- head
alter sequence ticket_no increment 5 cycle;
-- twin
alter sequence ticket_no increment 5; alter sequence ticket_no increment 1;
-- expect
changed sequence public.ticket_no increment: - → 5, cycle: - → yes

-- case: a sequence of staging alone
-- head
create sequence s as smallint start 5 maxvalue 100;
-- twin
create sequence s; drop sequence s;
-- expect
added sequence public.s

-- case: type, start and bounds
create sequence a; create sequence b increment -1;
-- head
alter sequence a as integer start 7 minvalue -3 maxvalue 99 cache 20; alter sequence b minvalue -100 start -5;
-- twin
alter sequence a as integer; alter sequence a as bigint; alter sequence b minvalue -100; alter sequence b no minvalue;
select nextval('a');
-- expect
changed sequence public.a type: - → integer, start: - → 7, minimum: - → -3, maximum: - → 99, cache: - → 20
changed sequence public.b start: - → -5, minimum: - → -100

-- case: what a sequence counts, and where it stands, is not its definition
create sequence a;
-- head
select setval('a', 99);
-- twin
alter sequence a restart with 5;
-- expect

-- case: the column that owns a sequence
create table orders (id bigint, no bigint); create sequence ticket_no owned by orders.no;
-- head
alter sequence ticket_no owned by orders.id;
-- twin
alter sequence ticket_no owned by none; alter sequence ticket_no owned by orders.no;
-- expect
changed sequence public.ticket_no owned_by: public.orders.no → public.orders.id

-- case: a sequence that nobody owns any more
-- dump says more: the default moves into the statement that makes the table
create table orders (id bigserial);
-- head
alter sequence orders_id_seq owned by none;
-- twin
alter table orders alter id drop default; alter table orders alter id set default nextval('orders_id_seq');
-- expect
changed sequence public.orders_id_seq owned_by: public.orders.id → -

-- case: an unlogged sequence
-- since 15
create sequence a; create table orders (id bigserial);
-- head
alter sequence a set unlogged; alter sequence orders_id_seq set unlogged;
-- twin
alter sequence a set unlogged; alter sequence a set logged;
-- expect
changed sequence public.a persistence: - → unlogged
changed sequence public.orders_id_seq persistence: - → unlogged

-- case: a serial column is a column, a sequence and a default
-- head
create table orders (id serial);
-- twin
create table orders (id serial); drop table orders;
-- expect
added table public.orders
added column public.orders.id
added sequence public.orders_id_seq

-- case: a comment on a sequence
create sequence a;
-- head
comment on sequence a is 'tickets';
-- twin
comment on sequence a is 'x'; comment on sequence a is null;
-- expect
changed sequence [comments] public.a comment: - → tickets
