-- What a partition or child overrides in a column it inherits is told with the table, as the column itself is its parent's;
-- and what it overrides in an index it inherits, as the index is its parent's. Where Postgres hands a change of the parent on
-- (storage, statistics target, an index's options at its creation) only what differs from the parent is an override. Where
-- such an index lies is told wherever it lies elsewhere than the database does.
, inherited as (
    select a.attrelid, a.attname, a.attnum, a.attstorage, a.attoptions,
           a.attcompression, -- since 14
           pa.attnum as parents_attnum,
           a.attgenerated,
           a.attgenerated <> '' and (a.attrelid in (select l.oid from locked l) or pa.attrelid in (select l.oid from locked l))
               as unreadable,
           case when a.attnotnull and not pa.attnotnull then ' not null' || coalesce((
               select case when k.connoinherit then ' no inherit' else '' end
                   || case when k.convalidated then '' else ' not valid' end
               from pg_catalog.pg_constraint k
               where k.conrelid = a.attrelid and k.contype = 'n' and k.conkey[1] = a.attnum
           ), '') end as not_null,
           case when pa.attnotnull and not a.attnotnull then ' nullable' end as nullable, -- before 18
           case when a.attstorage <> pa.attstorage then
               case a.attstorage when 'p' then ' storage plain' when 'e' then ' storage external'
                                 when 'm' then ' storage main' else ' storage extended' end
           end as storage,
           case when nullif(a.attstattarget, -1) is distinct from nullif(pa.attstattarget, -1)
                then ' statistics ' || coalesce(nullif(a.attstattarget, -1)::text, 'default') end as statistics,
           case when d.adbin::text is distinct from pd.adbin::text then d.adbin end as expression,
           case when d.adbin::text is distinct from pd.adbin::text then pd.adbin end as parents_expression,
           pa.attrelid as parent
    from pg_catalog.pg_inherits h
    join pg_catalog.pg_class c on c.oid = h.inhrelid and c.relkind in ('r', 'p')
    join pg_catalog.pg_attribute a on a.attrelid = h.inhrelid and a.attnum > 0 and not a.attisdropped and not a.attislocal
    join pg_catalog.pg_attribute pa on pa.attrelid = h.inhparent and pa.attname = a.attname and not pa.attisdropped
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join pg_catalog.pg_attrdef pd on pd.adrelid = pa.attrelid and pd.adnum = pa.attnum
    -- Of several parents the first that has the column counts.
    where h.inhseqno = 1
       or not exists (
           select
           from pg_catalog.pg_inherits f
           join pg_catalog.pg_attribute fa on fa.attrelid = f.inhparent and fa.attname = a.attname and not fa.attisdropped
           where f.inhrelid = h.inhrelid and f.inhseqno < h.inhseqno
       )
), sequenced as (
    select d.refobjid as relid, d.refobjsubid as attnum,
           case a.attidentity when 'a' then ' identity always' else ' identity by default' end || pg_catalog.concat(
               ' start ', q.seqstart, ' increment ', q.seqincrement, ' minvalue ', q.seqmin, ' maxvalue ', q.seqmax,
               ' cache ', q.seqcache, case when q.seqcycle then ' cycle' end
           ) as identity
    from pg_catalog.pg_depend d
    join pg_catalog.pg_sequence q on q.seqrelid = d.objid
    join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and not a.attislocal
    where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and d.refobjsubid > 0
      and d.deptype = 'i'
), overriding as (
    select i.attrelid, i.attname, i.unreadable,
           pg_catalog.concat(
               i.not_null,
               i.nullable, -- before 18
               case when x.own is distinct from x.parents
                    then case when i.attgenerated = '' then ' default ' else ' generated ' end || coalesce(x.own, 'null') end,
               q.identity,
               i.storage,
               case i.attcompression when 'p' then ' compression pglz' when 'l' then ' compression lz4' end, -- since 14
               i.statistics,
               case when i.attoptions is not null then ' options ' || (
                   select pg_catalog.string_agg(e.option, ' ' order by e.option collate "C")
                   from pg_catalog.unnest(i.attoptions) e (option)
               ) end
           ) as changes
    from inherited i
    left join sequenced q on q.relid = i.attrelid and q.attnum = i.attnum
    left join lateral (
        select case when own.expression not like 'NULL::%' then own.expression end as own,
               case when parents.expression not like 'NULL::%' then parents.expression end as parents
        from pg_catalog.pg_get_expr(i.expression, case when i.attgenerated = '' then 0 else i.attrelid end) own (expression)
        cross join pg_catalog.pg_get_expr(i.parents_expression, case when i.attgenerated = '' then 0 else i.parent end)
            parents (expression)
        where (i.expression is not null or i.parents_expression is not null) and not i.unreadable
        offset 0
    ) x on true
), overrides as (
    select v.attrelid,
           case when pg_catalog.bool_or(v.unreadable) then '<unread> another session has it locked'
                else pg_catalog.string_agg(pg_catalog.quote_ident(v.attname) || v.changes, ', ' order by v.attname)
           end as columns
    from overriding v
    where v.changes <> '' or v.unreadable
    group by v.attrelid
), arranged as (
    select i.attrelid,
           pg_catalog.string_agg(pg_catalog.quote_ident(i.attname), ', ' order by i.attnum) as own,
           pg_catalog.string_agg(pg_catalog.quote_ident(i.attname), ', ' order by i.parents_attnum) as parents
    from inherited i
    group by i.attrelid
    having pg_catalog.bool_or(i.attnum <> i.parents_attnum)
), parts as (
    select i.indrelid,
           pg_catalog.string_agg('index ' || pg_catalog.quote_ident(p.relname) || ' '
               || coalesce(pg_catalog.array_to_string(c.reloptions, ' '), 'no options'), ', ' order by p.relname)
               filter (where c.reloptions is distinct from p.reloptions) as options,
           pg_catalog.string_agg('index ' || pg_catalog.quote_ident(p.relname) || ' in '
               || pg_catalog.quote_ident(ts.spcname), ', ' order by p.relname) as tablespaces
    from pg_catalog.pg_inherits h
    join pg_catalog.pg_class c on c.oid = h.inhrelid and c.relkind in ('i', 'I')
    join pg_catalog.pg_class p on p.oid = h.inhparent
    join pg_catalog.pg_index i on i.indexrelid = c.oid
    left join pg_catalog.pg_tablespace ts on ts.oid = c.reltablespace
    where c.reloptions is distinct from p.reloptions or ts.oid is not null
    group by i.indrelid
), marked as (
    select i.indrelid,
           pg_catalog.max(pg_catalog.quote_ident(c.relname)) filter (where i.indisreplident) as replica_identity,
           pg_catalog.max(pg_catalog.quote_ident(c.relname)) filter (where i.indisclustered) as clustered_on
    from pg_catalog.pg_index i
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    where i.indisreplident or i.indisclustered
    group by i.indrelid
), parents as (
    select h.inhrelid,
           pg_catalog.bool_or(h.inhdetachpending) as detaching, -- since 14
           pg_catalog.string_agg(n.nspname || '.' || p.relname, ', ' order by h.inhseqno) as names
    from pg_catalog.pg_inherits h
    join pg_catalog.pg_class p on p.oid = h.inhparent
    join pg_catalog.pg_namespace n on n.oid = p.relnamespace
    where p.relkind in ('r', 'p', 'f')
    group by h.inhrelid
)
select
    'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
    c.oid as objid,
    0 as objsubid,
    s.schema,
    null as relation,
    c.relname as name,
    case c.relpersistence when 'u' then 'unlogged' end as persistence,
    case when c.reloftype <> 0 then pg_catalog.format_type(c.reloftype, null) end as of_type,
    case when c.relkind = 'p' then
        case when c.oid in (select l.oid from locked l) then '<unread> another session has it locked'
             else pg_catalog.pg_get_partkeydef(c.oid) end
    end as partition_key,
    case when c.relispartition then h.names
        || case when h.detaching then ' (detaching)' else '' end -- since 14
    end as partition_of,
    case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, 0) end as partition_bound,
    case when not c.relispartition then h.names end as inherits,
    o.columns as column_overrides,
    case when c.relispartition and r.own <> r.parents then r.own end as column_order,
    case when am.amname <> 'heap' or c.relkind = 'p' then am.amname end as access_method,
    case when c.reloptions is not null or tc.reloptions is not null then (
        select pg_catalog.string_agg(e.option, ', ' order by e.option collate "C")
        from (
            select pg_catalog.unnest(c.reloptions)
            union all
            select 'toast.' || pg_catalog.unnest(tc.reloptions)
        ) e (option)
    ) end as options,
    nullif(pg_catalog.concat_ws(', ', pg_catalog.quote_ident(ts.spcname), ip.tablespaces), '') as tablespace,
    ip.options as index_overrides,
    case c.relreplident
        when 'n' then 'nothing'
        when 'f' then 'full'
        when 'i' then coalesce('index ' || m.replica_identity, 'an index that is gone')
    end as replica_identity,
    m.clustered_on,
    case when c.relrowsecurity then 'enabled' end as row_security,
    case when c.relforcerowsecurity then 'yes' end as force_row_security
from pg_catalog.pg_class c
join relations s on s.oid = c.oid and s.relkind in ('r', 'p')
left join parents h on h.inhrelid = c.oid
left join overrides o on o.attrelid = c.oid
left join arranged r on r.attrelid = c.oid
left join parts ip on ip.indrelid = c.oid
left join marked m on m.indrelid = c.oid
left join pg_catalog.pg_am am on am.oid = c.relam
left join pg_catalog.pg_class tc on tc.oid = c.reltoastrelid and tc.reloptions is not null
left join pg_catalog.pg_tablespace ts on ts.oid = c.reltablespace
