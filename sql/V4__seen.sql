-- What checks of contracts saw of the documented tables and columns, under the names that the contract has for them, so that
-- a later check can prove a rename and notice another type where none is declared.

create table contract_check (
    contract   text        primary key,
    checked_at timestamptz not null
);

create table seen_table (
    contract text   not null,
    schema   text   not null,
    name     text   not null,
    -- Which database the oid is of; empty where the server does not say.
    cluster  text   not null,
    oid      bigint not null,
    primary key (contract, schema, name)
);

create table seen_column (
    contract      text    not null,
    schema        text    not null,
    relation      text    not null,
    name          text    not null,
    -- Of the relation that it was a column of, which may have been created anew since.
    cluster       text    not null,
    oid           bigint  not null,
    attnum        integer not null,
    -- What it last was as documented; where no type is declared, what it was when it was first seen.
    type          text    not null,
    -- The last check that saw it of that type; null while it still is.
    retyped_after timestamptz,
    primary key (contract, schema, relation, name),
    foreign key (contract, schema, relation) references seen_table on delete cascade
);
