-- Of a constraint that came down from a parent only the parent's stands here. Not-null constraints are told with their column.
-- What its index has besides is told with the constraint; whether the table is clustered on it, with the table.
, indexes as materialized (
    -- Those of which more is to be said than that they are there.
    select c.oid, c.reloptions, c.reltablespace, i.indisvalid
    from relations r
    join pg_catalog.pg_index i on i.indrelid = r.oid
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    where c.reloptions is not null or c.reltablespace <> 0 or not i.indisvalid
)
select
    'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid as classid,
    k.oid as objid,
    0 as objsubid,
    c.schema,
    c.relname as relation,
    k.conname as name,
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
where k.contype in ('p', 'u', 'f', 'c', 'x')
  and k.conislocal
  and k.conparentid = 0
