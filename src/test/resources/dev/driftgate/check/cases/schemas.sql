-- case: a schema that staging has and prod has not
create schema billing;
-- head
create schema s_extra;
-- twin
create schema s_extra; drop schema s_extra;
-- expect
added schema s_extra

-- case: a schema that was dropped with what is in it
create schema s_gone;
create table s_gone.t (id integer);
-- head
drop schema s_gone cascade;
-- twin
alter schema s_gone rename to s_away; alter schema s_away rename to s_gone;
-- expect
removed schema s_gone
removed table s_gone.t
removed column s_gone.t.id

-- case: a schema with a name that has to be quoted
create schema plain;
-- head
create schema "S Caps.dot";
-- twin
alter schema plain rename to "S Caps.dot"; alter schema "S Caps.dot" rename to plain;
-- expect
added schema S Caps.dot

-- case: a comment on a schema
create schema s_noted;
comment on schema s_noted is 'one';
-- head
comment on schema s_noted is 'two';
-- twin
comment on schema s_noted is 'two'; comment on schema s_noted is 'one';
-- expect
changed schema [comments] s_noted comment: one → two
