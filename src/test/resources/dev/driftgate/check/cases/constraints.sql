-- case: a check
create table orders (id bigint primary key, amount numeric(10, 2));
-- head
alter table orders add constraint amount_positive check (amount > 0);
-- twin
alter table orders add constraint c check (amount > 0); alter table orders drop constraint c;
-- expect
added constraint public.orders.amount_positive

-- case: another check under the same name
create table orders (amount int);
-- base
alter table orders add constraint small check (amount < 10);
-- head
alter table orders add constraint small check (amount < 100);
-- twin
alter table orders add constraint small check (amount < 10) not valid; alter table orders validate constraint small;
-- expect
changed constraint public.orders.small definition: CHECK ((amount < 10)) → CHECK ((amount < 100))

-- case: a list of values as text and as it is read back
-- twin prints differently
create table shipments (carrier varchar(20));
-- base
alter table shipments add constraint known check (carrier in ('post', 'rail'));
-- head
alter table shipments add constraint known check (carrier in ('post', 'ship'));
-- twin
alter table shipments add constraint known check (carrier::text = any (array['post'::varchar::text, 'rail'::varchar::text]));
-- expect
changed constraint public.shipments.known definition: CHECK (((carrier)::text = ANY (ARRAY[('post'::character varying)::text, ('rail'::character varying)::text]))) → CHECK (((carrier)::text = ANY (ARRAY[('post'::character varying)::text, ('ship'::character varying)::text])))

-- case: a check that was never validated, and one that children do not inherit
create table orders (a int, b int);
-- base
alter table orders add constraint a check (a > 0), add constraint b check (b > 0);
-- head
alter table orders add constraint a check (a > 0) not valid, add constraint b check (b > 0) no inherit;
-- twin
alter table orders add constraint b check (b > 0), add constraint a check (a > 0) not valid;
alter table orders validate constraint a;
-- expect
changed constraint public.orders.a definition: CHECK ((a > 0)) → CHECK ((a > 0)) NOT VALID
changed constraint public.orders.b definition: CHECK ((b > 0)) → CHECK ((b > 0)) NO INHERIT

-- case: a check and a foreign key that are not enforced
-- since 18
create table customers (id int primary key);
create table orders (a int, c int);
-- base
alter table orders add constraint a check (a > 0), add constraint c foreign key (c) references customers;
-- head
alter table orders add constraint a check (a > 0) not enforced, add constraint c foreign key (c) references customers not enforced;
-- twin
alter table orders add constraint a check (a > 0), add constraint c foreign key (c) references customers;
alter table orders alter constraint c not enforced; alter table orders alter constraint c enforced;
-- expect
changed constraint public.orders.a definition: CHECK ((a > 0)) → CHECK ((a > 0)) NOT ENFORCED
changed constraint public.orders.c definition: FOREIGN KEY (c) REFERENCES public.customers(id) → FOREIGN KEY (c) REFERENCES public.customers(id) NOT ENFORCED

-- case: an inherited check is its parent's, one that was declared again the child's too
create table parent (n int);
create table child () inherits (parent);
create table again (n int) inherits (parent);
-- base
alter table again add constraint low check (n > 0);
alter table parent add constraint low check (n > 0);
-- head
alter table parent add constraint low check (n > 0), add constraint high check (n < 9);
-- twin
alter table parent add constraint x check (n > 0); alter table parent drop constraint x;
alter table again add constraint low check (n > 0); alter table parent add constraint low check (n > 0);
-- expect
removed constraint public.again.low
added constraint public.parent.high

-- case: another primary key
create table orders (a int not null, b int not null, c int);
-- base
alter table orders add constraint orders_pkey primary key (a);
-- head
alter table orders add constraint orders_pkey primary key (b, a);
-- twin
create unique index u on orders (a); alter table orders add constraint orders_pkey primary key using index u;
-- expect
changed constraint public.orders.orders_pkey definition: PRIMARY KEY (a) → PRIMARY KEY (b, a)

-- case: a unique constraint
create table customers (email text);
-- head
alter table customers add constraint one_mail unique (email);
-- twin
alter table customers add unique (email); alter table customers drop constraint customers_email_key;
-- expect
added constraint public.customers.one_mail

-- case: columns that a unique constraint includes
create table customers (email text, name text);
-- base
alter table customers add constraint one_mail unique (email);
-- head
alter table customers add constraint one_mail unique (email) include (name);
-- twin
alter table customers add constraint x unique (email); alter table customers rename constraint x to one_mail;
-- expect
changed constraint public.customers.one_mail definition: UNIQUE (email) → UNIQUE (email) INCLUDE (name)

-- case: nulls that are not distinct
-- since 15
create table customers (email text);
-- base
alter table customers add constraint one_mail unique (email);
-- head
alter table customers add constraint one_mail unique nulls not distinct (email);
-- twin
alter table customers add constraint one_mail unique nulls distinct (email);
-- expect
changed constraint public.customers.one_mail definition: UNIQUE (email) → UNIQUE NULLS NOT DISTINCT (email)

-- case: a unique constraint of an index, a unique index and none
create table orders (a int, b int);
-- base
create unique index orders_a on orders (a);
-- head
create unique index orders_a on orders (a); alter table orders add constraint orders_a unique using index orders_a;
-- twin
alter table orders add constraint orders_a unique (a); alter table orders drop constraint orders_a; create unique index orders_a on orders (a);
-- expect
added constraint public.orders.orders_a
removed index public.orders.orders_a

-- case: a constraint that can be deferred
create table orders (a int, b int);
-- base
alter table orders add constraint a unique (a), add constraint b unique (b) deferrable;
-- head
alter table orders add constraint a unique (a) deferrable, add constraint b unique (b) deferrable initially deferred;
-- twin
alter table orders add constraint b unique (b) deferrable initially immediate, add constraint a unique (a);
-- expect
changed constraint public.orders.a definition: UNIQUE (a) → UNIQUE (a) DEFERRABLE
changed constraint public.orders.b definition: UNIQUE (b) DEFERRABLE → UNIQUE (b) DEFERRABLE INITIALLY DEFERRED

-- case: parameters of a constraint's index
-- twin prints differently
create table orders (a int, during int4range);
-- base
alter table orders add constraint a unique (a) with (fillfactor = 70, deduplicate_items = off);
alter table orders add constraint d exclude using gist (during with &&) with (buffering = on, fillfactor = 50);
-- head
alter table orders add constraint a unique (a) with (fillfactor = 80);
alter table orders add constraint d exclude using gist (during with &&);
-- twin
alter table orders add constraint d exclude using gist (during with &&) with (fillfactor = 50, buffering = on);
alter table orders add constraint a unique (a) with (deduplicate_items = off); alter index a set (fillfactor = 70);
-- expect
changed constraint public.orders.a options: deduplicate_items=off, fillfactor=70 → fillfactor=80
changed constraint public.orders.d options: buffering=on, fillfactor=50 → -

-- case: a foreign key less
create table customers (id int primary key);
create table orders (customer_id int references customers);
-- head
alter table orders drop constraint orders_customer_id_fkey;
-- twin
alter table orders drop constraint orders_customer_id_fkey; alter table orders add foreign key (customer_id) references customers;
-- expect
removed constraint public.orders.orders_customer_id_fkey

-- case: what a foreign key does when the other row goes
create table customers (id int primary key);
create table orders (a int, b int, c int, d int);
-- base
alter table orders add constraint a foreign key (a) references customers,
    add constraint b foreign key (b) references customers on delete cascade,
    add constraint c foreign key (c) references customers on update cascade on delete set null;
-- head
alter table orders add constraint a foreign key (a) references customers on delete restrict,
    add constraint b foreign key (b) references customers on delete cascade deferrable,
    add constraint c foreign key (c) references customers on update set default on delete set null not valid;
-- twin
alter table orders add constraint c foreign key (c) references customers on update cascade on delete set null not valid,
    add constraint b foreign key (b) references customers on delete cascade deferrable,
    add constraint a foreign key (a) references customers on delete no action;
alter table orders validate constraint c; alter table orders alter constraint b not deferrable;
-- expect
changed constraint public.orders.a definition: FOREIGN KEY (a) REFERENCES public.customers(id) → FOREIGN KEY (a) REFERENCES public.customers(id) ON DELETE RESTRICT
changed constraint public.orders.b definition: FOREIGN KEY (b) REFERENCES public.customers(id) ON DELETE CASCADE → FOREIGN KEY (b) REFERENCES public.customers(id) ON DELETE CASCADE DEFERRABLE
changed constraint public.orders.c definition: FOREIGN KEY (c) REFERENCES public.customers(id) ON UPDATE CASCADE ON DELETE SET NULL → FOREIGN KEY (c) REFERENCES public.customers(id) ON UPDATE SET DEFAULT ON DELETE SET NULL NOT VALID

-- case: a foreign key of two columns, matched in full
create table customers (id int, land text, primary key (id, land));
create table orders (c int, l text);
-- base
alter table orders add constraint c foreign key (c, l) references customers;
-- head
alter table orders add constraint c foreign key (c, l) references customers match full;
-- twin
alter table orders add constraint c foreign key (c, l) references customers (id, land) match simple;
-- expect
changed constraint public.orders.c definition: FOREIGN KEY (c, l) REFERENCES public.customers(id, land) → FOREIGN KEY (c, l) REFERENCES public.customers(id, land) MATCH FULL

-- case: which columns of a foreign key become null
-- since 15
create table customers (id int, land text, primary key (id, land));
create table orders (c int, l text);
-- base
alter table orders add constraint c foreign key (c, l) references customers on delete set null;
-- head
alter table orders add constraint c foreign key (c, l) references customers on delete set null (c);
-- twin
alter table orders add constraint x foreign key (c, l) references customers on delete set null; alter table orders rename constraint x to c;
-- expect
changed constraint public.orders.c definition: FOREIGN KEY (c, l) REFERENCES public.customers(id, land) ON DELETE SET NULL → FOREIGN KEY (c, l) REFERENCES public.customers(id, land) ON DELETE SET NULL (c)

-- case: a foreign key to a partitioned table
create table events (k int primary key) partition by list (k);
create table a partition of events for values in (1);
create table b partition of events for values in (2);
create table notes (k int, constraint to_event foreign key (k) references events);
-- head
alter table notes drop constraint to_event; alter table notes add constraint to_event foreign key (k) references events on delete cascade;
-- twin
alter table notes drop constraint to_event; alter table notes add constraint to_event foreign key (k) references events;
-- expect
changed constraint public.notes.to_event definition: FOREIGN KEY (k) REFERENCES public.events(k) → FOREIGN KEY (k) REFERENCES public.events(k) ON DELETE CASCADE

-- case: an exclusion
create table orders (during tstzrange, place text);
-- base
alter table orders add constraint no_overlap exclude using gist (during with &&);
-- head
alter table orders add constraint no_overlap exclude using gist (during with &&) where (place is not null) deferrable;
-- twin
alter table orders add constraint x exclude using gist (during with &&); alter table orders drop constraint x;
alter table orders add constraint no_overlap exclude using gist (during with &&);
-- expect
changed constraint public.orders.no_overlap definition: EXCLUDE USING gist (during WITH &&) → EXCLUDE USING gist (during WITH &&) WHERE ((place IS NOT NULL)) DEFERRABLE

-- case: keys without overlaps
-- since 18
create table rooms (a int4range, during daterange, constraint p primary key (a, during without overlaps));
create table stays (a int4range, during daterange);
-- base
alter table stays add constraint s foreign key (a, period during) references rooms (a, period during);
-- head
alter table stays add constraint u unique (a, during without overlaps);
-- twin
alter table stays add constraint x foreign key (a, period during) references rooms (a, period during);
alter table stays rename constraint x to s;
-- expect
removed constraint public.stays.s
added constraint public.stays.u

-- case: a comment on a constraint
create table orders (id int constraint positive check (id > 0));
-- head
comment on constraint positive on orders is 'counted from 1';
-- twin
comment on constraint positive on orders is 'x'; comment on constraint positive on orders is null;
-- expect
changed constraint [comments] public.orders.positive comment: - → counted from 1

-- case: a check that calls a function of a schema
create schema rules;
create function rules.good(int) returns boolean language sql immutable as 'select $1 > 0';
create table orders (id int);
-- head
alter table orders add check (rules.good(id));
-- twin
alter table orders add check (rules.good(id)); alter table orders drop constraint orders_id_check;
-- expect
added constraint public.orders.orders_id_check

-- case: on which of two unique indexes a foreign key leans is no drift
create table people (id int not null, name text);
create table orders (person int);
-- base
create unique index people_a on people (id);
create unique index people_b on people (id);
alter table orders add foreign key (person) references people (id);
-- head
create unique index people_a on people (id);
create unique index people_b on people (id);
alter table orders add foreign key (person) references people (id) on delete cascade;
-- twin
create unique index people_b on people (id);
alter table orders add foreign key (person) references people (id);
create unique index people_a on people (id);
-- expect
changed constraint public.orders.orders_person_fkey definition: FOREIGN KEY (person) REFERENCES public.people(id) → FOREIGN KEY (person) REFERENCES public.people(id) ON DELETE CASCADE
