-- Of a constraint that came down from a parent only the parent's stands here. Not-null constraints are told with their column.
-- What its index has besides is told with the constraint; whether the table is clustered on it, with the table.
, indexes as materialized (
    -- Those of which more is to be said than that they are there.
    select c.oid, c.reloptions, c.reltablespace, i.indisvalid
    from pg_catalog.pg_index i
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    where c.reloptions is not null or c.reltablespace <> 0 or not i.indisvalid
)
select
    'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid as classid, -- not in digests
    k.oid as objid, -- not in digests
    0 as objsubid, -- not in digests
    c.schema, -- not in digests
    c.relname as relation, -- not in digests
    k.conname as name, -- not in digests
    p.* -- not in digests
    k.conrelid as relid, -- in digests
    0 as place, -- in digests
    k.conname as name, -- in digests
    k.conrelid in (select l.oid from locked l) or k.conindid in (select l.oid from locked l) as unread, -- in digests
    p as properties -- in digests
from pg_catalog.pg_constraint k
join relations c on c.oid = k.conrelid and c.relkind in ('r', 'p', 'f')
left join indexes ic on ic.oid = k.conindid and k.contype in ('p', 'u', 'x')
left join pg_catalog.pg_tablespace ts on ts.oid = ic.reltablespace
-- As the server writes them into the definition of an exclusion, in the order in which they were set.
left join lateral (
    select pg_catalog.string_agg(e.option, ', ' order by e.option collate "C") as options,
           ' WITH (' || pg_catalog.string_agg(pg_catalog.quote_ident(n.name) || '=' ||
               case when pg_catalog.quote_ident(n.value) = n.value then n.value else pg_catalog.quote_literal(n.value) end,
               ', ' order by e.place) || ')' as written
    from pg_catalog.unnest(ic.reloptions) with ordinality e (option, place)
    cross join lateral (
        select pg_catalog.split_part(e.option, '=', 1) as name,
               pg_catalog.substr(e.option, pg_catalog.strpos(e.option, '=') + 1) as value
    ) n
    where ic.reloptions is not null
) w on true
cross join lateral (
    select
        case k.contype
            when 'p' then 'primary key'
            when 'u' then 'unique'
            when 'f' then 'foreign key'
            when 'c' then 'check'
            when 'x' then 'exclusion'
        end as type,
        case when k.contype in ('c', 'x') and (k.conrelid in (select l.oid from locked l) or k.conindid in (select l.oid from locked l))
             then '<unread> another session has it locked'
             when k.contype = 'x' and w.written is not null
             then pg_catalog.replace(pg_catalog.pg_get_constraintdef(k.oid), w.written, '')
             else pg_catalog.pg_get_constraintdef(k.oid)
        end as definition,
        w.options,
        ts.spcname as tablespace,
        case when not ic.indisvalid then 'no' end as valid
) p
where k.contype in ('p', 'u', 'f', 'c', 'x')
  and k.conislocal
  and k.conparentid = 0
