-- case: a table moved to another tablespace
create table orders (id bigint primary key);
-- head
alter table orders set tablespace fast;
-- twin
alter table orders set tablespace fast; alter table orders set tablespace pg_default;
-- expect
changed table [tablespaces] public.orders tablespace: - → fast

-- case: a table from one tablespace to another
-- base
create table orders (id bigint) tablespace fast;
-- head
create table orders (id bigint) tablespace "big and slow";
-- twin
set default_tablespace = fast;
create table orders (id bigint);
-- expect
changed table [tablespaces] public.orders tablespace: fast → "big and slow"

-- case: a table in its tablespace beside another change of it
create table orders (id bigint);
-- head
alter table orders set tablespace fast; alter table orders set (fillfactor = 70);
-- twin
alter table orders set tablespace fast; alter table orders set tablespace pg_default;
-- expect
changed table public.orders options: - → fillfactor=70
changed table [tablespaces] public.orders tablespace: - → fast

-- case: an index moved to another tablespace
create table orders (id bigint, region text);
create index orders_region on orders (region);
create index orders_lower on orders (lower(region)) tablespace fast;
-- head
alter index orders_region set tablespace fast;
alter index orders_lower set tablespace "big and slow";
-- twin
drop index orders_lower;
create index orders_lower on orders (lower(region)); alter index orders_lower set tablespace fast;
-- expect
changed index [tablespaces] public.orders.orders_lower tablespace: fast → big and slow
changed index [tablespaces] public.orders.orders_region tablespace: - → fast

-- case: the indexes of constraints in another tablespace
create table orders (id bigint, no int, during tstzrange);
-- base
alter table orders add primary key (id), add unique (no), add exclude using gist (during with &&);
-- head
alter table orders add primary key (id) using index tablespace fast, add unique (no) using index tablespace fast;
alter table orders add exclude using gist (during with &&) using index tablespace fast;
-- twin
alter table orders add exclude using gist (during with &&) using index tablespace fast, add unique (no), add primary key (id);
alter index orders_during_excl set tablespace pg_default;
-- expect
changed constraint [tablespaces] public.orders.orders_during_excl tablespace: - → fast
changed constraint [tablespaces] public.orders.orders_no_key tablespace: - → fast
changed constraint [tablespaces] public.orders.orders_pkey tablespace: - → fast

-- case: a materialized view and its index in another tablespace
create table orders (id bigint);
create materialized view totals as select count(*) as n from orders;
create index totals_n on totals (n);
-- head
alter materialized view totals set tablespace fast;
alter index totals_n set tablespace fast;
-- twin
alter materialized view totals set tablespace fast; alter materialized view totals set tablespace pg_default;
-- expect
changed materialized_view [tablespaces] public.totals tablespace: - → fast
changed index [tablespaces] public.totals.totals_n tablespace: - → fast

-- case: where the partitions to come will lie
create table events (id bigint, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
alter table events set tablespace fast;
-- twin
alter table events set tablespace fast; alter table events set tablespace pg_default;
-- expect
changed table [tablespaces] public.events tablespace: - → fast

-- case: a partition that lies elsewhere than its parent
create table events (id bigint, at date not null) partition by range (at) tablespace fast;
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
alter table events_2026 set tablespace pg_default;
-- twin
alter table events_2026 set tablespace pg_default; alter table events_2026 set tablespace fast;
-- expect
changed table [tablespaces] public.events_2026 tablespace: fast → -

-- case: where the indexes of partitions to come will lie
create table events (id bigint, at date not null) partition by range (at);
create index events_at on events (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
alter index events_at set tablespace fast;
-- twin
alter index events_at set tablespace fast; alter index events_at set tablespace pg_default;
-- expect
changed index [tablespaces] public.events.events_at tablespace: - → fast

-- case: an index that came down to a partition lies elsewhere
create table events (id bigint, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index events_at on events (at);
create index events_id on events (id) tablespace fast;
-- head
alter index events_2026_at_idx set tablespace fast;
alter index events_2026_id_idx set tablespace pg_default;
-- twin
alter index events_2026_at_idx set tablespace fast; alter index events_2026_at_idx set tablespace pg_default;
drop index events_id; create index events_id on events (id) tablespace fast;
-- expect
changed table [tablespaces] public.events_2026 tablespace: index events_id in fast → index events_at in fast

-- case: a partition and the index of its primary key lie elsewhere
create table events (id bigint, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
alter table events_2026 set tablespace fast; alter index events_2026_pkey set tablespace "big and slow";
-- twin
alter index events_2026_pkey set tablespace fast; alter index events_2026_pkey set tablespace pg_default;
-- expect
changed table [tablespaces] public.events_2026 tablespace: - → fast, index events_pkey in "big and slow"

-- case: the database's own tablespace by its name
create table orders (id bigint primary key, region text);
create index orders_region on orders (region);
-- head
alter index orders_region set tablespace fast;
-- twin
drop table orders;
create table orders (id bigint primary key using index tablespace pg_default, region text) tablespace pg_default;
create index orders_region on orders (region) tablespace pg_default;
-- expect
changed index [tablespaces] public.orders.orders_region tablespace: - → fast
