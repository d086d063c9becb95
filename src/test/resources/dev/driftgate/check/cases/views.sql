-- case: a view with another definition
create table orders (id bigint, amount numeric(10, 2));
create view big_orders as select id, amount from orders where amount > 100;
-- head
create or replace view big_orders as select id, amount from orders where amount > 200;
-- twin
drop view big_orders;
create view big_orders as select id, amount from orders where amount > 100;
-- expect
changed view public.big_orders definition:  SELECT id, amount FROM public.orders WHERE (amount > (100)::numeric) →  SELECT id, amount FROM public.orders WHERE (amount > (200)::numeric)

-- case: a view that came and a view that went
create table t (id integer, note text);
create view old_one as select id from t;
-- head
drop view old_one;
create view new_one as select note, count(*) as n from t group by note order by 2 desc;
-- twin
alter view old_one rename to x;
alter view x rename column id to y;
alter view x rename column y to id;
alter view x rename to old_one;
-- expect
added view public.new_one
removed view public.old_one

-- case: a view whose column was renamed
create table t (id integer, note text);
create view v as select id, note from t;
-- head
alter view v rename column note to remark;
-- twin
alter table t rename column note to x;
alter table t rename column x to note;
-- expect
changed view public.v definition:  SELECT id, note FROM public.t →  SELECT id, note AS remark FROM public.t

-- case: a view that prints itself with casts
-- twin prints differently
create table shipments (carrier varchar(20), note varchar(40));
create view sent with (security_barrier) as select note from shipments where carrier in ('post', 'rail');
-- head
create or replace view sent with (security_barrier) as select note from shipments where carrier in ('post', 'ship');
-- twin
create or replace view sent with (security_barrier) as
    select note from shipments where carrier::text = any (array['post'::varchar::text, 'rail'::varchar::text]);
-- expect
changed view public.sent definition:  SELECT note FROM public.shipments WHERE ((carrier)::text = ANY (ARRAY[('post'::character varying)::text, ('rail'::character varying)::text])) →  SELECT note FROM public.shipments WHERE ((carrier)::text = ANY (ARRAY[('post'::character varying)::text, ('ship'::character varying)::text]))

-- case: options of a view
-- since 15
-- twin prints differently
create table t (id integer);
create view a as select id from t;
create view b with (security_barrier, security_invoker) as select id from t;
create view c as select id from t with local check option;
-- head
alter view a set (security_invoker = true, security_barrier = true);
alter view b set (check_option = local);
alter view b reset (security_invoker);
create or replace view c as select id from t with cascaded check option;
-- twin
alter view a set (security_barrier);
alter view a set (security_barrier = off, security_invoker = false);
alter view b reset (security_barrier);
alter view b set (security_barrier = on);
-- expect
changed view public.a options: - → security_barrier=true, security_invoker=true
changed view public.b options: security_barrier=true, security_invoker=true → check_option=local, security_barrier=true
changed view public.c options: check_option=local → check_option=cascaded

-- case: options of a view as older servers know them
-- twin prints differently
create table t (id integer);
create view a as select id from t;
create view c as select id from t with local check option;
-- head
alter view a set (security_barrier = true);
create or replace view c as select id from t;
-- twin
alter view a set (security_barrier = off);
alter view c set (check_option = cascaded);
alter view c set (check_option = LOCAL);
-- expect
changed view public.a options: - → security_barrier=true
changed view public.c options: check_option=local → -

-- case: views upon views
create table t (id integer, note text);
create view a as select id, note from t;
create view b as select a.id, x.note from a join a x using (id);
create recursive view c (n) as select 1 union all select n + 1 from c where n < 10;
-- head
create or replace view b as select a.id, x.note from a left join a x using (id);
create or replace recursive view c (n) as select 1 union all select n + 1 from c where n < 11;
-- twin
drop view b;
drop view c;
create recursive view c (n) as select 1 union all select n + 1 from c where n < 10;
create view b as select a.id, x.note from a join a x using (id);
-- expect
changed view public.b definition:  SELECT a.id, x.note FROM (public.a JOIN public.a x USING (id)) →  SELECT a.id, x.note FROM (public.a LEFT JOIN public.a x USING (id))
changed view public.c definition:  WITH RECURSIVE c(n) AS ( SELECT 1 AS "?column?" UNION ALL SELECT (c_1.n + 1) FROM c c_1 WHERE (c_1.n < 10) ) SELECT n FROM c →  WITH RECURSIVE c(n) AS ( SELECT 1 AS "?column?" UNION ALL SELECT (c_1.n + 1) FROM c c_1 WHERE (c_1.n < 11) ) SELECT n FROM c

-- case: a temporary view and an extension's
create table t (id integer);
-- head
create temporary view v as select id from t;
-- twin
create temporary view v as select id from t;
-- expect

-- case: a view and its columns with comments
create table t (id integer);
create view v as select id from t;
comment on view v is 'one';
-- head
comment on view v is 'two';
comment on column v.id is 'three';
-- twin
comment on column v.id is 'x';
comment on column v.id is null;
-- expect
changed view [comments] public.v comment: one → two, column_comment: - → id: three

-- case: a materialized view that went
create table orders (customer_id bigint, amount numeric);
create materialized view totals as select customer_id, sum(amount) as total from orders group by customer_id;
-- head
drop materialized view totals;
-- twin
refresh materialized view totals;
refresh materialized view totals with no data;
-- expect
removed materialized_view public.totals

-- case: a materialized view with another definition
create table orders (customer_id bigint, amount numeric);
create materialized view totals as select customer_id, sum(amount) as total from orders group by customer_id;
-- head
drop materialized view totals;
create materialized view totals as select customer_id, max(amount) as total from orders group by customer_id;
-- twin
drop materialized view totals;
create materialized view totals (customer_id, total) as
    select orders.customer_id, sum(orders.amount) from public.orders group by orders.customer_id with no data;
alter materialized view totals rename column total to x;
alter materialized view totals rename column x to total;
-- expect
changed materialized_view public.totals definition:  SELECT customer_id, sum(amount) AS total FROM public.orders GROUP BY customer_id →  SELECT customer_id, max(amount) AS total FROM public.orders GROUP BY customer_id

-- case: how a materialized view is stored
create table t (id integer, note text);
create materialized view m as select id, note from t;
create materialized view n with (fillfactor = 70) as select id, note from t;
-- head
alter materialized view m set (fillfactor = 80, autovacuum_enabled = false, toast.autovacuum_enabled = false);
alter materialized view n reset (fillfactor);
-- twin
alter materialized view m set (fillfactor = 80);
alter materialized view m reset (fillfactor);
alter materialized view n set (fillfactor = 90);
alter materialized view n set (fillfactor = 70);
-- expect
changed materialized_view public.m options: - → autovacuum_enabled=false, fillfactor=80, toast.autovacuum_enabled=false
changed materialized_view public.n options: fillfactor=70 → -

-- case: a materialized view by another access method
create access method heap2 type table handler heap_tableam_handler;
create table t (id integer);
create materialized view m as select id from t;
-- head
drop materialized view m;
create materialized view m using heap2 as select id from t;
-- twin
drop materialized view m;
create materialized view m using heap as select id from t;
-- expect
changed materialized_view public.m access_method: - → heap2

-- case: settings of a materialized view's columns
create table t (id integer, note text, "More" text);
create materialized view m as select id, note, "More" from t;
-- head
alter materialized view m alter id set statistics 100;
alter materialized view m alter note set storage external;
alter materialized view m alter note set (n_distinct = 5, n_distinct_inherited = 6);
alter materialized view m alter "More" set statistics 0;
-- twin
alter materialized view m alter id set statistics 100;
alter materialized view m alter id set statistics -1;
alter materialized view m alter note set storage plain;
alter materialized view m alter note set storage extended;
-- expect
changed materialized_view public.m column_settings: - → "More" statistics 0 id statistics 100 note storage external (n_distinct=5, n_distinct_inherited=6)

-- case: compression of a materialized view's columns
-- since 14
create table t (note text);
create materialized view m as select note from t;
-- head
alter materialized view m alter note set compression pglz;
-- twin
alter materialized view m alter note set compression pglz;
alter materialized view m alter note set compression default;
-- expect
changed materialized_view public.m column_settings: - → note compression pglz

-- case: replica identity and owner extension of a materialized view
create extension citext;
create table t (id integer not null);
create materialized view m as select id from t;
-- head
alter materialized view m replica identity full;
alter materialized view m depends on extension citext;
-- twin
alter materialized view m replica identity nothing;
alter materialized view m replica identity default;
-- expect
changed materialized_view public.m replica_identity: - → full, depends_on_extension: - → citext
