-- case: statistics of staging alone
create table people (town text, zip text);
-- head
create statistics towns on town, zip from people;
-- twin
create statistics towns on town, zip from people; drop statistics towns;
-- expect
added statistics public.people.towns

-- case: the order of columns means nothing
-- base
create table people (town text, zip text, street text); create statistics towns on town, zip from people;
-- head
create table people (town text, zip text, street text); create statistics towns on zip, street, town from people;
-- twin
create table people (x int, town text, zip text, street text); alter table people drop column x;
create statistics towns on zip, town from people;
-- expect
changed statistics public.people.towns columns: town, zip → street, town, zip

-- case: kinds of statistics
create table people (town text, zip text);
-- base
create statistics towns on town, zip from people;
-- head
create statistics towns (dependencies, ndistinct) on town, zip from people;
-- twin
create statistics towns (mcv, dependencies, ndistinct) on town, zip from people;
-- expect
changed statistics public.people.towns kinds: - → ndistinct, dependencies

-- case: how much statistics
create table people (town text, zip text);
create statistics towns on town, zip from people;
-- head
alter statistics towns set statistics 0;
-- twin
alter statistics towns set statistics 50; alter statistics towns set statistics -1;
-- expect
changed statistics public.people.towns target: - → 0

-- case: statistics of expressions
-- since 14
create table people (town text, zip text);
-- base
create statistics towns on lower(town), zip from people;
create statistics one on (upper(zip)) from people;
-- head
create statistics towns on upper(town), zip from people;
create statistics one on (lower(zip)) from people;
-- twin
create statistics one on (upper(zip)) from people;
create statistics x on lower(town), zip from people; alter statistics x rename to towns;
-- expect
changed statistics public.people.one expressions: upper(zip) → lower(zip)
changed statistics public.people.towns expressions: lower(town) → upper(town)

-- case: statistics in another schema than their table
create schema stats; create table people (town text, zip text);
create statistics stats.towns on town, zip from people;
-- head
alter statistics stats.towns set statistics 9;
-- twin
alter statistics stats.towns set schema public; alter statistics towns set schema stats;
-- expect
changed statistics stats.towns target: - → 9

-- case: statistics of a partitioned table and a materialized view
create table events (k int, n int) partition by list (k);
create materialized view v as select k, n from events;
-- head
create statistics a on k, n from events; create statistics b on k, n from v;
-- twin
create statistics a on k, n from events; drop statistics a;
-- expect
added statistics public.events.a
added statistics public.v.b

-- case: a comment on statistics
create table people (town text, zip text);
create statistics towns on town, zip from people;
-- head
comment on statistics towns is 'they go together';
-- twin
comment on statistics towns is 'x'; comment on statistics towns is null;
-- expect
changed statistics [comments] public.people.towns comment: - → they go together
