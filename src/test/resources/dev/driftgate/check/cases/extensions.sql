-- case: an extension that only staging has
create schema ext;
-- head
create extension citext schema ext;
-- twin
create extension citext schema ext; drop extension citext;
-- expect
added extension citext

-- case: an extension in another version
-- since 14
-- dump is blind
-- no restore: an extension comes back in its default version
create extension pg_trgm version '1.5';
-- head
alter extension pg_trgm update to '1.6';
-- twin
drop extension pg_trgm; create extension pg_trgm version '1.5';
-- expect
changed extension pg_trgm version: 1.5 → 1.6

-- case: an extension in another schema
create schema ext;
create extension citext;
-- head
alter extension citext set schema ext;
-- twin
alter extension citext set schema ext; alter extension citext set schema public;
-- expect
changed extension citext schema: public → ext

-- case: the language every database has, created again
-- dump is blind
-- twin prints differently
-- no restore: every new database has the extension, and nothing in the dump drops it
select 1;
-- head
drop extension plpgsql;
-- twin
drop extension plpgsql; create extension plpgsql;
-- expect
removed extension plpgsql

-- case: a comment on an extension
create extension hstore;
-- head
comment on extension hstore is 'ours';
-- twin
comment on extension hstore is 'ours'; drop extension hstore; create extension hstore;
-- expect
changed extension [comments] hstore comment: data type for storing sets of (key, value) pairs → ours

-- case: a member of an extension that no longer is one
-- no restore: the extension's script makes the function first
create extension moddatetime;
-- head
alter extension moddatetime drop function moddatetime();
-- twin
alter extension moddatetime drop function moddatetime(); alter extension moddatetime add function moddatetime();
-- expect
added function public.moddatetime()
