-- case: a publication that only staging has
create table t (id integer);
-- head
create publication pub for table t;
-- twin
create publication pub for table t; drop publication pub;
-- expect
added publication pub

-- case: a table that joined a publication
create table t (id integer);
create table u (id integer);
create publication pub for table t;
-- head
alter publication pub add table u;
-- twin
alter publication pub add table u; alter publication pub drop table u;
-- expect
changed publication pub tables: public.t → public.t public.u

-- case: a publication of all tables
create publication pub;
-- head
drop publication pub; create publication pub for all tables;
-- twin
alter publication pub rename to other; alter publication other rename to pub;
-- expect
changed publication pub all_tables: - → yes

-- case: what a publication publishes
create publication pub;
-- head
alter publication pub set (publish = 'insert, delete');
-- twin
alter publication pub set (publish = 'insert'); alter publication pub set (publish = 'truncate, delete, update, insert');
-- expect
changed publication pub publish: - → insert, delete

-- case: a publication that publishes nothing
create publication pub with (publish = 'update');
-- head
alter publication pub set (publish = '');
-- twin
drop publication pub; create publication pub with (publish = 'update');
-- expect
changed publication pub publish: update → nothing

-- case: a publication that publishes truncates only
create publication pub with (publish = 'update, truncate');
-- head
alter publication pub set (publish = 'truncate');
-- twin
alter publication pub set (publish = 'truncate'); alter publication pub set (publish = 'truncate, update');
-- expect
changed publication pub publish: update, truncate → truncate

-- case: a publication by way of the partitioned table
create publication pub;
-- head
alter publication pub set (publish_via_partition_root);
-- twin
alter publication pub set (publish_via_partition_root); alter publication pub set (publish_via_partition_root = false);
-- expect
changed publication pub publish_via_partition_root: - → yes

-- case: the columns of a published table
-- since 15
create table t (id integer primary key, a text, b text);
create publication pub for table t (id, a);
-- head
alter publication pub set table t (id, b);
-- twin
alter publication pub set table t; alter publication pub set table t (a, id);
-- expect
changed publication pub tables: public.t (a, id) → public.t (b, id)

-- case: the row filter of a published table
-- since 15
create table t (id integer primary key, a text);
create publication pub for table t where (id > 10);
-- head
alter publication pub set table t where (id > 20);
-- twin
alter publication pub drop table t; alter publication pub add table t where ((id) > 10);
-- expect
changed publication pub row_filters: public.t where (id > 10) → public.t where (id > 20)

-- case: a published schema
-- since 15
create schema pubbed;
create schema other;
create publication pub for tables in schema other;
-- head
alter publication pub add tables in schema pubbed;
-- twin
alter publication pub drop tables in schema other; alter publication pub add tables in schema other;
-- expect
changed publication pub schemas: other → other, pubbed

-- case: a publication with generated columns
-- since 18
create publication pub;
-- head
alter publication pub set (publish_generated_columns = stored);
-- twin
alter publication pub set (publish_generated_columns = stored); alter publication pub set (publish_generated_columns = none);
-- expect
changed publication pub publish_generated_columns: - → stored

-- case: a subscription that only staging has
create schema sb;
-- head
create subscription sub_added connection 'host=localhost dbname=x' publication a with (connect = false, slot_name = none);
-- twin
create subscription sub_added_twin connection 'host=localhost dbname=x' publication a with (connect = false, slot_name = none);
drop subscription sub_added_twin;
-- expect
added subscription sub_added

-- case: the publications of a subscription
-- twin prints differently
-- base
create subscription sub_pubs connection 'host=localhost dbname=x' publication a, b with (connect = false, slot_name = none);
-- head
create subscription sub_pubs connection 'host=localhost dbname=x' publication a, c with (connect = false, slot_name = none);
-- twin
create subscription sub_pubs connection 'host=localhost dbname=y' publication b, a with (connect = false, slot_name = none);
-- expect
changed subscription sub_pubs publications: a, b → a, c

-- case: the slot and the commit of a subscription
-- since 14
-- base
create subscription sub_slot connection 'dbname=x' publication a with (connect = false, slot_name = none, synchronous_commit = 'local', binary);
-- head
create subscription sub_slot connection 'dbname=x' publication a with (connect = false, slot_name = none, synchronous_commit = 'on');
alter subscription sub_slot set (slot_name = 'two');
-- twin
create subscription sub_slot connection 'dbname=x' publication a with (connect = false, slot_name = none, synchronous_commit = 'on', binary);
alter subscription sub_slot set (synchronous_commit = 'local');
-- expect
changed subscription sub_slot synchronous_commit: local → on, binary: yes → -, slot_name: none → two

-- case: streaming, two phases and errors of a subscription
-- since 15
-- base
create subscription sub_flow connection 'dbname=x' publication a with (connect = false, slot_name = none);
-- head
create subscription sub_flow connection 'dbname=x' publication a with (connect = false, slot_name = none, streaming = on, two_phase = true, disable_on_error = true);
-- twin
create subscription sub_flow connection 'dbname=x' publication a with (connect = false, slot_name = none, two_phase = false, disable_on_error);
alter subscription sub_flow set (disable_on_error = false);
-- expect
changed subscription sub_flow streaming: - → on, two_phase: - → yes, disable_on_error: - → yes

-- case: origin, owner and failover of a subscription
-- since 17
-- base
create subscription sub_new connection 'dbname=x' publication a with (connect = false, slot_name = none);
-- head
create subscription sub_new connection 'dbname=x' publication a with (connect = false, slot_name = none, origin = none, password_required = false, run_as_owner = true, failover = true);
-- twin
create subscription sub_new connection 'dbname=x' publication a with (connect = false, slot_name = none, origin = none);
alter subscription sub_new set (origin = any);
-- expect
changed subscription sub_new password_required: - → no, run_as_owner: - → yes, origin: - → none, failover: - → yes
