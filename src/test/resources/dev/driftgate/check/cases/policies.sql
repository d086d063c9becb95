-- case: a policy that staging has and one that prod has
create table t (id integer, owner name);
create policy old_one on t using (owner = current_user);
-- head
drop policy old_one on t;
create policy "New one" on t as restrictive for update to public using (id > 0) with check (id > 1);
-- twin
alter policy old_one on t rename to x;
drop policy x on t;
create policy old_one on t as permissive for all to public using ((owner) = current_user);
-- expect
added policy public.t.New one
removed policy public.t.old_one

-- case: whom a policy lets see what
create table t (id integer, owner name);
create policy p on t using (owner = current_user) with check (owner = current_user);
-- head
alter policy p on t using (true) with check (owner = 'loader');
-- twin
alter policy p on t using (true);
alter policy p on t using (owner = current_user);
-- expect
changed policy public.t.p using: (owner = CURRENT_USER) → true, with_check: (owner = CURRENT_USER) → (owner = 'loader'::name)

-- case: a policy that checks what is written only
create table t (id integer, owner name);
create policy p on t for insert with check (id > 0);
create policy q on t using (id > 0);
-- head
drop policy p on t;
create policy p on t for update using (id > 0);
alter policy q on t with check (id > 10);
-- twin
drop policy q on t;
drop policy p on t;
create policy p on t for insert with check (id > 0);
create policy q on t using (id > 0);
-- expect
changed policy public.t.p command: insert → update, with_check: (id > 0) → -, using: - → (id > 0)
changed policy public.t.q with_check: - → (id > 10)

-- case: for which commands a policy is
create table t (id integer);
create policy a on t for select using (id > 0);
create policy b on t for delete using (id > 0);
create policy c on t for all using (id > 0);
-- head
drop policy a on t;
create policy a on t for all using (id > 0);
drop policy b on t;
create policy b on t for select using (id > 0);
drop policy c on t;
create policy c on t for delete using (id > 0);
-- twin
drop policy c on t;
create policy c on t using (id > 0);
-- expect
changed policy public.t.a command: select → all
changed policy public.t.b command: delete → select
changed policy public.t.c command: all → delete

-- case: a policy that no longer adds but takes away
create table t (id integer);
create policy p on t for select using (id > 0);
-- head
drop policy p on t;
create policy p on t as restrictive for select using (id > 0);
-- twin
drop policy p on t;
create policy p on t as permissive for select using (id > 0);
-- expect
changed policy public.t.p permissive: - → no

-- case: to whom a policy goes
do $$ begin create role policy_reader; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role "Policy writer"; exception when duplicate_object or unique_violation then null; end $$;
create table t (id integer);
create policy p on t to policy_reader using (true);
create policy q on t to "Policy writer", policy_reader using (true);
-- head
alter policy p on t to policy_reader, "Policy writer";
alter policy q on t to public;
-- twin
alter policy q on t to public;
alter policy q on t to policy_reader, "Policy writer";
-- expect
changed policy public.t.p roles: policy_reader → Policy writer, policy_reader
changed policy public.t.q roles: Policy writer, policy_reader → -

-- case: a policy that reads other tables
create table t (id integer, team integer);
create table member_of (team integer, who name);
create policy p on t using (exists (select from member_of m where m.team = t.team and m.who = current_user));
-- head
alter policy p on t using (team in (select m.team from member_of m));
-- twin
alter policy p on t using (true);
alter policy p on t using (exists (select from public.member_of m where m.team = public.t.team and m.who = current_user));
-- expect
changed policy public.t.p using: (EXISTS ( SELECT FROM public.member_of m WHERE ((m.team = t.team) AND (m.who = CURRENT_USER)))) → (team IN ( SELECT m.team FROM public.member_of m))

-- case: a policy with a comment
create table t (id integer);
create policy p on t using (true);
-- head
comment on policy p on t is 'everybody sees all';
-- twin
comment on policy p on t is 'x';
comment on policy p on t is null;
-- expect
changed policy [comments] public.t.p comment: - → everybody sees all
