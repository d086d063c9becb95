-- case: a value in the middle of an enum
create type mood as enum ('sad', 'ok');
-- head
alter type mood add value 'glad' after 'sad';
-- twin
create type m as enum ('a'); drop type m;
-- expect
changed type public.mood values: 'sad', 'ok' → 'sad', 'glad', 'ok'

-- case: enum values in another order, and odd ones
-- base
create type mood as enum ('a', 'it''s', 'c, d');
-- head
create type mood as enum ('a', 'c, d', 'it''s');
-- twin
create type mood as enum ('a', 'c, d'); alter type mood add value 'it''s' before 'c, d';
-- expect
changed type public.mood values: 'a', 'it''s', 'c, d' → 'a', 'c, d', 'it''s'

-- case: an empty enum and an empty composite type
-- base
create type one as enum (); create type two as ();
-- head
create type one as (); create type two as ();
-- twin
create type two as (a int); alter type two drop attribute a; create type one as enum ();
-- expect
changed type public.one form: enum → composite

-- case: attributes of a composite type
create type address as (street text, zip varchar(5));
-- head
alter type address alter attribute zip type varchar(9), add attribute "Land" text collate "C";
-- twin
alter type address add attribute x int; alter type address drop attribute x;
-- expect
changed type public.address attributes: street text, zip character varying(5) → street text, zip character varying(9), "Land" text collate pg_catalog.C

-- case: a comment on an attribute
create type address as (street text, zip varchar(5));
-- head
comment on column address.zip is 'five digits'; comment on type address is 'Where people live';
-- twin
comment on column address.zip is 'x'; comment on column address.zip is null;
-- expect
changed type [comments] public.address column_comment: - → zip: five digits, comment: - → Where people live

-- case: the row type of a table is no type
-- head
create table notes (id int);
-- twin
create table notes (id int); drop table notes;
-- expect
added table public.notes
added column public.notes.id

-- case: a range over another type
-- base
create type span as range (subtype = float8);
-- head
create type span as range (subtype = float8, subtype_diff = float8mi);
create type inetspan as range (subtype = inet);
-- twin
create type x as range (subtype = float8); alter type x rename to y; drop type y;
create type span as range (subtype = float8);
-- expect
added type public.inetspan
changed type public.span subtype_diff: - → float8mi

-- case: collation and operator class of a range
-- base
create type a as range (subtype = text); create type b as range (subtype = text);
-- head
create type a as range (subtype = text, collation = "C"); create type b as range (subtype = text, subtype_opclass = text_pattern_ops);
-- twin
create type b as range (subtype = text, subtype_opclass = text_ops); create type a as range (subtype = text);
-- expect
changed type public.a collation: - → pg_catalog.C
changed type public.b subtype_operator_class: - → pg_catalog.text_pattern_ops

-- case: what comes with a range goes by its own name
-- since 14
-- base
create type floatrange as range (subtype = float8); create type span as range (subtype = float8);
-- head
create type floatrange as range (subtype = float8, multirange_type_name = floats); create type span as range (subtype = float8);
-- twin
create type floatrange as range (subtype = float8, multirange_type_name = floatmultirange);
create type span as range (subtype = float8, multirange_type_name = span_multirange);
-- expect
changed type public.floatrange multirange: - → floats

-- case: a range with a canonical function
create type steps; create function steps_canonical(steps) returns steps language internal immutable strict as 'int4range_canonical';
-- base
create type steps as range (subtype = int4);
-- head
create type steps as range (subtype = int4, canonical = steps_canonical);
-- twin
create type x; drop type x; create type steps as range (subtype = int4);
-- expect
changed type public.steps canonical: - → public.steps_canonical

-- case: a base type
create type ticket;
create function ticket_in(cstring) returns ticket language internal immutable strict as 'textin';
create function ticket_out(ticket) returns cstring language internal immutable strict as 'textout';
create function ticket_recv(internal) returns ticket language internal stable strict as 'textrecv';
create function ticket_send(ticket) returns bytea language internal stable strict as 'textsend';
-- base
create type ticket (input = ticket_in, output = ticket_out);
-- head
create type ticket (input = ticket_in, output = ticket_out, receive = ticket_recv, send = ticket_send, storage = extended,
    category = 'S', preferred = true, default = 'none', delimiter = ';', collatable = true, alignment = double);
-- twin
create type ticket (output = ticket_out, input = ticket_in, category = 'U', delimiter = ',', storage = plain, alignment = int4);
-- expect
changed type public.ticket receive: - → public.ticket_recv, send: - → public.ticket_send, alignment: - → double, storage: - → extended, category: - → S, preferred: - → yes, default: - → none, delimiter: - → ;, collatable: - → yes

-- case: a base type of fixed length
create type pair;
create function pair_in(cstring) returns pair language internal immutable strict as 'point_in';
create function pair_out(pair) returns cstring language internal immutable strict as 'point_out';
create function pair_typmod_in(cstring[]) returns int language internal immutable strict as 'varchartypmodin';
create function pair_typmod_out(int) returns cstring language internal immutable strict as 'varchartypmodout';
-- base
create type pair (input = pair_in, output = pair_out, internallength = 16, element = float8, alignment = double,
    typmod_in = pair_typmod_in, typmod_out = pair_typmod_out);
-- head
create type pair (input = pair_in, output = pair_out, internallength = 24, alignment = double);
-- twin
create type pair (input = pair_in, output = pair_out, like = point, category = 'U', element = float8,
    typmod_in = pair_typmod_in, typmod_out = pair_typmod_out);
-- expect
changed type public.pair typmod_in: public.pair_typmod_in → -, typmod_out: public.pair_typmod_out → -, length: 16 → 24, element: double precision → -

-- case: a shell type
-- head
create type unfinished;
-- twin
create type unfinished; drop type unfinished;
-- expect
added type public.unfinished

-- case: a domain of staging alone
-- head
create domain zip as varchar(10) default 'x' not null check (length(value) > 2);
-- twin
create domain zip as text; drop domain zip;
-- expect
added domain public.zip

-- case: a check of a domain less
create domain positive as integer check (value > 0);
-- head
alter domain positive drop constraint positive_check;
-- twin
alter domain positive drop constraint positive_check; alter domain positive add constraint positive_check check (value > 0);
-- expect
changed domain public.positive constraints: positive_check CHECK ((VALUE > 0)) → -

-- case: checks of a domain, one not validated
-- dump says more: it makes a check that is not validated a statement of its own
create domain amount as numeric(9, 2);
-- base
alter domain amount add constraint low check (value > 0);
alter domain amount add constraint high check (value < 9);
-- head
alter domain amount add constraint high check (value < 10);
alter domain amount add constraint low check (value > 0) not valid;
-- twin
alter domain amount add constraint high check (value < 9);
alter domain amount add constraint low check (value > 0) not valid; alter domain amount validate constraint low;
-- expect
changed domain public.amount constraints: high CHECK ((VALUE < (9)::numeric)), low CHECK ((VALUE > (0)::numeric)) → high CHECK ((VALUE < (10)::numeric)), low CHECK ((VALUE > (0)::numeric)) NOT VALID

-- case: type, default, collation and not null of a domain
-- base
create domain a as varchar(10); create domain b as text; create domain c as int;
-- head
create domain a as varchar(12) default 'x'; create domain b as text collate "C"; create domain c as int not null;
-- twin
create domain c as int not null; alter domain c drop not null;
create domain b as text; create domain a as varchar(10) default 'y'; alter domain a drop default;
-- expect
changed domain public.a type: character varying(10) → character varying(12), default: - → 'x'::character varying
changed domain public.b collation: - → pg_catalog.C
changed domain public.c not_null: - → yes

-- case: a domain's default of null is none
-- twin prints differently
create domain size as varchar(1);
-- head
create domain short as varchar(9) default null;
-- twin
alter domain size set default null;
-- expect
added domain public.short

-- case: a domain's not-null constraint that somebody named
-- since 17
-- base
create domain a as int constraint must not null; create domain b as int;
-- head
create domain a as int not null; create domain b as int; alter domain b rename to bb; alter domain bb rename to b;
-- twin
create domain a as int; alter domain a add constraint must not null; create domain b as int; alter domain b set not null; alter domain b drop not null;
-- expect
changed domain public.a not_null_constraint: must → -

-- case: a comment on a domain's check
create domain positive as integer constraint above check (value > 0);
-- head
comment on constraint above on domain positive is 'no debts';
-- twin
comment on constraint above on domain positive is 'x'; comment on constraint above on domain positive is null;
-- expect
changed domain [comments] public.positive constraint_comment: - → above: no debts
