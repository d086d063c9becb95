-- An index that carries a constraint is told as the constraint, a partition's part of an index as its parent's index.
-- The definition leaves out the names of index and table, which are the object's identity, and the storage parameters, which
-- stand by themselves: `btree (customer_id)`. It keeps its first sign where a name is another by now.
, indexes as materialized (
    select i.indexrelid, i.indrelid, i.indisunique, i.indisclustered, i.indisvalid, i.indnatts, i.indnkeyatts, i.indkey,
           i.indclass, i.indcollation, i.indoption,
           i.indnullsnotdistinct, -- since 15
           i.indexprs is not null or i.indpred is not null as holds_expressions,
           c.schema, c.relname, c.relkind, ic.relname as name, ic.relkind as index_kind, ic.relam, ic.reloptions,
           ic.reltablespace
    from pg_catalog.pg_index i
    join pg_catalog.pg_class ic on ic.oid = i.indexrelid
    join relations c on c.oid = i.indrelid
    where not ic.relispartition
      and not exists (
          select from pg_catalog.pg_constraint k
          where k.conrelid = i.indrelid and k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
      )
), altered as materialized (
    -- Columns of an index for which something was set.
    select a.attrelid,
           pg_catalog.string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
               filter (where a.attstattarget >= 0) as targets
    from indexes x
    join pg_catalog.pg_attribute a on a.attrelid = x.indexrelid
    where a.attnum > 0 and (a.attstattarget >= 0 or a.attoptions is not null)
    group by a.attrelid
), plain as materialized (
    -- An index on nothing but columns, with the operator class and collation that each has anyway, is written here: the
    -- server's function says the same at twenty times the cost, and waits for locks.
    select x.indexrelid, pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' order by k.place) as columns
    from indexes x
    cross join lateral pg_catalog.unnest(x.indkey) with ordinality k (attnum, place)
    join pg_catalog.pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum
    join pg_catalog.pg_opclass o on o.oid = x.indclass[k.place - 1]
    left join altered g on g.attrelid = x.indexrelid
    group by x.indexrelid, x.indnatts
    -- Said here and not before, as the planner would expect next to nothing to be left.
    having pg_catalog.count(*) = x.indnatts
       and pg_catalog.bool_and(
           o.opcdefault
               and not x.holds_expressions
               and x.indnatts = x.indnkeyatts
               and not x.indnullsnotdistinct -- since 15
               and g.attrelid is null
               and (o.opcintype = a.atttypid or o.opcintype = 25 and a.atttypid = 1043 and o.opcnamespace = 11)
               and x.indcollation[k.place - 1] = a.attcollation
               and x.indoption[k.place - 1] = 0
       )
)
select
    'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
    i.indexrelid as objid,
    0 as objsubid,
    i.schema,
    i.relname as relation,
    i.name,
    case when i.indisunique then 'yes' end as "unique",
    case when b.columns is not null then pg_catalog.quote_ident(am.amname) || ' (' || b.columns || ')'
         when i.indrelid in (select l.oid from locked l) or i.indexrelid in (select l.oid from locked l)
         then '<unread> another session has it locked'
         else pg_catalog.replace(
             pg_catalog.replace(
                 E'\001' || pg_catalog.pg_get_indexdef(i.indexrelid),
                 pg_catalog.concat(
                     E'\001', 'CREATE ', case when i.indisunique then 'UNIQUE ' end, 'INDEX ',
                     pg_catalog.quote_ident(i.name), ' ON ', case when i.index_kind = 'I' then 'ONLY ' end,
                     pg_catalog.quote_ident(i.schema), '.', pg_catalog.quote_ident(i.relname), ' USING '
                 ),
                 ''
             ),
             coalesce(w.written, ''), ''
         )
    end as definition,
    w.options,
    ts.spcname as tablespace,
    g.targets as statistics,
    case when i.indisclustered and i.relkind = 'm' then 'yes' end as clustered,
    case when not i.indisvalid then 'no' end as valid
from indexes i
join pg_catalog.pg_am am on am.oid = i.relam
left join pg_catalog.pg_tablespace ts on ts.oid = i.reltablespace
left join altered g on g.attrelid = i.indexrelid
left join plain b on b.indexrelid = i.indexrelid
-- As the server writes them into the definition, in the order in which they were set.
left join lateral (
    select pg_catalog.string_agg(e.option, ', ' order by e.option collate "C") as options,
           ' WITH (' || pg_catalog.string_agg(pg_catalog.quote_ident(n.name) || '=' ||
               case when pg_catalog.quote_ident(n.value) = n.value then n.value else pg_catalog.quote_literal(n.value) end,
               ', ' order by e.place) || ')' as written
    from pg_catalog.unnest(i.reloptions) with ordinality e (option, place)
    cross join lateral (
        select pg_catalog.split_part(e.option, '=', 1) as name,
               pg_catalog.substr(e.option, pg_catalog.strpos(e.option, '=') + 1) as value
    ) n
    where i.reloptions is not null
) w on true
