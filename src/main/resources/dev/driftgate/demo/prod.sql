-- What was once needed in production and never cleaned up.
create table public.legacy_import (
    batch integer not null,
    row_no integer not null,
    payload text,
    imported_at timestamp not null default now(),
    primary key (batch, row_no)
);
insert into public.legacy_import (batch, row_no, payload)
select 1, n, 'row ' || n from generate_series(1, 40) n;
