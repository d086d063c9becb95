-- case: a partition of staging alone
create table events (id bigint, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
create table events_2027 partition of events for values from ('2027-01-01') to ('2028-01-01');
-- twin
alter table events detach partition events_2026;
alter table events attach partition events_2026 for values from ('2026-01-01') to ('2027-01-01');
-- expect
added table [partitions] public.events_2027

-- case: another partition key
-- base
create table by_key (k text not null, n int not null) partition by list (k);
-- head
create table by_key (k text not null, n int not null) partition by range (k, n);
-- twin
create table by_key (k text not null, n int not null) partition by hash (n); drop table by_key;
create table by_key (k text not null, n int not null) partition by list (k);
-- expect
changed table public.by_key partition_key: LIST (k) → RANGE (k, n)

-- case: a partition key by expression, collation and operator class
-- base
create table by_key (k text not null) partition by list (lower(k));
create table by_text (k text not null) partition by range (k collate "C");
create table by_class (k text not null) partition by range (k text_pattern_ops);
-- head
create table by_key (k text not null) partition by list (upper(k));
create table by_text (k text not null) partition by range (k collate "POSIX");
create table by_class (k text not null) partition by range (k);
-- twin
create table by_class (k text not null) partition by range (k text_pattern_ops);
create table by_text (k text not null) partition by range (k collate "C");
create table by_key (k text not null) partition by list (lower(k));
-- expect
changed table public.by_class partition_key: RANGE (k text_pattern_ops) → RANGE (k)
changed table public.by_key partition_key: LIST (lower(k)) → LIST (upper(k))
changed table public.by_text partition_key: RANGE (k COLLATE "C") → RANGE (k COLLATE "POSIX")

-- case: other bounds
create table events (at date) partition by range (at);
create table by_hash (id int) partition by hash (id);
create table by_list (k text) partition by list (k);
-- base
create table e partition of events for values from (minvalue) to ('2026-01-01');
create table h partition of by_hash for values with (modulus 4, remainder 1);
create table l partition of by_list for values in ('a', null);
-- head
create table e partition of events for values from ('2026-01-01') to (maxvalue);
create table h partition of by_hash for values with (modulus 4, remainder 2);
create table l partition of by_list default;
-- twin
create table l partition of by_list default; alter table by_list detach partition l;
alter table by_list attach partition l for values in ('a', null);
create table e partition of events for values from (minvalue) to ('2026-01-01');
create table h partition of by_hash for values with (modulus 4, remainder 1);
-- expect
changed table [partitions] public.e partition_bound: FOR VALUES FROM (MINVALUE) TO ('2026-01-01') → FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)
changed table [partitions] public.h partition_bound: FOR VALUES WITH (modulus 4, remainder 1) → FOR VALUES WITH (modulus 4, remainder 2)
changed table [partitions] public.l partition_bound: FOR VALUES IN ('a', NULL) → DEFAULT

-- case: another parent
create table a (k int) partition by list (k);
create table b (k int) partition by list (k);
create table part (k int);
-- base
alter table a attach partition part for values in (1);
-- head
alter table b attach partition part for values in (1);
-- twin
alter table b attach partition part for values in (1); alter table b detach partition part;
alter table a attach partition part for values in (1);
-- expect
changed table [partitions] public.part partition_of: public.a → public.b

-- case: a partition that was detached is a table with columns of its own
-- dump is blind
create table events (id int, at date) partition by range (at);
create table old partition of events for values from ('2025-01-01') to ('2026-01-01');
-- head
alter table events detach partition old;
-- twin
alter table events detach partition old;
alter table events attach partition old for values from ('2025-01-01') to ('2026-01-01');
-- expect
changed table [partitions] public.old partition_of: public.events → -, partition_bound: FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') → -
added column [partitions] public.old.at
added column [partitions] public.old.id

-- case: a partition with a default of its own
create table events (id int, at date) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- head
alter table events_2026 alter id set default 7;
-- twin
alter table events_2026 alter id set default 7; alter table events_2026 alter id drop default;
-- expect
changed table [partitions] public.events_2026 column_overrides: - → id default 7

-- case: a default of the partitioned table is told once
-- twin prints differently
create table events (id int, note varchar(9), at date) partition by range (at);
create table a partition of events for values from ('2026-01-01') to ('2027-01-01');
create table b partition of events for values from ('2027-01-01') to ('2028-01-01');
-- head
alter table events alter id set default 7;
-- twin
alter table events alter note set default null;
-- expect
changed column public.events.id default: - → 7

-- case: a generated column of partitions that were made by hand
create table events (k int, n int, twice int generated always as (n * 2) stored) partition by list (k);
-- base
create table a partition of events for values in (1);
-- head
create table a partition of events for values in (1);
create table b partition of events for values in (2);
-- twin
create table a (twice int generated always as (2) stored, x text, n int, k int); drop table a;
create table a (x text, k int, n int, twice int generated always as (n * 2) stored); alter table a drop column x;
alter table events attach partition a for values in (1);
-- expect
added table [partitions] public.b

-- case: a partition's columns in another order
create table events (k int, n int, note text) partition by list (k);
-- base
create table a (k int, n int, note text); alter table events attach partition a for values in (1);
-- head
create table a (note text, n int, k int); alter table events attach partition a for values in (1);
-- twin
create table a (x int, k int, n int, note text); alter table a drop column x; alter table events attach partition a for values in (1);
-- expect
changed table [order] public.a column_order: - → note, n, k

-- case: partitions of partitions
create table events (k int, n int) partition by list (k);
create table a partition of events for values in (1) partition by range (n);
create table a1 partition of a for values from (1) to (9);
-- head
drop table a1; create table a1 partition of a for values from (1) to (10);
-- twin
alter table a detach partition a1; alter table events detach partition a;
alter table events attach partition a for values in (1); alter table a attach partition a1 for values from (1) to (9);
-- expect
changed table [partitions] public.a1 partition_bound: FOR VALUES FROM (1) TO (9) → FOR VALUES FROM (1) TO (10)

-- case: an index of the partitioned table is one index
create table events (k int, n int) partition by list (k);
create table a partition of events for values in (1);
-- head
create index events_n on events (n);
-- twin
create index events_n on events (n); drop index events_n;
-- expect
added index public.events.events_n

-- case: a partition's part of an index by another name is no drift
-- twin prints differently
create table events (k int, n int) partition by list (k);
create table a partition of events for values in (1);
-- base
create index events_n on events (n);
-- head
create index events_n on events (n); create index a_k on a (k);
-- twin
create index other on a (n); create index events_n on events (n);
-- expect
added index [partitions] public.a.a_k

-- case: a partition's part of an index with parameters of its own
create table events (k int, n int) partition by list (k);
create table a partition of events for values in (1);
create index events_n on events (n);
-- head
alter index a_n_idx set (fillfactor = 60);
-- twin
alter index a_n_idx set (fillfactor = 60); alter index a_n_idx reset (fillfactor);
-- expect
changed table [partitions] public.a index_overrides: - → index events_n fillfactor=60

-- case: an index on the partitioned table only is not valid
-- twin prints differently
create table events (k int, n int) partition by list (k);
create table a partition of events for values in (1);
-- base
create index events_n on events (n);
-- head
create index events_n on only events (n);
-- twin
create index events_n on only events (n); create index a_n on a (n); alter index events_n attach partition a_n;
-- expect
changed index public.events.events_n valid: - → no

-- case: constraints of the partitioned table are told once
create table customers (id int primary key);
create table events (k int, c int, n int) partition by list (k);
create table a partition of events for values in (1);
-- head
alter table events add primary key (k, n), add foreign key (c) references customers, add check (n > 0);
-- twin
alter table events add check (n > 0); alter table events drop constraint events_n_check;
-- expect
changed column public.events.k not_null: - → yes
changed column public.events.n not_null: - → yes
added constraint public.events.events_c_fkey
added constraint public.events.events_n_check
added constraint public.events.events_pkey

-- case: a partition's own constraint
create table events (k int, n int) partition by list (k);
create table a partition of events for values in (1);
-- head
alter table a add constraint small check (n < 9), add constraint one unique (n);
-- twin
alter table a add constraint small check (n < 9); alter table a drop constraint small;
-- expect
added constraint [partitions] public.a.one
added constraint [partitions] public.a.small

-- case: replica identity of a partition
create table events (k int primary key, n int) partition by list (k);
create table a partition of events for values in (1);
-- head
alter table a replica identity using index a_pkey;
-- twin
alter table a replica identity full; alter table a replica identity default;
-- expect
changed table [partitions] public.a replica_identity: - → index a_pkey
