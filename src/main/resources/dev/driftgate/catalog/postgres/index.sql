-- An index that carries a constraint is told as the constraint, a partition's part of an index as its parent's index.
-- The definition leaves out the names of index and table, which are the object's identity, and the storage parameters, which
-- stand by themselves: `btree (customer_id)`.
select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       i.indexrelid as objid,
       0 as objsubid,
       s.schema,
       c.relname as relation,
       ic.relname as name,
       case when i.indisunique then 'yes' end as "unique",
       case when p.columns is not null then pg_catalog.quote_ident(am.amname) || ' (' || p.columns || ')'
            when i.indrelid in (select l.oid from locked l) or i.indexrelid in (select l.oid from locked l)
            then '<unread> another session has it locked'
            else pg_catalog.replace(
                pg_catalog.substr(
                    pg_catalog.pg_get_indexdef(i.indexrelid),
                    pg_catalog.length(
                        pg_catalog.concat(
                            'CREATE ', case when i.indisunique then 'UNIQUE ' end, 'INDEX ',
                            pg_catalog.quote_ident(ic.relname), ' ON ', case when ic.relkind = 'I' then 'ONLY ' end,
                            pg_catalog.quote_ident(s.schema), '.', pg_catalog.quote_ident(c.relname), ' USING '
                        )
                    ) + 1
                ),
                coalesce(w.written, ''), ''
            )
       end as definition,
       w.options,
       ts.spcname as tablespace,
       g.targets as statistics,
       case when i.indisclustered and c.relkind = 'm' then 'yes' end as clustered,
       case when not i.indisvalid then 'no' end as valid
from pg_catalog.pg_index i
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_am am on am.oid = ic.relam
join scope s on s.oid = c.relnamespace
left join pg_catalog.pg_tablespace ts on ts.oid = ic.reltablespace
-- As the server writes them into the definition, in the order in which they were set.
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
left join (
    select a.attrelid,
           pg_catalog.string_agg(a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
               filter (where a.attstattarget >= 0) as targets
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_index x on x.indexrelid = a.attrelid
    where a.attstattarget >= 0 or a.attoptions is not null
    group by a.attrelid
) g on g.attrelid = i.indexrelid
-- An index on nothing but columns, with the operator class and collation that each has anyway, is written here: the server's
-- function says the same at twenty times the cost, and waits for locks.
left join lateral (
    select pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' order by k.place) as columns
    from pg_catalog.generate_series(0, i.indnatts - 1) k (place)
    cross join lateral (
        select c.attname, c.atttypid, c.attcollation
        from pg_catalog.pg_attribute c
        where c.attrelid = i.indrelid and c.attnum = i.indkey[k.place]
        offset 0
    ) a
    join pg_catalog.pg_opclass o on o.oid = i.indclass[k.place]
    where g.attrelid is null
      and i.indexprs is null
      and i.indpred is null
      and i.indnatts = i.indnkeyatts
      and not i.indnullsnotdistinct -- since 15
    having pg_catalog.count(*) = i.indnatts
       and pg_catalog.bool_and(
           o.opcdefault
               and (o.opcintype = a.atttypid or o.opcintype = 25 and a.atttypid = 1043 and o.opcnamespace = 11)
               and i.indcollation[k.place] = a.attcollation
               and i.indoption[k.place] = 0
       )
) p on true
where c.relkind in ('r', 'p', 'm')
  and c.relpersistence <> 't'
  and c.relname = any (pg_catalog.current_setting('driftgate.relations')::pg_catalog.name[]) -- by name
  and not ic.relispartition
  and not exists (
    select from pg_catalog.pg_constraint k
    where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
)
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
