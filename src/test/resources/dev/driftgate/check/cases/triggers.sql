-- case: a trigger that somebody disabled
create table t (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function f();
-- head
alter table t disable trigger tr;
-- twin
alter table t disable trigger tr;
alter table t enable trigger tr;
-- expect
changed trigger public.t.tr enabled: - → disabled

-- case: triggers that fire on replicas
create table t (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger a before insert on t for each row execute function f();
create trigger b before insert on t for each row execute function f();
create trigger c before insert on t for each row execute function f();
alter table t enable always trigger b;
alter table t disable trigger c;
-- head
alter table t enable replica trigger a;
alter table t enable trigger b;
alter table t enable always trigger c;
-- twin
alter table t disable trigger all;
alter table t enable trigger a;
alter table t enable always trigger b;
-- expect
changed trigger public.t.a enabled: - → replica
changed trigger public.t.b enabled: always → -
changed trigger public.t.c enabled: disabled → always

-- case: a trigger that came and one that went
create table t (id integer);
create table log (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger old_one after delete on t execute function f();
-- head
drop trigger old_one on t;
create trigger "New one" after insert or update on t for each row execute function f();
-- twin
alter trigger old_one on t rename to x;
create trigger old_one after delete on log execute function f();
drop table log;
create table log (id integer);
alter trigger x on t rename to old_one;
-- expect
added trigger public.t.New one
removed trigger public.t.old_one

-- case: when a trigger fires
create table t (id integer, a text, b text, "C d" text);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function f();
-- head
drop trigger tr on t;
create trigger tr after insert or delete or update of b, a, "C d" or truncate on t execute function f();
-- twin
drop trigger tr on t;
create trigger tr before insert on t for each row execute procedure f();
-- expect
changed trigger public.t.tr timing: before → after, events: insert → insert or delete or update or truncate, for_each: row → statement, columns: - → C d, a, b

-- case: columns that a trigger waits for, in whatever order
-- twin prints differently
create table t (id integer, a text, b text);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update of a, b on t for each row execute function f();
-- head
drop trigger tr on t;
create trigger tr before update of a on t for each row execute function f();
-- twin
drop trigger tr on t;
create trigger tr before update of b, a on t for each row execute function f();
-- expect
changed trigger public.t.tr columns: a, b → a

-- case: a trigger with another condition
create table t (id integer, note text);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger "odd WHEN (name" before update on t for each row when (new.id > 0 and old.note <> ') EXECUTE FUNCTION f(') execute function f('a, b', 'it''s', 'c\d', 'ü', '');
create trigger own before update on t for each row when (old.* is distinct from new.*) execute function suppress_redundant_updates_trigger();
create trigger tr before update on t for each row when (new.id > 0) execute function f();
-- head
drop trigger tr on t;
create trigger tr before update on t for each row when (new.id > 10) execute function f();
drop trigger "odd WHEN (name" on t;
create trigger "odd WHEN (name" before update on t for each row when (new.id > 0) execute function f('a, b', 'it''s');
drop trigger own on t;
create trigger own before update on t for each row execute function suppress_redundant_updates_trigger();
-- twin
drop trigger tr on t;
create trigger tr before update on t for each row when ((new.id) > (0)) execute function f();
-- expect
changed trigger public.t.odd WHEN (name when: ((new.id > 0) AND (old.note <> ') EXECUTE FUNCTION f('::text)) → (new.id > 0), function: public.f('a, b', 'it''s', 'c\d', 'ü', '') → public.f('a, b', 'it''s')
changed trigger public.t.own when: (old.* IS DISTINCT FROM new.*) → -
changed trigger public.t.tr when: (new.id > 0) → (new.id > 10)

-- case: a condition of a trigger on statements
create table t (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update on t when (current_user <> 'loader') execute function f();
-- head
create view v as select id from t;
create trigger tr instead of insert on v for each row execute function f('x');
drop trigger tr on t;
create trigger tr before update on t when (current_user <> 'loader; DROP') execute function f();
-- twin
drop trigger tr on t;
create trigger tr before update on t for statement when (current_user <> 'loader') execute function f();
-- expect
changed trigger public.t.tr when: (CURRENT_USER <> 'loader'::name) → (CURRENT_USER <> 'loader; DROP'::name)
added view public.v
added trigger public.v.tr

-- case: a trigger that calls something else
create table t (id integer);
create schema "Odd one";
create function f() returns trigger language plpgsql as 'begin return new; end';
create function "Odd one"."g (h"() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function f('a');
create trigger tr2 before insert on t for each row when (new.id > 1) execute function f('a');
-- head
drop trigger tr on t;
create trigger tr before insert on t for each row execute function f('b');
drop trigger tr2 on t;
create trigger tr2 before insert on t for each row when (new.id > 1) execute function "Odd one"."g (h"('a');
-- twin
drop trigger tr on t;
create trigger tr before insert on t for each row execute function "Odd one"."g (h"('a');
drop trigger tr on t;
create trigger tr before insert on t for each row execute function f(a);
-- expect
changed trigger public.t.tr function: public.f('a') → public.f('b')
changed trigger public.t.tr2 function: public.f('a') → Odd one.g (h('a')

-- case: transition tables
create table t (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr after update on t referencing old table as before_it new table as after_it execute function f();
-- head
drop trigger tr on t;
create trigger tr after update on t referencing new table as "after it" for each row execute function f();
-- twin
drop trigger tr on t;
create trigger tr after update on t referencing new table after_it old table before_it for each statement execute function f();
-- expect
changed trigger public.t.tr for_each: statement → row, old_table: before_it → -, new_table: after_it → after it

-- case: constraint triggers
create table t (id integer);
create table other (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create constraint trigger a after insert on t for each row execute function f();
create constraint trigger b after insert on t from other deferrable initially deferred for each row when (new.id > 3) execute function f();
create constraint trigger c after insert on t deferrable for each row execute function f();
create trigger d after insert on t for each row execute function f();
-- head
drop trigger a on t;
create constraint trigger a after insert on t deferrable for each row execute function f();
drop trigger b on t;
create constraint trigger b after insert on t initially deferred for each row when (new.id > 4) execute function f();
drop trigger c on t;
create constraint trigger c after insert on t from other deferrable initially deferred for each row execute function f();
drop trigger d on t;
create constraint trigger d after insert on t for each row execute function f();
-- twin
drop trigger a on t;
create constraint trigger a after insert on t not deferrable initially immediate for each row execute function f();
drop trigger b on t;
create constraint trigger b after insert on t from public.other initially deferred for each row when (new.id > 3) execute function f();
-- expect
changed trigger public.t.a deferrable: - → initially immediate
changed trigger public.t.b from_table: public.other → -, when: (new.id > 3) → (new.id > 4)
changed trigger public.t.c deferrable: initially immediate → initially deferred, from_table: - → public.other
changed trigger public.t.d constraint: - → yes

-- case: triggers of constraints are no triggers
create table t (id integer primary key);
create table child (id integer);
-- head
alter table child add constraint fk foreign key (id) references t;
alter table t disable trigger all;
-- twin
alter table child add constraint fk foreign key (id) references t;
alter table child drop constraint fk;
-- expect
added constraint public.child.fk

-- case: triggers that partitions got from their parent
create table p (id integer, at date) partition by range (at);
create table p1 partition of p for values from ('2026-01-01') to ('2027-01-01');
create table p2 partition of p for values from ('2027-01-01') to ('2029-01-01') partition by range (at);
create table p27 partition of p2 for values from ('2027-01-01') to ('2028-01-01');
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr after insert on p for each row execute function f();
-- head
alter table p1 disable trigger tr;
alter table only p27 enable always trigger tr;
-- twin
alter table p2 detach partition p27;
alter table p2 attach partition p27 for values from ('2027-01-01') to ('2028-01-01');
alter table p1 disable trigger tr;
alter table p1 enable trigger tr;
-- expect
changed trigger public.p.tr partitions: - → public.p1 disabled, public.p27 always

-- case: a trigger of a partition alone
create table p (id integer, at date) partition by range (at);
create table p1 partition of p for values from ('2026-01-01') to ('2027-01-01');
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr after insert on p1 for each row execute function f();
-- head
create trigger whole after insert on p for each row execute function f();
drop trigger tr on p1;
-- twin
create trigger whole after insert on p for each row execute function f();
drop trigger whole on p;
-- expect
added trigger public.p.whole
removed trigger [partitions] public.p1.tr

-- case: a trigger with a comment that is to go with an extension
create extension citext;
create table t (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function f();
comment on trigger tr on t is 'why';
-- head
alter trigger tr on t depends on extension citext;
comment on trigger tr on t is 'why not';
-- twin
alter trigger tr on t depends on extension citext;
alter trigger tr on t no depends on extension citext;
-- expect
changed trigger public.t.tr depends_on_extension: - → citext
changed trigger [comments] public.t.tr comment: why → why not

-- case: event triggers
-- twin prints differently
create function f() returns event_trigger language plpgsql as 'begin end';
create function g() returns event_trigger language plpgsql as 'begin end';
create event trigger ends on ddl_command_end when tag in ('CREATE TABLE', 'ALTER TABLE') execute function f();
create event trigger starts on ddl_command_start execute function f();
create event trigger drops on sql_drop execute function f();
create event trigger rewrites on table_rewrite execute function f();
create event trigger gone on sql_drop execute function f();
-- head
alter event trigger starts disable;
alter event trigger drops enable always;
alter event trigger rewrites enable replica;
drop event trigger gone;
drop event trigger ends;
create event trigger ends on ddl_command_start when tag in ('CREATE TABLE', 'DROP TABLE') execute function g();
create event trigger fresh on table_rewrite execute function f();
-- twin
drop event trigger ends;
create event trigger ends on ddl_command_end when tag in ('ALTER TABLE', 'CREATE TABLE') execute function f();
alter event trigger starts disable;
alter event trigger starts enable;
-- expect
changed event_trigger drops enabled: - → always
changed event_trigger ends event: ddl_command_end → ddl_command_start, tags: ALTER TABLE, CREATE TABLE → CREATE TABLE, DROP TABLE, function: public.f → public.g
added event_trigger fresh
removed event_trigger gone
changed event_trigger rewrites enabled: - → replica
changed event_trigger starts enabled: - → disabled

-- case: rules that came, went and changed
create table t (id integer, note text);
create table log (id integer, note text);
create rule audit as on insert to t do also insert into log values (new.id, new.note);
create rule keep as on delete to t do instead nothing;
-- head
create or replace rule audit as on insert to t where new.id > 10 do also insert into log values (new.id, 'big');
drop rule keep on t;
create rule "Odd AS one" as on update to t do instead (delete from log where id = old.id; insert into log select new.*);
-- twin
drop rule audit on t;
alter rule keep on t rename to k;
create rule audit as on insert to t do also insert into log (id, note) values (new.id, new.note);
alter rule k on t rename to keep;
-- expect
added rule public.t.Odd AS one
changed rule public.t.audit definition: DO  INSERT INTO public.log (id, note) VALUES (new.id, new.note) → WHERE (new.id > 10) DO  INSERT INTO public.log (id, note) VALUES (new.id, 'big'::text)
removed rule public.t.keep

-- case: a rule for another event
create table t (id integer, note text);
create rule r as on insert to t do instead nothing;
-- head
drop rule r on t;
create rule r as on update to t where old.id = 1 do instead nothing;
-- twin
drop rule r on t;
create rule r as on insert to t do instead nothing;
-- expect
changed rule public.t.r event: insert → update, definition: DO INSTEAD NOTHING → WHERE (old.id = 1) DO INSTEAD NOTHING

-- case: a rule that somebody disabled
create table "Odd t" (id integer);
create table t (id integer);
create view v as select id from t;
create rule r as on insert to "Odd t" do also notify changed;
create rule s as on insert to t do instead insert into "Odd t" values (new.id);
create rule u as on update to t do instead nothing;
create rule w as on update to v do instead nothing;
-- head
alter table "Odd t" disable rule r;
alter table t enable always rule s;
alter table t enable replica rule u;
-- twin
alter table "Odd t" disable rule r;
alter table "Odd t" enable rule r;
drop view v;
create view v as select id from t;
create rule w as on update to v do instead nothing;
-- expect
changed rule public.Odd t.r enabled: - → disabled
changed rule public.t.s enabled: - → always
changed rule public.t.u enabled: - → replica
