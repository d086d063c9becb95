-- case: a renamed column
create table t (id int, email text not null default 'x', note text);
-- head
alter table t rename column email to mail;
-- twin
alter table t rename column email to mail; alter table t rename column mail to email;
-- expect
renamed column public.t.mail from email

-- case: a renamed column that an index, a unique, a check and a foreign key are over
create table parent (id int primary key);
create table t (id int, email text unique, parent_id int references parent, check (email <> ''));
create index t_lower on t (lower(email)) where email is not null;
-- head
alter table t rename column email to "Mail";
-- twin
drop index t_lower; create index t_lower on t (lower(email)) where email is not null;
-- expect
renamed column public.t.Mail from email

-- case: a renamed column and an index whose generated name follows it
create table t (id int, email text, note text);
create index on t (email);
-- head
alter table t rename column email to mail;
alter index t_email_idx rename to t_mail_idx;
-- twin
drop index t_email_idx; create index on t (email);
-- expect
renamed column public.t.mail from email
renamed index public.t.t_mail_idx from t_email_idx

-- case: a column dropped and another added last is no rename
create table t (id int, email text, note text);
-- head
alter table t drop column email; alter table t add column mail text;
-- twin
alter table t add column mail text; alter table t drop column mail;
-- expect
removed column public.t.email
added column public.t.mail

-- case: a column renamed and retyped is another column
create table t (id int, email text, note text);
-- head
alter table t rename column email to mail; alter table t alter mail type varchar(100);
-- twin
alter table t alter email type varchar(100); alter table t alter email type text;
-- expect
removed column public.t.email
added column public.t.mail

-- case: two neighbours of one type renamed at once could be either
create table t (id int, a text, b text, note text);
-- head
alter table t rename column a to c; alter table t rename column b to d;
-- twin
alter table t rename column a to x; alter table t rename column x to a;
-- expect
removed column public.t.a
removed column public.t.b
added column public.t.c
added column public.t.d

-- case: two columns of one type renamed in two places
create table t (a text, id int, b text);
-- head
alter table t rename column a to c; alter table t rename column b to d;
-- twin
alter table t rename column a to b2; alter table t rename column b2 to a;
-- expect
renamed column public.t.c from a
renamed column public.t.d from b

-- case: two columns that swapped their names
create table t (a int, b text);
-- head
alter table t rename column a to x; alter table t rename column b to a; alter table t rename column x to b;
-- twin
alter table t rename column a to x; alter table t rename column b to a; alter table t rename column x to b;
alter table t rename column b to x; alter table t rename column a to b; alter table t rename column x to a;
-- expect
changed table [order] public.t column_order: a, b → b, a
changed column public.t.a type: integer → text
changed column public.t.b type: text → integer

-- case: a renamed key that another table refers to
create table customers (id int primary key, name text);
create table orders (id int, customer_id int references customers);
-- head
alter table customers rename column id to customer_no;
-- twin
alter table orders drop constraint orders_customer_id_fkey;
alter table orders add foreign key (customer_id) references customers;
-- expect
renamed column public.customers.customer_no from id

-- case: a renamed column of a generated column
create table t (amount int, double int generated always as (amount * 2) stored);
-- head
alter table t rename column amount to total;
-- twin
alter table t add column x int; alter table t drop column x;
-- expect
renamed column public.t.total from amount

-- case: a renamed table
create table orders (id int primary key, note text);
create index orders_note on orders (note);
-- head
alter table orders rename to purchases;
-- twin
alter table orders rename to purchases; alter table purchases rename to orders;
-- expect
renamed table public.purchases from orders

-- case: a renamed table with a serial column
create table orders (id serial primary key, note text);
-- head
alter table orders rename to purchases;
-- twin
alter table orders alter id drop default; alter table orders alter id set default nextval('orders_id_seq');
-- expect
renamed table public.purchases from orders

-- case: a table made again under another name, with generated names for all that belongs to it
create table customers (id int primary key);
create table orders (id serial primary key, customer_id int references customers, note text unique, check (note <> ''));
create index on orders (customer_id);
-- head
drop table orders;
create table purchases (id serial primary key, customer_id int references customers, note text unique, check (note <> ''));
create index on purchases (customer_id);
-- twin
drop table orders;
create table orders (id serial primary key, customer_id int references customers, note text unique, check (note <> ''));
create index on orders (customer_id);
-- expect
renamed table public.purchases from orders
renamed constraint public.purchases.purchases_customer_id_fkey from orders_customer_id_fkey
renamed constraint public.purchases.purchases_note_check from orders_note_check
renamed constraint public.purchases.purchases_note_key from orders_note_key
renamed constraint public.purchases.purchases_pkey from orders_pkey
renamed index public.purchases.purchases_customer_id_idx from orders_customer_id_idx
renamed sequence public.purchases_id_seq from orders_id_seq

-- case: a renamed table that others refer to
create table orders (id int primary key, parent int references orders, note text);
create table lines (order_id int references orders);
create view open_orders as select o.id, orders.note from orders o join orders on orders.id = o.parent;
-- head
alter table orders rename to purchases;
-- twin
alter table orders rename to x; alter table x rename to orders;
-- expect
renamed table public.purchases from orders

-- case: a renamed table with a new column is another table
create table orders (id int, note text);
-- head
alter table orders rename to purchases; alter table purchases add column region text;
-- twin
alter table orders add column region text; alter table orders drop column region;
-- expect
removed table public.orders
removed column public.orders.id
removed column public.orders.note
added table public.purchases
added column public.purchases.id
added column public.purchases.note
added column public.purchases.region

-- case: two tables of one shape went and one came
create table log_a (id int, at date);
create table log_b (id int, at date);
-- head
drop table log_a; alter table log_b rename to log_c;
-- twin
drop table log_a; create table log_a (id int, at date);
-- expect
removed table public.log_a
removed column public.log_a.at
removed column public.log_a.id
removed table public.log_b
removed column public.log_b.at
removed column public.log_b.id
added table public.log_c
added column public.log_c.at
added column public.log_c.id

-- case: a table whose columns stand in another order is no rename
create table a (id int, note text);
-- head
drop table a; create table b (note text, id int);
-- twin
drop table a; create table a (id int, note text);
-- expect
removed table public.a
removed column public.a.id
removed column public.a.note
added table public.b
added column public.b.id
added column public.b.note

-- case: a renamed index
create table t (id int, note text);
create index i on t (note, id desc);
-- head
alter index i rename to j;
-- twin
drop index i; create index i on t (note, id desc);
-- expect
renamed index public.t.j from i

-- case: of two equal indexes one has another name
create table t (id int, note text);
create index i on t (note);
create index j on t (note);
-- head
alter index i rename to k;
-- twin
drop index i; create index i on t (note);
-- expect
renamed index public.t.k from i

-- case: two equal indexes got two other names
create table t (id int, note text);
create index i on t (note);
create index j on t (note);
-- head
alter index i rename to k; alter index j rename to l;
-- twin
drop index j; drop index i; create index j on t (note); create index i on t (note);
-- expect
removed index public.t.i
removed index public.t.j
added index public.t.k
added index public.t.l

-- case: an index of another definition under another name
create table t (id int, note text);
create index i on t (note);
-- head
drop index i; create index j on t (id);
-- twin
drop index i; create index i on t (note);
-- expect
removed index public.t.i
added index public.t.j

-- case: a constraint that differs by a generated name
create table t (id int, a int, b int);
alter table t add constraint positive check (a > 0);
-- head
alter table t drop constraint positive; alter table t add check (a > 0);
-- twin
alter table t rename constraint positive to x; alter table t rename constraint x to positive;
-- expect
renamed constraint public.t.t_a_check from positive

-- case: a primary key under another name
create table t (id int primary key, a int);
-- head
alter table t rename constraint t_pkey to pk_t;
-- twin
alter table t drop constraint t_pkey; alter table t add primary key (id);
-- expect
renamed constraint public.t.pk_t from t_pkey

-- case: a renamed view
create table t (id int);
create view v as select id from t;
-- head
alter view v rename to w;
-- twin
drop view v; create view v as select id from t;
-- expect
renamed view public.w from v

-- case: a renamed materialized view with an index
create table t (id int);
create materialized view m as select id from t;
create unique index m_id on m (id);
-- head
alter materialized view m rename to n;
-- twin
drop materialized view m; create materialized view m as select id from t; create unique index m_id on m (id);
-- expect
renamed materialized_view public.n from m

-- case: a renamed sequence that a default draws from
create sequence numbers start 7;
create table t (id bigint default nextval('numbers'));
-- head
alter sequence numbers rename to "Ticket numbers";
-- twin
alter table t alter id drop default; alter table t alter id set default nextval('numbers');
-- expect
renamed sequence public.Ticket numbers from numbers

-- case: a sequence with another start is another sequence
create sequence numbers start 7;
-- head
drop sequence numbers; create sequence tickets start 8;
-- twin
drop sequence numbers; create sequence numbers start 7;
-- expect
removed sequence public.numbers
added sequence public.tickets

-- case: a renamed enum that a column is of
create type mood as enum ('sad', 'ok');
create table t (id int, m mood default 'ok');
-- head
alter type mood rename to feeling;
-- twin
alter type mood rename to x; alter type x rename to mood;
-- expect
renamed type public.feeling from mood

-- case: a renamed enum value
create type state as enum ('new', 'paid', 'shipped');
-- head
alter type state rename value 'paid' to 'settled';
-- twin
alter type state rename value 'paid' to 'x'; alter type state rename value 'x' to 'paid';
-- expect
changed type public.state values: 'new', 'paid', 'shipped' → 'new', 'settled', 'shipped'

-- case: enum values in another order
create type state as enum ('new', 'paid');
-- head
drop type state; create type state as enum ('paid', 'new');
-- twin
drop type state; create type state as enum ('paid'); alter type state add value 'new' before 'paid';
-- expect
changed type public.state values: 'new', 'paid' → 'paid', 'new'

-- case: a renamed domain
create domain zip as varchar(10) check (length(value) > 2);
create table t (id int, z zip);
-- head
alter domain zip rename to postcode;
-- twin
alter domain zip rename to x; alter domain x rename to zip;
-- expect
renamed domain public.postcode from zip

-- case: a renamed function of one of two signatures
create function f(int) returns int language sql immutable as 'select 1';
create function f(text) returns int language sql immutable as 'select 2';
-- head
alter function f(int) rename to g;
-- twin
drop function f(int); create function f(int) returns int language sql immutable as 'select 1';
-- expect
renamed function public.g(integer) from f(integer)

-- case: a function with other arguments is no rename
create function f(int) returns int language sql immutable as 'select 1';
-- head
drop function f(int); create function g(bigint) returns int language sql immutable as 'select 1';
-- twin
drop function f(int); create function f(int) returns int language sql immutable as 'select 1';
-- expect
removed function public.f(integer)
added function public.g(bigint)

-- case: a renamed trigger function
create table t (id int);
create function stamp() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function stamp();
-- head
alter function stamp() rename to touch;
-- twin
drop trigger tr on t; create trigger tr before insert on t for each row execute function stamp();
-- expect
renamed function public.touch() from stamp()

-- case: a renamed trigger
create table t (id int);
create function stamp() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function stamp();
-- head
alter trigger tr on t rename to touch;
-- twin
drop trigger tr on t; create trigger tr before insert on t for each row execute function stamp();
-- expect
renamed trigger public.t.touch from tr

-- case: a renamed schema with all that is in it
create schema billing;
create type billing.state as enum ('open', 'paid');
create table billing.invoices (id serial primary key, s billing.state);
create view billing.open_invoices as select id from billing.invoices;
create table t (id int references billing.invoices);
-- head
alter schema billing rename to accounts;
-- twin
alter schema billing rename to x; alter schema x rename to billing;
-- expect
renamed schema accounts from billing

-- case: columns in another order
create table t (a int, b int, c int);
-- head
drop table t; create table t (a int, c int, b int);
-- twin
drop table t; create table t (a int, x int, b int, c int); alter table t drop column x;
-- expect
changed table [order] public.t column_order: a, b, c → a, c, b

-- case: a new column in the middle leaves the others in their order
create table t (a int, b int);
-- head
drop table t; create table t (a int, x text, b int);
-- twin
drop table t; create table t (a int, b int);
-- expect
added column public.t.x

-- case: a renamed table, a renamed type that it uses and a renamed column elsewhere
create type mood as enum ('sad', 'ok');
create table orders (id int primary key, m mood);
create table lines (order_id int references orders, n int);
-- head
alter table orders rename to purchases; alter type mood rename to feeling;
alter table lines rename column order_id to purchase_id;
-- twin
alter table lines rename column n to x; alter table lines rename column x to n;
-- expect
renamed type public.feeling from mood
renamed column public.lines.purchase_id from order_id
renamed table public.purchases from orders

-- case: an index moved from one column to another although a column elsewhere has those names
create table t (a text, b text);
create index i on t (a);
create table u (id int, a text, z int);
-- head
drop index i; create index i on t (b);
alter table u rename column a to b;
-- twin
drop index i; create index i on t (a);
-- expect
changed index public.t.i definition: btree (a) → btree (b)
renamed column public.u.b from a

-- case: a renamed column of a partitioned table
create table events (id int, at date not null, note text) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (at, id);
-- head
alter table events rename column at to happened;
-- twin
drop table events_2026; create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- expect
renamed column public.events.happened from at
