-- One schema for every version of Postgres: what stands before the first `-- since` is valid from 13 on, each further section
-- from the version it names. What it holds was chosen because its printed form differs by version, or could.

create schema app;
create schema "Odd Schema";
set search_path = app, public;

create type mood as enum ('sad', 'ok', 'it''s "fine"');
create type address as (street text, zip varchar(10));
create type "Odd Type" as (a integer, "B c" text);
create type span as range (subtype = float8);
create domain positive as integer check (value > 0);
create domain weekday as varchar(3) check (value in ('mon', 'tue', 'wed')) default 'mon';
create domain code as text collate "C" check (value ~ '^[A-Z]\d+$' and length(value) between 2 and 10) not null;
create domain trimmed as text check (value = trim(both from value)) check (value = btrim(value, ' x'));
create sequence numbers;

create function one() returns integer language sql immutable as 'select 1';
create function "substring"(integer) returns integer language sql immutable as 'select $1';
create function "position"(integer, integer) returns integer language sql immutable as 'select $1 + $2';
create function "overlay"(integer) returns integer language sql immutable as 'select $1';
create function "normalize"(integer) returns integer language sql immutable as 'select $1';
create function "extract"(integer) returns integer language sql immutable as 'select $1';
create function "left"(integer) returns integer language sql immutable as 'select $1';
create function date_part(integer, integer) returns integer language sql immutable as 'select $1';
create function timezone(integer, integer) returns integer language sql immutable as 'select $1';
create function btrim(integer) returns integer language sql immutable as 'select $1';
create function "json_value"(integer) returns integer language sql immutable as 'select $1';
create function "json_table"(integer) returns integer language sql immutable as 'select $1';
create function "json_scalar"(integer) returns integer language sql immutable as 'select $1';
create function "merge_action"() returns integer language sql immutable as 'select 1';
create function many(integer, variadic text[]) returns integer language sql immutable as 'select $1';
create function series(n integer) returns setof integer language sql immutable as 'select generate_series(1, n)';
create function pair(out a integer, out b text) language sql immutable as $$ select 1, 'x'::text $$;
create function pairs() returns table (a integer, b text) language sql immutable as $$ select 1, 'x'::text $$;
create function defaults(a integer default 1 + 1, b text default 'it''s', c timestamptz default now(),
    d interval default interval '1 day 02:03', e text[] default array['a', 'b'], f double precision default -1.5,
    g integer default extract(year from date '2026-01-01'), h text default e'back\\slash') returns integer
    language sql as 'select a';
create function trimmer(t text default trim(both 'x' from 'xxaxx'), s text default substring('abc' from 2)) returns text
    language sql as 'select t';
create procedure act(a integer, inout b text default 'x') language plpgsql as $$ begin b := a::text; end $$;
create procedure plain(a integer default 3) language sql as $$ select 1 $$;
create function touched() returns trigger language plpgsql as $$ begin return new; end $$;

create operator === (leftarg = integer, rightarg = integer, function = int4eq, commutator = ===);
create operator !== (rightarg = integer, function = int4um);
create operator "Odd Schema".+ (leftarg = text, rightarg = text, function = textcat);

create table customers (
    id bigint generated always as identity primary key,
    email varchar(120) not null default 'nobody@example.org',
    name text collate "C",
    state mood default 'ok',
    home address default row('a', 'b')::address,
    "from" text,
    "Mixed Case" integer default 1,
    "user" text default current_user,
    created timestamptz not null default now(),
    born date default '2000-02-29',
    wake time default '07:00',
    wake_tz timetz default '07:00+02',
    pause interval default '1 day 02:03:04.5',
    month_pause interval year to month default '1-2',
    tags text[] default '{}',
    names varchar(20)[] default array['a', 'b']::varchar(20)[],
    scores numeric(10, 2)[] default '{1.5,2}',
    ratio double precision default 0.1,
    small_ratio real default 1.1,
    huge numeric default 1e30,
    big bigint default 5000000000,
    negative integer default -1,
    tiny smallint default -32768,
    price money default '12.5',
    flag boolean default (not false),
    bits bit(4) default b'1010',
    raw bytea default '\xdeadbeef',
    escaped text default e'tab\tnewline\nback\\slash',
    quoted text default 'it''s',
    dollar text default '$1 $$ $x$',
    uid uuid default '00000000-0000-0000-0000-000000000001',
    ip inet default '10.0.0.1/8',
    doc jsonb default '{"a": [1, 2]}',
    plain_doc json default '{}',
    page xml,
    words tsvector default 'a b',
    during tstzrange default '[2026-01-01 00:00+00,2026-02-01 00:00+00)',
    days daterange default daterange('2026-01-01', null, '[)'),
    spot point default '(1,2)',
    oid_of oid default 0,
    class regclass default 'app.numbers'::regclass,
    number bigint default nextval('numbers'),
    nothing text default null,
    stamp timestamptz default '2026-01-02 03:04:05+06',
    stamp_plain timestamp default '2026-01-02 03:04:05',
    stamp3 timestamp(3) default localtimestamp(3),
    today date default current_date,
    clock time default localtime,
    noon timestamptz default current_timestamp(2),
    zone_time timestamp default (now() at time zone 'utc'),
    padded char(5) default 'x',
    one_char "char" default 'a',
    weekday weekday,
    code code default 'A1',
    pos positive default 1,
    odd "Odd Type",
    year_of numeric generated always as (extract(year from timestamp '2026-01-01')) stored,
    lower_name text generated always as (lower(trim(both from name))) stored,
    cut text generated always as (substring(email from 1 for 3)) stored,
    cut_re text generated always as (substring(email from '^[a-z]+')) stored,
    placed integer generated always as (position('@' in email)) stored,
    laid text generated always as (overlay(email placing 'xx' from 2 for 2)) stored,
    zoned timestamp generated always as (stamp at time zone 'UTC') stored,
    kind_of text generated always as (case when negative > 0 then 'p' when negative = 0 then 'z' else 'n' end) stored,
    concat_of text generated always as (email || '-' || coalesce(name, '?')) stored,
    normal boolean generated always as (name is normalized) stored,
    nfd text generated always as (normalize(name, nfd)) stored
);

create table orders (
    id bigint primary key,
    customer_id bigint references customers on delete cascade deferrable initially deferred,
    amount numeric(10, 2) default 0,
    quantity integer,
    note varchar(40),
    placed_at timestamptz,
    shipped date,
    state mood,
    tags text[],
    doc jsonb,
    pause_of interval,
    constraint amount_positive check (amount > 0),
    constraint amount_between check (amount between 1 and 100.5),
    constraint note_list check (note in ('post', 'rail', 'it''s')),
    constraint note_not_list check (note not in ('a', 'b')),
    constraint state_list check (state in ('sad', 'ok')),
    constraint quantity_list check (quantity in (1, 2, 3)),
    constraint note_like check (note like 'a%' or note ilike 'b_' or note not like 'c\%' escape '\'),
    constraint note_similar check (note similar to '(a|b)%'),
    constraint note_similar_escape check (note similar to 'a#%' escape '#'),
    constraint note_re check (note ~* '^\d+$'),
    constraint year_check check (extract(year from shipped) > 2000),
    constraint epoch_check check (extract(epoch from placed_at) > 0),
    constraint date_part_check check (date_part('year', shipped::timestamp) > 1999),
    constraint sub_check check (substring(note from 1 for 2) <> 'xx' and substring(note from 3) <> 'y'),
    constraint sub_plain_check check (substr(note, 1, 2) <> 'xx'),
    constraint sub_similar_check check (substring(note from 'a#"b#"c' for '#') is null),
    constraint position_check check (position('x' in note) = 0 and strpos(note, 'y') = 0),
    constraint trim_check check (trim(leading from note) <> '' and trim(trailing 'x' from note) <> '' and trim(note) <> ''),
    constraint ltrim_check check (ltrim(note) <> '' and btrim(note) <> '' and rtrim(note, 'x') <> ''),
    constraint overlay_check check (overlay(note placing 'x' from 1) <> ''),
    constraint at_zone_check check ((placed_at at time zone 'Europe/Zurich')::date > '2000-01-01'),
    constraint at_zone_interval check (placed_at at time zone interval '1 hour' > '2000-01-01'),
    constraint overlaps_check check ((shipped, shipped + 1) overlaps (date '2000-01-01', date '3000-01-01')),
    constraint overlaps_interval_check check ((placed_at, interval '1 day') overlaps (placed_at, placed_at)),
    constraint normalized_check check (note is nfkc normalized and normalize(note) = note),
    constraint not_normalized_check check (note is not nfc normalized),
    constraint stamp_check check (placed_at > '2026-01-02 03:04:05+06'),
    constraint interval_check check (placed_at - interval '1 mon 2 days 03:04:05' < placed_at),
    constraint distinct_check check (quantity is distinct from 5 and note is not distinct from note),
    constraint bool_check check ((quantity > 0) is true and (quantity > 0) is not false and (quantity > 0) is not unknown),
    constraint null_check check (note is not null or quantity is null),
    constraint row_check check ((id, quantity) > (1, 2) and row(id, note) is not null),
    constraint array_check check (tags @> array['a'] and tags[1] <> 'x' and tags[1:2] <> '{}' and cardinality(tags) < 5),
    constraint any_check check ('a' = any (tags) and 'b' <> all (tags)),
    constraint any_const check (note = any ('{a,b}') or note = any (array['a', 'b']::text[])),
    constraint cast_check check (quantity::text <> '1' and amount::integer > 0 and note::varchar(5) <> ''),
    constraint json_check check (doc ->> 'a' <> 'b' and doc #>> '{a,b}' is null and (doc -> 'x')::text <> ''),
    constraint json_path_check check (doc @? '$.a' and doc ? 'k'),
    constraint case_check check (case quantity when 1 then true when 2 then false else null end),
    constraint coalesce_check check (coalesce(note, 'x') <> 'y' and nullif(note, 'x') is null and greatest(1, quantity) > 0),
    constraint minus_check check (-quantity < 0 and quantity * -1 < 5 and - (-5) > 0 and quantity - -5 > 0),
    constraint power_check check (quantity ^ 2 < 100 and quantity % 5 = 1 and @ quantity > 0 and |/ 4.0 = 2 and ~ quantity < 0),
    constraint own_operator check (quantity operator(app.===) 5 and note operator("Odd Schema".+) 'x' <> ''),
    constraint collate_check check (note collate "C" < 'b' and (note || 'x') collate "POSIX" > 'a'),
    constraint quoted_functions check ("substring"(quantity) > 0 and "position"(quantity, 1) > 0 and "overlay"(1) > 0
        and "normalize"(1) > 0 and "extract"(1) > 0 and "left"(1) > 0 and date_part(1, 2) > 0 and timezone(1, 2) > 0
        and app.btrim(1) > 0 and "json_value"(1) > 0 and "json_table"(1) > 0 and "json_scalar"(1) > 0 and "merge_action"() > 0),
    constraint left_check check (left(note, 1) <> 'x' and right(note, 2) <> 'y'),
    constraint variadic_check check (many(1, 'a', 'b') > 0 and many(1, variadic tags) > 0 and num_nonnulls(id, note) = 2),
    constraint named_args check (make_interval(days => quantity) > interval '0'),
    constraint bits_check check (quantity::bit(8) <> b'00001111' and x'1f'::bit(8) <> b'0'),
    constraint type_check check (pg_typeof(note) = 'character varying'::regtype)
);

create index orders_lower on orders (lower(note), (quantity + 1), upper(note) collate "C" desc nulls last);
create index orders_year on orders (extract(year from shipped));
create index orders_part on orders (date_part('year', shipped::timestamp));
create index orders_sub on orders (substring(note from 1 for 3), "left"(note, 2), trim(both 'x' from note));
create index orders_pos on orders (position('a' in note), (placed_at at time zone 'UTC'));
create index orders_recent on orders (id) where placed_at > '2026-01-01 00:00+00' and shipped > '2025-12-31';
create index orders_some on orders (id) where note in ('a', 'b') and state in ('ok') and quantity in (1, 2);
create index orders_cast on orders ((doc ->> 'a'), ((doc ->> 'b')::integer), (quantity::text));
create index orders_gin on orders using gin (tags, doc jsonb_path_ops);
create index orders_include on orders (customer_id) include (amount) where amount is not null;
create unique index orders_unique on orders (customer_id, (coalesce(note, ''))) where not (quantity > 5);
create index orders_interval on orders (id) where shipped - '2026-01-01'::date > 5 and pause_of > interval '1 mon 2 days 03:04:05' and amount <> 1.50;
create index orders_pattern on orders (note varchar_pattern_ops, (note is null), (tags[1]));
create index orders_bool on orders ((quantity > 1 and not quantity = 5));
create index orders_case on orders ((case when quantity > 1 then 'a' else 'b' end));
create index orders_norm on orders (normalize(note), (note is normalized));

create statistics orders_stats (dependencies, ndistinct) on customer_id, amount from orders;

create table cuts (a text, b text generated always as (substring(a from 1 for 2)) stored);

create table events (id bigint, at timestamptz not null, kind text, region varchar(10)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01 00:00+00') to ('2027-01-01 00:00+00');
create table events_2027 partition of events for values from ('2027-01-01 00:00+00') to (maxvalue);
create table events_rest partition of events default;
create table by_kind (id bigint, kind text, at date) partition by list (lower(kind));
create table by_kind_a partition of by_kind for values in ('a', 'it''s', null);
create table by_kind_b partition of by_kind for values in ('b', e'back\\slash');
create table by_hash (id bigint, kind text) partition by hash (id, (kind || 'x'));
create table by_hash_0 partition of by_hash for values with (modulus 2, remainder 0);
create table by_many (a integer, b numeric, c date, d boolean) partition by range (a, b, c);
create table by_many_1 partition of by_many for values from (1, -1.5, '2026-01-01') to (2, minvalue, minvalue);
create table by_bool (d boolean, e mood) partition by list (d);
create table by_bool_t partition of by_bool for values in (true) partition by list (e);
create table by_bool_t_ok partition of by_bool_t for values in ('ok', 'sad');
create table by_year (at timestamp) partition by range (date_part('year', at));
create table by_year_1 partition of by_year for values from (2000) to (2010.5);
create table by_sub (kind text collate "C") partition by list (substring(kind from 1 for 2));
create table by_interval (i interval, t timetz) partition by range (i, t);
create table by_interval_1 partition of by_interval for values from ('1 day', '00:00+00') to ('1 mon 02:03:04', '12:00+02');

-- One relation read: columns carry its name up to 15.
create view v_plain as select id, amount from orders;
create view v_where as select id, amount + 1 as more from orders where amount > 100 and note in ('a', 'b') order by id desc;
create view v_alias as select o.id, o.note from orders o where o.amount > 5;
create view v_alias_columns as select x.a, x.b from orders x (a, b);
create view v_star as select * from orders;
create view v_schema as select app.orders.id from app.orders;
create view v_same_name as select id, app.orders.note from app.orders;
create view v_odd_names as select "from", "Mixed Case", "user" from customers;
create view v_odd_alias as select "select"."Mixed Case" from customers "select";
create view v_whole_row as select o, o.id from orders o;
create view v_whole_row_field as select (o).id as whole_id, (o.*)::text as as_text, row(o.*) is null as as_row from orders o;
create view v_whole_count as select count(o) as n, count(*) as m, count(o.*) as k from orders o;
create view v_composite as select (home).street, (c.home).zip, c.home from customers c where (home).zip = '1';
create view v_composite_star as select (home).* from customers;
create view v_group as select customer_id, sum(amount) as total, max(placed_at) filter (where amount > 1) as last
    from orders group by customer_id having count(*) > 1 order by sum(amount);
create view v_group_expr as select extract(year from shipped) as y, count(distinct note) as n from orders
    group by extract(year from shipped) order by 1;
create view v_group_sets as select customer_id, note, count(*) from orders
    group by grouping sets ((customer_id, note), (customer_id), ());
create view v_cube as select customer_id, note, grouping(customer_id, note) as g, count(*) from orders
    group by cube (customer_id, note), rollup (quantity);
create view v_distinct as select distinct note, state from orders;
create view v_distinct_on as select distinct on (customer_id) customer_id, id from orders order by customer_id, placed_at desc nulls last;
create view v_window as select id, row_number() over (partition by customer_id order by placed_at) as n,
    sum(amount) over w as running, lag(amount, 1, 0::numeric) over (w rows between 1 preceding and current row exclude ties) as before,
    first_value(note) over (order by id range between unbounded preceding and unbounded following) as f
    from orders window w as (partition by customer_id order by id);
create view v_limit as select id from orders order by id limit 5 offset 2;
create view v_ties as select id from orders order by amount fetch first 3 rows with ties;
create view v_limit_expr as select id from orders order by id limit (1 + 1);
create view v_limit_all as select id from orders limit null;
create view v_subselect as select id, (select c.email from customers c where c.id = orders.customer_id) as email from orders;
create view v_subselect_plain as select id, (select email from customers where customers.id = customer_id) as email from orders;
create view v_exists as select id from orders where exists (select 1 from customers where customers.id = orders.customer_id);
create view v_in_select as select id from orders where customer_id in (select id from customers where email like 'a%');
create view v_not_in as select id from orders where customer_id not in (select id from customers) and (id, note) in (select id, name from customers);
create view v_any_select as select id from orders where amount > all (select amount from orders o2 where o2.id <> orders.id)
    and amount = any (select 1);
create view v_array_select as select array(select id from orders order by id) as ids;
create view v_from_select as select s.id, s.total from (select id, amount * 2 as total from orders) s where s.total > 1;
create view v_from_select_in as select id, n from (select id, (select count(*) from customers) as n from orders where note = 'x') s;
create view v_from_function as select g from generate_series(1, 10) g;
create view v_from_function_alias as select t.x from generate_series(1, 10) t(x) where x > 2;
create view v_from_ordinality as select t.x, t.n from unnest(array['a', 'b']) with ordinality t(x, n);
create view v_rows_from as select a, b from rows from (generate_series(1, 3), unnest(array['x', 'y'])) r(a, b);
create view v_from_record as select a, b from json_to_record('{"a": 1}') as r(a integer, b text);
create view v_from_pair as select a, b from pair();
create view v_from_pairs as select p.a from pairs() p order by p.b;
create view v_from_values as select x, y from (values (1, 'a'), (2, 'b')) v(x, y);
create view v_values as values (1, 'a'::text), (2, 'b');
create view v_values_order as values (2, 'b'), (1, 'a') order by 1 limit 1;
create view v_cte as with t as (select id, amount from orders where amount > 1) select id, amount from t;
create view v_cte_materialized as with t as materialized (select id from orders), u as not materialized (select t.id from t) select u.id from u;
create view v_cte_columns as with t(a, b) as (select id, note from orders) select a, b from t where b = 'x';
create view v_recursive as with recursive t(n) as (values (1) union all select n + 1 from t where n < 10) select n from t;
create view v_recursive_table as with recursive t as (select id, customer_id from orders where id = 1
    union select o.id, o.customer_id from orders o join t on o.customer_id = t.id) select * from t;
create view v_cte_nested as with a as (with b as (select id from orders) select id from b) select id from a;
create view v_union as select id, note from orders union all select id, email from customers order by 1;
create view v_union_one as select id from orders union select 1 union all (select 2 except select 3);
create view v_intersect as (select id from orders intersect select id from customers) except all select 5::bigint;
create view v_union_order as (select id from orders order by id limit 1) union (select id from customers order by id desc limit 2) limit 3;
create view v_union_values as select 1 as a, 'x'::text as b union values (2, 'y'), (3, 'z');
create view v_union_values_first as values (1, 'x'::text) union all select 2, 'y' from orders;
create view v_union_in_from as select u.id from (select id from orders union select id from customers) u;
create view v_join as select o.id, c.email from orders o join customers c on c.id = o.customer_id;
create view v_join_left as select o.id, c.email from orders o left join customers c on c.id = o.customer_id and c.flag where c.id is null;
create view v_join_using as select id, amount, email from orders join customers using (id);
create view v_join_full as select id, a.note, b.email from orders a full join customers b using (id);
create view v_join_full_alias as select x.id, x.note from (orders a full join customers b using (id)) x;
create view v_join_natural as select id from orders natural join (select id from customers) c;
create view v_join_cross as select o.id, c.id as cid from orders o cross join customers c;
create view v_join_comma as select o.id, c.id as cid from orders o, customers c where o.customer_id = c.id;
create view v_join_lateral as select o.id, l.n from orders o cross join lateral (select count(*) as n from customers c where c.id = o.customer_id) l;
create view v_join_lateral_function as select o.id, t.tag from orders o left join lateral unnest(o.tags) t(tag) on true;
create view v_join_nested as select a.id from orders a join (customers b join orders c on c.customer_id = b.id) on a.id = c.id;
create view v_join_self as select a.id, b.id as other from orders a join orders b on a.id < b.id;
create view v_tablesample as select id from orders tablesample bernoulli (10) repeatable (5);
create view v_only as select id from only orders;
create view v_no_from as select 1 as one, 'a'::text as a, now() as at;
create view v_no_from_where as select 1 as one where true;
create view v_no_columns as select from orders;
create view v_column_names (a, b) as select id, note from orders;
create view v_check as select id, amount from orders where amount > 1 with local check option;
create view v_check_cascaded with (security_barrier) as select id from v_check where id > 5 with check option;
create view v_over_view as select id, amount from v_plain where amount > 1;
create view v_materialized_over as select v_plain.id from v_plain, v_where where v_plain.id = v_where.id;
create view v_for_update as select id from orders for update;
create view v_for_share as select o.id from orders o join customers c on c.id = o.customer_id for share of o skip locked;
create view v_qualify_order as select id as note, note as id from orders order by note;
create view v_order_expr as select id, amount * 2 as twice from orders order by twice, (amount + 1) using >;
create view v_name_clash as select orders.orders from (select 1 as orders) orders;
create view v_name_clash_2 as select id as orders, note as customers from orders where orders.id > 5;
create view v_reserved as select id as "table", note as "order", amount as "system_user", quantity as "json_exists",
    tags as "merge", doc as "normalize", state as "atomic", shipped as "depth", placed_at as "within", customer_id as "period" from orders;
create view v_keyword_columns as select "table", "order", "system_user", "json_exists", "merge", "normalize", "atomic", "depth" from v_reserved;

-- What 13 prints as a call and 14 as SQL has it.
create view v_extract as select extract(year from shipped) as y, extract(epoch from placed_at) as e, extract(isodow from wake) as d,
    extract(day from pause) as p, extract('century' from born) as c, extract(hour from wake_tz) as h
    from orders, customers;
create view v_extract_one as select extract(month from shipped) as m, extract(epoch from placed_at - now())::integer as s from orders;
create view v_date_part as select date_part('year', shipped) as y, date_part('epoch', placed_at) as e, date_part(note, placed_at) as x from orders;
create view v_substring as select substring(note from 1 for 2) as a, substring(note from 2) as b, substring(note for 3) as c,
    substring(note from 'a.c') as d, substring(note, 1, 2) as e, substring(note from 'a#"b#"c' for '#') as f,
    substring(raw from 1 for 2) as g, substring(bits from 1 for 2) as h, substring(note from 'a' for 'b') as i from orders, customers;
create view v_position as select position('a' in note) as a, position(note in 'abc') as b, position(b'1' in bits) as c,
    position('\x00'::bytea in raw) as d, strpos(note, 'x') as e from orders, customers;
create view v_overlay as select overlay(note placing 'x' from 1) as a, overlay(note placing 'x' from 1 for 2) as b,
    overlay(raw placing '\x00'::bytea from 1) as c, overlay(bits placing b'1' from 1 for 1) as d from orders, customers;
create view v_trim as select trim(note) as a, trim(both from note) as b, trim(leading 'x' from note) as c, trim(trailing from note) as d,
    trim(both 'a' || 'b' from note) as e, trim(from note) as f, trim(note, 'x') as g, ltrim(note) as h, btrim(note, 'y') as i,
    trim(both '\x00'::bytea from raw) as j from orders, customers;
create view v_at_zone as select placed_at at time zone 'UTC' as a, stamp_plain at time zone 'UTC' as b, wake_tz at time zone 'UTC' as c,
    placed_at at time zone interval '1 hour' as d, timezone('UTC', placed_at) as e, (placed_at at time zone 'UTC') at time zone 'CET' as f,
    (placed_at at time zone 'UTC')::date as g, (placed_at + interval '1 day') at time zone (note || 'x') as h,
    -extract(epoch from placed_at at time zone 'UTC') as i from orders, customers;
create view v_overlaps as select (placed_at, placed_at) overlaps (placed_at, interval '1 day') as a, (shipped, shipped) overlaps (shipped, shipped) as b,
    (wake, wake) overlaps (wake, wake) as c, not (stamp_plain, stamp_plain) overlaps (stamp_plain, interval '1 hour') as d from orders, customers;
create view v_normalize as select normalize(note) as a, normalize(note, nfkd) as b, note is normalized as c, note is not nfd normalized as d,
    normalize(note || 'x', nfc) as e, (note || 'x') is nfkc normalized as f from orders;
create view v_collation_for as select collation for (note) as a, collation for (name || 'x') as b from orders, customers;
create view v_xml as select xmlexists('//a' passing by ref page) as a, xmlelement(name foo, xmlattributes(id as bar), 'x', name) as b,
    xmlforest(id, email as "E"), xmlpi(name php, 'x') as d, xmlconcat(page, page) as e, xmlparse(content '<a/>') as f,
    xmlparse(document '<a/>' preserve whitespace) as f2, xmlserialize(content page as text) as g, page is document as h,
    xmlroot(page, version '1.0', standalone yes) as i, xmlagg(page) over () as j from customers;
create view v_xmltable as select x.id, x.n from customers, xmltable(xmlnamespaces('http://x' as x), '/r' passing page
    columns id integer path '@id' not null, n for ordinality, t text default 'z') x;
create view v_calls as select "substring"(quantity) as a, "position"(quantity, 1) as b, "overlay"(1) as c, "normalize"(1) as d, "extract"(1) as e,
    "left"(1) as f, app.date_part(1, 2) as g, app.timezone(1, 2) as h, app.btrim(1) as i, "json_value"(1) as j, "json_table"(1) as k,
    "json_scalar"(1) as l, "merge_action"() as m from orders;
create view v_trim_one as select trim(both from note) as a from orders;
create view v_at_zone_one as select shipped at time zone 'UTC' as a from orders;
create view v_calls_nested as select substring(trim(both from note) from position('a' in note) for extract(day from shipped)::integer) as a,
    overlay(substring(note from 2) placing trim('x' from note) from 1) as b from orders;
create view v_functions as select left(note, 1) as a, right(note, 1) as b, concat(note, 1) as c, format('%s', note) as d, coalesce(note, 'x') as e,
    nullif(note, '') as f, greatest(1, quantity) as g, least(quantity, 2) as h, current_date as i, current_time as j, current_timestamp(3) as k,
    localtime as l, localtimestamp(2) as m, current_user as n, session_user as o, current_schema as p, current_catalog as q, user as r, current_role as s
    from orders;
create view v_string_agg as select string_agg(note, ',' order by id desc) as a, array_agg(distinct note) as b, percentile_cont(0.5) within group (order by amount) as c,
    mode() within group (order by note) as d, rank(5) within group (order by quantity) as e, json_agg(o order by id) as f,
    jsonb_object_agg(note, id) filter (where note is not null) as g, bool_and(quantity > 1) as h, every(quantity > 1) as i from orders o;

create view v_constants as select 1 as a, -1 as b, 1.5 as c, -1.5 as d, 1e10 as e, 5000000000 as f, 'a'::text as g, e'a\\b\n' as h, null::text as i,
    true as j, false as k, null::boolean as l, '2026-01-01'::date as m, interval '1 day 2 hours' as n, timestamptz '2026-01-01 00:00+02' as o,
    b'101' as p, x'ff' as q, '{1,2}'::integer[] as r, array[1, 2] as s, array[]::text[] as t, array[[1, 2], [3, 4]] as u, row(1, 'a') = row(2, 'b') as v,
    '\x00'::bytea as w, 1::smallint as x, (-5)::bigint as y, 'abc'::varchar(2) as z, 'x'::char(3) as aa, 1::numeric(5, 2) as ab, 'NaN'::float8 as ac,
    time '12:00' as ad, interval '1' year as ae, interval '5' minute as af, interval(3) '1.2345' as ag, '12.5'::money as ah, 'ok'::mood as ai, 0.1::real as aj,
    '$$'::text as ak, 'it''s \ here'::text as al, u&'d\0061t' as am, -(-5) as an, 1 - -1 as ao, - quantity as ap from orders;
create view v_casts as select quantity::text as a, note::integer as b, amount::integer as c, note::varchar(5) as d, placed_at::date as e, placed_at::timestamp(2) as f,
    tags::varchar(3)[] as g, array['a', 'b']::varchar[] as h, array[note, 'x'] as i, note::char(4) as j, quantity::positive as k, row(1, 'x')::"Odd Type" as l,
    (doc -> 'a')::integer as m, '{a,b}'::text[] as n, array[1, 2]::bigint[] as o, array[array[note], array['x']]::text[] as p from orders;
create view v_lists as select id from orders where note in ('a', 'b') and note not in ('c', 'd') and quantity in (1, 2, 3) and quantity not in (4, 5)
    and amount in (1, 2.5) and state in ('ok', 'sad') and shipped in ('2026-01-01', '2026-01-02') and note in ('only') and id in (1, 5000000000)
    and lower(note) in ('x', 'y') and note in (lower('X'), 'y') and (quantity, note) in ((1, 'a'), (2, 'b'));
create view v_case as select case when quantity > 1 then 'a' when quantity is null then 'b' end as a, case note when 'x' then 1 else 2 end as b,
    case when true then case note when 'y' then 1 end else 3 end as c from orders;
create view v_bool as select quantity > 1 and (note = 'x' or not (state = 'ok')) as a, not (quantity > 1 and true) as b, (quantity > 1) is true as c,
    note is null as d, row(id, note) is null as e, not note is null as f, quantity between 1 and 5 as g, quantity not between symmetric 5 and 1 as h from orders;
create view v_operators as select quantity + 1 * 2 - 3 as a, (quantity + 1) * 2 as b, -quantity as c, @ quantity as d, quantity ^ 2 as e, |/ amount::float8 as f,
    ||/ 8 as g, quantity << 1 as h, ~ quantity as i, note || 'x' || 1 as j, note ~ 'x' as k, note !~~ 'y' as l, quantity operator(app.===) 1 as m,
    operator(app.!==) quantity as n, note operator("Odd Schema".+) 'x' as o, quantity % 2 as p, placed_at - interval '1 day' as q, tags || 'x'::text as r, tags || '{y}' as s,
    doc -> 'a' ->> 'b' as t, doc #> '{a}' as u, doc @> '{}' as v, note ^@ 'a' as w, quantity # 5 as x, - (- quantity) as y, quantity - (-1) as z from orders;
create view v_arrays as select tags[1] as a, tags[1:2] as b, tags[:2] as c, tags[2:] as d, (array[1, 2])[1] as e, (string_to_array(note, ','))[1] as f, array[id, customer_id] as g,
    array_length(tags, 1) as h, 'a' = any (tags) as i, 'a' <> all (array['a', note]) as j, (select tags)[1] as k, id = any ('{1,2}') as l, array[tags, tags] as m from orders;
create view v_rows as select to_jsonb(row(id, note)) as a, to_jsonb((id, note)) as b, row(id)::text as c, (1, 2) = (quantity, 3) as d, (id, quantity) < (1, 2) as e, row(o.*, 1)::text as f, (id, note) is distinct from (1, 'x') as g from orders o;
create view v_like as select note like 'a%' as a, note ilike 'a_' as b, note not like 'x' as c, note like 'a!%' escape '!' as d, note similar to 'a|b' as e, note not similar to 'x' escape '#' as f from orders;
create view v_collate as select note collate "C" as a, (note || 'x') collate "POSIX" as b, max(note collate "C") over (order by note collate "C") as c from orders order by note collate "C" desc;
create view v_timestamps as select id from orders where placed_at > '2026-01-01 00:00+00' and placed_at < timestamptz '2026-06-01 12:34:56.789+05:30' and shipped >= date '2026-01-01'
    and placed_at < now() - interval '1 mon -3 days 04:05:06' and placed_at::time < '12:00' and placed_at <> 'infinity' and shipped > 'epoch';
create view v_named_args as select make_interval(days => 1, hours => quantity) as a, make_date(2026, 1, 2) as b, many(1, variadic array['a']) as c, many(1, 'a', 'b') as d, defaults(b => 'z') as e from orders;
create view v_srf as select id, unnest(tags) as tag, generate_series(1, quantity) as n from orders;
create view v_regproc as select 'app.orders'::regclass as a, 'lower(text)'::regprocedure as b, 'app.mood'::regtype as c, nextval('app.numbers') as d, currval('numbers'::text) as e;
create view v_comments as select id /* gone */ from orders -- gone too
    where true;
create view v_long as select id, note || ' a long text which goes on and on until the line has to be broken somewhere' || note || ' and goes on and on still further' as a,
    coalesce(note, (select name from customers where customers.id = orders.customer_id and customers.email = 'x' and customers.name is not null)) as b from orders;
create view "Odd View" as select "Mixed Case" as "A ""quoted"" name", "from" || ' from ' as "is from" from customers where "from" = 'from (x)';
create view v_upper_alias as select "O".id from orders "O" where "O".note = 'O.id' and "O".amount > 1;
create view v_text_traps as select 'orders.id' as a, 'FROM orders' as b, ' substring('::text as c, '::text[]' as d, 'date_part(''year'')' as e from orders where note = 'orders.note';
create view v_join_then_group as select c.email, sum(o.amount) as total from customers c left join orders o on o.customer_id = c.id group by c.email, c.id;
create view v_group_by_pk as select id, email, name from customers group by id;
create view v_lateral_values as select o.id, v.x from orders o, lateral (values (o.quantity), (1)) v(x);
create view v_partitioned as select id, at from events where at >= '2026-03-01 00:00+00';
create view v_renamed as select orders.quantity, orders.note from orders;

create materialized view m_plain as select id, amount from orders where note in ('a', 'b') with no data;
create materialized view m_group as select extract(year from shipped) as y, sum(amount) as total from orders group by 1;
create materialized view m_trim as select trim(both from note) as t, substring(note from 1 for 2) as s from orders with no data;
create materialized view m_case as with c as (select id from customers) select case when c.id > 5 then 'x' end as k from c;
create materialized view m_values as select v.a, v.b from (values (1, 'x'), (2, 'y')) v(a, b);
create index m_group_y on m_group (y);
create index m_group_trunc on m_group (round(y), ((total * 2)));

create rule plain_insert as on insert to v_plain do instead insert into orders (id, amount) values (new.id, new.amount);
create rule plain_update as on update to v_plain do instead update orders set amount = new.amount where orders.id = old.id;
create rule plain_delete as on delete to v_plain do instead delete from orders where id = old.id;
create rule orders_log as on insert to orders where new.amount > 100 do also
    insert into events (id, at, kind) select new.id, now(), 'big' from customers where customers.id = new.customer_id;
create rule orders_many as on delete to orders do also (
    insert into by_kind (id, kind) values (old.id, 'gone'), (old.id, e'x\\y');
    update customers set name = 'x' where customers.id = old.customer_id;
    delete from events where events.id = old.id and events.kind in ('a', 'b')
);
create rule orders_nothing as on update to orders where extract(year from new.shipped) < 1900 or trim(new.note) = '' do instead nothing;
create rule orders_notify as on update to orders do also notify orders_changed;
create rule where_insert as on insert to v_where do instead insert into orders as o (id, amount) values (new.id, new.more)
    on conflict (id) do update set amount = excluded.amount where o.amount < excluded.amount returning o.id, o.amount;
create rule alias_delete as on delete to v_alias do instead delete from orders o using customers c where o.customer_id = c.id and o.id = old.id returning o.id, o.note;
create rule alias_update as on update to v_alias do instead update orders o set (note, quantity) = (select c.name, 1 from customers c where c.id = o.customer_id)
    from customers d where o.id = old.id;
create rule alias_insert as on insert to v_alias do instead
    with n as (select customers.id from customers) insert into orders (id, note) select n.id, new.note from n where n.id = new.id;

create function seen(o orders) returns boolean language sql stable as 'select $1.id > 0';
alter table orders enable row level security;
create policy own on orders for select using (customer_id = 5 and note in ('a', 'b'));
create policy by_user on orders as restrictive for all to public using (note = current_user) with check (extract(year from shipped) > 2000);
create policy by_setting on orders for update using (current_setting('app.user', true) = note) with check (substring(note from 1 for 1) <> 'x');
create policy by_select on orders for delete using (exists (select 1 from customers c where c.id = orders.customer_id and c.flag)
    or customer_id in (select id from customers where trim(name) = 'x'));
create policy by_insert on orders for insert with check (position('x' in note) = 0 and placed_at at time zone 'UTC' > '2026-01-01');
create policy by_row on orders for select using (seen(orders.*) and orders.* is not null);

create trigger touch before insert or update of amount, note on orders for each row when (new.amount > 0 and extract(year from new.shipped) > 2000) execute function touched();
create trigger touch_changed after update on orders for each row when (old.* is distinct from new.*) execute function touched('a', 'it''s', 'b\c');
create trigger touch_trim before update on orders for each row when (trim(both from new.note) <> substring(old.note from 1 for 3)) execute function touched();
create trigger touch_in before update on orders for each row when (new.note in ('a', 'b') and new.placed_at > '2026-01-01 00:00+00') execute function touched();
create trigger touch_all after truncate on orders for each statement execute function touched();
create trigger touch_transition after update on orders referencing old table as before_rows new table as after_rows for each statement execute function touched();
create constraint trigger touch_late after insert on orders deferrable initially deferred for each row when (new.quantity between 1 and 5) execute function touched();
create trigger touch_view instead of insert on v_join for each row execute function touched();

alter table events add constraint events_kind check (kind in ('a', 'b') and extract(year from at at time zone 'UTC') > 2000);
alter table customers add constraint customers_excl exclude using gist (during with &&) where (flag is true and trim(name) <> '');
alter table orders rename column quantity to pieces;
alter table customers rename column name to full_name;

create table given (note text constraint note_is_given not null, id integer constraint given_pk primary key);

-- since 14
create view v_search as with recursive t as (select id, customer_id from orders union all select o.id, o.customer_id from orders o, t where t.id = o.customer_id)
    search depth first by id, customer_id set ord select id from t order by ord;
create view v_search_breadth as with recursive t(a) as (select 1 union all select a + 1 from t where a < 5) search breadth first by a set ord select a from t;
create view v_cycle as with recursive t as (select id, customer_id from orders union all select o.id, o.customer_id from orders o, t where t.id = o.customer_id)
    cycle id set looped using path select id, looped from t where cardinality(path) > 1;
create view v_cycle_to as with recursive t as (select id, customer_id from orders union all select o.id, o.customer_id from orders o, t where t.id = o.customer_id)
    cycle id, customer_id set looped to 1 default 0 using path select id, looped from t;
create view v_group_distinct as select customer_id, note, count(*) from orders group by distinct rollup (customer_id, note), rollup (customer_id);
create view v_using_alias as select j.id, o.note, c.email from orders o join customers c using (id) as j;
create view v_subscript as select doc['a']['b'] as a, (doc['x'])::text as b from orders where doc['k'] = '1';
create view v_multirange as select '{[1,5), [7,9)}'::int4multirange as a, int4multirange(int4range(1, 2)) as b;
create view v_date_bin as select date_bin('15 minutes', placed_at, timestamptz '2001-01-01 00:00+00') as a from orders;
create function body_atomic(a integer, b text default 'x') returns integer language sql begin atomic
    select length(trim(both from b)) + a from orders where note in ('a', 'b') and extract(year from shipped) > 2000; end;
create function body_return(a text) returns text language sql immutable return substring(a from 1 for 2) || overlay(a placing 'x' from 1);
create procedure body_procedure(a integer) language sql begin atomic
    insert into orders (id, note) values (a, 'x');
    update orders set note = 'y' where id = a;
    delete from orders where id = a;
    select id from orders;
end;
create procedure out_procedure(in a integer, out b integer) language plpgsql as $$ begin b := a; end $$;
create statistics orders_expressions (mcv) on (extract(year from shipped)), (trim(both from note)), customer_id from orders;
create statistics orders_expression on (lower(substring(note from 1 for 2))) from orders;

-- since 15
create table deliveries (id bigint, customer_id bigint, amount numeric, note text);
create table unique_nulls (a integer, b integer, unique nulls not distinct (a, b));
create unique index unique_nulls_b on unique_nulls (b) nulls not distinct where a > 5;
create view v_invoker with (security_invoker) as select id from orders where note = 'x';
create view v_regexp as select regexp_count(note, 'a') as a, regexp_like(note, 'x', 'i') as b from orders;
create procedure merge_procedure() language sql begin atomic
    merge into deliveries o using customers c on o.customer_id = c.id
        when matched and o.amount > 5 then update set note = c.email
        when matched then delete
        when not matched then insert (id, note) values (c.id, 'x');
end;

-- since 16
create view v_json_object as select json_object('a': 1, 'b': note absent on null with unique keys) as a, json_array(1, note, null null on null) as b,
    json_array(select id from orders order by id) as c, json_object('k' value note returning jsonb) as d, note is json as e, note is json object with unique keys as f from orders;
create view v_json_agg as select json_objectagg(note: id absent on null) as a, json_arrayagg(note order by id returning jsonb) as b, json_arrayagg(id null on null) over () as c from orders group by note, id;
create view v_system_user as select system_user as u;
create view v_numbers as select 0x1f as a, 1_000 as b, 0b11 as c;

-- since 17
create view v_local as select placed_at at local as a from orders;
create view v_json_table as select j.n, j.t from orders, json_table(doc, '$.a[*]' as p passing 1 as x columns (n for ordinality, t text path '$.t' default 'x' on empty, e boolean exists path '$.e',
    nested path '$.k[*]' columns (k integer path '$'))) j;
create view v_json_query as select json_value(doc, '$.a' returning integer default 5 on error) as a, json_query(doc, '$.b' with wrapper keep quotes null on empty) as b,
    json_exists(doc, '$.c' passing 1 as x) as c, json_scalar(1) as d, json_serialize(doc returning text) as e, json('{}') as f from orders;
create procedure merge_by_source() language sql begin atomic
    merge into deliveries o using customers c on o.customer_id = c.id
        when not matched by source then delete
        when not matched by target then do nothing
        when matched then update set note = 'x' returning merge_action(), o.id;
end;

-- since 18
create table virtuals (a integer, b text, c integer generated always as (a * 2) virtual, d text generated always as (trim(both from b)) virtual, e text generated always as (substring(b from 2)) stored);
create view v_virtual as select c, d from virtuals where c > 5;
create procedure returning_both() language sql begin atomic
    update deliveries set note = 'x' where id = 1 returning with (old as o, new as n) o.note, n.note, deliveries.id;
    insert into deliveries (id) values (1) returning old.id, new.id;
end;
