-- case: a cast with another meaning
create type mood as enum ('sad', 'ok');
create function to_mood(integer) returns mood language sql immutable as $$select 'ok'::mood$$;
create function to_mood2(integer) returns mood language sql immutable as $$select 'ok'::mood$$;
create cast (integer as mood) with function to_mood(integer);
create cast (text as mood) with inout as implicit;
create cast (text as bytea) without function as assignment;
create cast (json as mood) with inout;
-- head
drop cast (integer as mood);
create cast (integer as mood) with function to_mood2(integer) as assignment;
drop cast (text as mood);
create cast (text as mood) with inout as assignment;
drop cast (text as bytea);
create cast (text as bytea) with inout as assignment;
drop cast (json as mood);
create cast (bigint as mood) with inout;
-- twin
drop cast (integer as mood);
drop cast (json as mood);
create cast (json as mood) with inout;
create cast (integer as mood) with function to_mood(integer);
-- expect
added cast (bigint AS public.mood)
changed cast (integer AS public.mood) function: public.to_mood(integer) → public.to_mood2(integer), context: - → assignment
removed cast (json AS public.mood)
changed cast (text AS bytea) method: without function → with inout
changed cast (text AS public.mood) context: implicit → assignment

-- case: a range's own casts are no casts
create table t (id integer);
-- head
create function f(integer) returns integer language sql as 'select 1';
-- twin
create type span as range (subtype = time);
drop type span;
-- expect
added function public.f(integer)

-- case: operators that came and went
create function same(integer, text) returns boolean language sql immutable as 'select true';
create function turn(text) returns text language sql immutable as 'select $1';
create operator === (leftarg = integer, rightarg = text, function = same);
-- head
drop operator === (integer, text);
create operator !@# (rightarg = text, function = turn);
-- twin
create operator !@# (rightarg = text, function = turn);
drop operator !@# (none, text);
drop operator === (integer, text);
create operator === (leftarg = int4, rightarg = text, procedure = public.same);
-- expect
added operator public.!@#(NONE, text)
removed operator public.===(integer, text)

-- case: what an operator promises
create function same(integer, integer) returns boolean language sql immutable as 'select $1 = $2';
create function same2(integer, integer) returns boolean language sql immutable as 'select $1 = $2';
create function differ(integer, integer) returns boolean language sql immutable as 'select $1 <> $2';
create operator === (leftarg = integer, rightarg = integer, function = same, commutator = ===, restrict = eqsel, join = eqjoinsel);
create operator <=> (leftarg = integer, rightarg = integer, function = same);
-- head
drop operator === (integer, integer);
create operator !== (leftarg = integer, rightarg = integer, function = differ);
create operator === (leftarg = integer, rightarg = integer, function = same2, negator = !==, hashes, merges);
alter operator <=> (integer, integer) set (restrict = scalarltsel, join = scalarltjoinsel);
-- twin
alter operator <=> (integer, integer) set (restrict = eqsel, join = eqjoinsel);
alter operator <=> (integer, integer) set (restrict = none, join = none);
-- expect
added operator public.!==(integer, integer)
changed operator public.<=>(integer, integer) restrict: - → pg_catalog.scalarltsel, join: - → pg_catalog.scalarltjoinsel
changed operator public.===(integer, integer) function: public.same(integer, integer) → public.same2(integer, integer), commutator: public.=== → -, restrict: pg_catalog.eqsel → -, join: pg_catalog.eqjoinsel → -, negator: - → public.!==, hashes: - → yes, merges: - → yes

-- case: an operator class that staging has
create function cmp(integer, integer) returns integer language sql immutable as 'select 0';
-- head
create operator class backwards for type integer using btree as
    operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 cmp(integer, integer);
-- twin
create operator class backwards for type integer using btree as
    operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 cmp(integer, integer);
drop operator family backwards using btree;
-- expect
added operator_family public.backwards using btree
added operator_class public.backwards using btree

-- case: an operator class with other members
create function cmp(integer, integer) returns integer language sql immutable as 'select 0';
create function cmp2(integer, integer) returns integer language sql immutable as 'select 1';
create operator class backwards for type integer using btree as
    operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 cmp(integer, integer);
create operator family empty using hash;
-- head
drop operator family backwards using btree;
create operator class backwards for type integer using btree as
    operator 1 >, operator 2 >=, operator 3 =, operator 5 <, function 1 cmp2(integer, integer);
drop operator family empty using hash;
-- twin
drop operator family backwards using btree;
create operator family backwards using btree;
create operator class backwards for type integer using btree family backwards as
    function 1 cmp(integer, integer), operator 5 <, operator 3 =, operator 4 <=, operator 2 >=, operator 1 >;
-- expect
changed operator_class public.backwards using btree operators: 1 pg_catalog.>(integer, integer) 2 pg_catalog.>=(integer, integer) 3 pg_catalog.=(integer, integer) 4 pg_catalog.<=(integer, integer) 5 pg_catalog.<(integer, integer) → 1 pg_catalog.>(integer, integer) 2 pg_catalog.>=(integer, integer) 3 pg_catalog.=(integer, integer) 5 pg_catalog.<(integer, integer), functions: 1 public.cmp(integer, integer) → 1 public.cmp2(integer, integer)
removed operator_family public.empty using hash

-- case: the class that a type uses by default, and its family
create type pair as (a integer, b integer);
create function cmp(pair, pair) returns integer language sql immutable as 'select 0';
create operator family pairs using btree;
create operator family others using btree;
create operator class pair_ops default for type pair using btree family pairs as function 1 cmp(pair, pair);
-- head
drop operator class pair_ops using btree;
create operator class pair_ops for type pair using btree family others as function 1 cmp(pair, pair);
-- twin
drop operator class pair_ops using btree;
create operator class pair_ops default for type public.pair using btree family public.pairs as function 1 (pair, pair) cmp(pair, pair);
-- expect
changed operator_class public.pair_ops using btree default: yes → -, family: public.pairs → public.others

-- case: a class that stores another type and orders by distance
create operator class boxes for type polygon using gist as
    operator 1 <<(polygon, polygon), function 1 gist_poly_consistent(internal, polygon, smallint, oid, internal),
    function 2 gist_box_union(internal, internal), function 3 gist_poly_compress(internal),
    function 5 gist_box_penalty(internal, internal, internal), function 6 gist_box_picksplit(internal, internal),
    function 7 gist_box_same(box, box, internal), function 8 gist_poly_distance(internal, polygon, smallint, oid, internal),
    storage box;
-- head
drop operator family boxes using gist;
create operator class boxes for type polygon using gist as
    operator 1 <<(polygon, polygon), operator 15 <->(polygon, point) for order by float_ops,
    function 1 gist_poly_consistent(internal, polygon, smallint, oid, internal),
    function 2 gist_box_union(internal, internal), function 3 gist_poly_compress(internal),
    function 5 gist_box_penalty(internal, internal, internal), function 6 gist_box_picksplit(internal, internal),
    function 7 gist_box_same(box, box, internal), function 8 gist_poly_distance(internal, polygon, smallint, oid, internal);
-- twin
drop operator family boxes using gist;
create operator family boxes using gist;
create operator class boxes for type polygon using gist family boxes as
    storage box,
    operator 1 <<(polygon, polygon), function 1 gist_poly_consistent(internal, polygon, smallint, oid, internal),
    function 2 gist_box_union(internal, internal), function 3 gist_poly_compress(internal),
    function 5 gist_box_penalty(internal, internal, internal), function 6 gist_box_picksplit(internal, internal),
    function 7 gist_box_same(box, box, internal), function 8 gist_poly_distance(internal, polygon, smallint, oid, internal);
-- expect
changed operator_class public.boxes using gist storage: box → -, operators: 1 pg_catalog.<<(polygon, polygon) → 1 pg_catalog.<<(polygon, polygon) 15 pg_catalog.<->(polygon, point) for order by pg_catalog.float_ops

-- case: a family with operators between types
create operator family mixed using btree;
alter operator family mixed using btree add operator 1 <(integer, bigint), function 1 (integer, bigint) btint48cmp(integer, bigint);
create operator class mixed4 for type integer using btree family mixed as
    operator 1 <, operator 3 =, function 1 btint4cmp(integer, integer);
-- head
alter operator family mixed using btree add operator 3 =(integer, bigint), operator 3 =(bigint, integer);
alter operator family mixed using btree drop function 1 (integer, bigint);
alter operator family mixed using btree add function 1 (bigint, integer) btint84cmp(bigint, integer);
-- twin
alter operator family mixed using btree drop operator 1 (integer, bigint), function 1 (integer, bigint);
drop operator class mixed4 using btree;
create operator class mixed4 for type integer using btree family mixed as
    operator 1 <, operator 3 =, operator 1 <(integer, bigint),
    function 1 btint4cmp(integer, integer), function 1 (integer, bigint) btint48cmp(integer, bigint);
-- expect
changed operator_family public.mixed using btree operators: 1 pg_catalog.<(integer, bigint) → 1 pg_catalog.<(integer, bigint) 3 pg_catalog.=(bigint, integer) 3 pg_catalog.=(integer, bigint), functions: 1 (integer, bigint) pg_catalog.btint48cmp(integer, bigint) → 1 (bigint, integer) pg_catalog.btint84cmp(bigint, integer)

-- case: operators with comments
create function same(integer, text) returns boolean language sql immutable as 'select true';
create operator === (leftarg = integer, rightarg = text, function = same);
create operator family f using hash;
create operator class c for type integer using hash family f as operator 1 =;
create cast (text as integer) with inout as implicit;
-- head
comment on operator === (integer, text) is 'a';
comment on operator family f using hash is 'b';
comment on operator class c using hash is 'c';
comment on cast (text as integer) is 'd';
-- twin
comment on operator === (integer, text) is 'a';
comment on operator === (integer, text) is null;
-- expect
changed cast [comments] (text AS integer) comment: - → d
changed operator [comments] public.===(integer, text) comment: - → a
changed operator_class [comments] public.c using hash comment: - → c
changed operator_family [comments] public.f using hash comment: - → b
