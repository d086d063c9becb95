-- For each relation with parts one line that is equal wherever the catalog says the same of it in those rows from which
-- table.sql, column.sql, constraint.sql and index.sql print what there is to compare. The number of another object counts by
-- that object's name; below 10000 it is the same in every Postgres. To be unequal is no drift: a dropped column moves the
-- others, an option may be set in another order.
, identities as materialized (
    select p.refobjid as relid, p.refobjsubid as attnum,
           row(s.relname, s.relpersistence, q.seqtypid, q.seqstart, q.seqincrement, q.seqmax, q.seqmin, q.seqcache, q.seqcycle)::text
               as said
    from pg_catalog.pg_sequence q
    join pg_catalog.pg_class s on s.oid = q.seqrelid
    join pg_catalog.pg_depend p on p.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and p.objid = q.seqrelid
    where p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and p.deptype = 'i'
), columns as materialized (
    select h.relid, pg_catalog.count(*) filter (where h.counts) as objects,
           pg_catalog.bit_xor(h.hash) as digest -- since 14
           pg_catalog.md5(pg_catalog.string_agg(h.hash, ',' order by h.hash)) as digest -- before 14
    from (
        select a.attrelid as relid,
               c.relkind <> 'm' and (a.attislocal or c.relkind = 'f') as counts,
               pg_catalog.hash_record_extended(row( -- since 14
               pg_catalog.md5(row( -- before 14
                   a.attnum, a.attname, a.atttypmod,
                   case when a.atttypid < 10000 then a.atttypid end,
                   case when a.atttypid >= 10000 then (
                       select row(pg_catalog.format_type(t.oid, a.atttypmod), t.typstorage, a.attcollation = t.typcollation,
                                  t.typdefault is null)::text
                       from pg_catalog.pg_type t
                       where t.oid = a.atttypid
                   ) end,
                   a.attnotnull, a.attislocal, a.attstorage, a.attstattarget, a.attidentity,
                   a.attgenerated, a.attoptions, a.attfdwoptions,
                   a.attcompression, -- since 14
                   case when a.attcollation not in (0, 100) then a.attcollation::pg_catalog.regcollation::text end,
                   case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, 0)
                        when a.attrelid not in (select l.oid from locked l) then pg_catalog.pg_get_expr(d.adbin, d.adrelid)
                   end,
                   q.said
               ), 0) as hash -- since 14
               )::text) as hash -- before 14
        from relations c
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        left join identities q on q.relid = a.attrelid and q.attnum = a.attnum
        offset 0
    ) h
    group by h.relid
), classes as materialized (
    select v.indclass,
           (
               select pg_catalog.string_agg(n.nspname || '.' || o.opcname, ' ' order by k.place)
               from pg_catalog.unnest(v.indclass) with ordinality k (opclass, place)
               join pg_catalog.pg_opclass o on o.oid = k.opclass
               join pg_catalog.pg_namespace n on n.oid = o.opcnamespace
           ) as names
    from (select i.indclass from pg_catalog.pg_index i group by i.indclass) v
), collations as materialized (
    select v.indcollation,
           (
               select pg_catalog.string_agg(k.id::pg_catalog.regcollation::text, ' ' order by k.place)
               from pg_catalog.unnest(v.indcollation) with ordinality k (id, place)
           ) as names
    from (select i.indcollation from pg_catalog.pg_index i group by i.indcollation) v
), altered as materialized (
    -- Columns of an index for which something was set.
    select a.attrelid, pg_catalog.string_agg(row(a.attnum, a.attstattarget, a.attoptions)::text, ' ' order by a.attnum) as settings
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_index i on i.indexrelid = a.attrelid
    where a.attnum > 0 and (a.attstattarget >= 0 or a.attoptions is not null)
    group by a.attrelid
), indexes as materialized (
    select h.relid, pg_catalog.count(*) filter (where h.counts) as objects,
           pg_catalog.bit_xor(h.hash) as digest, -- since 14
           pg_catalog.md5(pg_catalog.string_agg(h.hash, ',' order by h.hash)) as digest, -- before 14
           pg_catalog.bool_or(h.unread) as unread
    from (
        select i.indrelid as relid,
               not ic.relispartition and k.conindid is null as counts,
               ic.oid in (select l.oid from locked l) as unread,
               pg_catalog.hash_record_extended(row( -- since 14
               pg_catalog.md5(row( -- before 14
                   ic.relname, am.amname, i.indnkeyatts, i.indisunique, i.indisprimary, i.indisexclusion, i.indimmediate,
                   i.indisclustered, i.indisvalid, i.indisreplident, i.indkey::text, i.indoption::text, o.names, co.names,
                   i.indnullsnotdistinct, -- since 15
                   ic.reloptions, ts.spcname, g.settings,
                   case when ic.relispartition then (
                       select h.inhparent::pg_catalog.regclass::text from pg_catalog.pg_inherits h where h.inhrelid = ic.oid
                   ) end,
                   case when (i.indexprs is not null or i.indpred is not null) and i.indrelid not in (select l.oid from locked l)
                             and i.indexrelid not in (select l.oid from locked l)
                        then pg_catalog.pg_get_indexdef(i.indexrelid) end
               ), 0) as hash -- since 14
               )::text) as hash -- before 14
        from pg_catalog.pg_index i
        join relations c on c.oid = i.indrelid
        join pg_catalog.pg_class ic on ic.oid = i.indexrelid
        join pg_catalog.pg_am am on am.oid = ic.relam
        join classes o on o.indclass = i.indclass
        join collations co on co.indcollation = i.indcollation
        left join (
            select k.conindid from pg_catalog.pg_constraint k where k.contype in ('p', 'u', 'x') group by k.conindid
        ) k on k.conindid = i.indexrelid
        left join pg_catalog.pg_tablespace ts on ts.oid = ic.reltablespace
        left join altered g on g.attrelid = i.indexrelid
        offset 0
    ) h
    group by h.relid
), constraints as materialized (
    select h.relid, pg_catalog.count(*) filter (where h.counts) as objects,
           pg_catalog.bit_xor(h.hash) as digest -- since 14
           pg_catalog.md5(pg_catalog.string_agg(h.hash, ',' order by h.hash)) as digest -- before 14
    from (
        select k.conrelid as relid,
               k.contype <> 'n' and k.conislocal and k.conparentid = 0 as counts,
               pg_catalog.hash_record_extended(row( -- since 14
               pg_catalog.md5(row( -- before 14
                   k.conname, k.contype, k.condeferrable, k.condeferred, k.convalidated, k.conislocal, k.connoinherit,
                   k.conparentid = 0, k.conkey, k.confupdtype, k.confdeltype, k.confmatchtype,
                   k.confdelsetcols, -- since 15
                   k.conenforced, k.conperiod, kd.description, -- since 18
                   fs.nspname, f.relname,
                   case when k.contype = 'f' and k.confkey[2] is null then (
                       select a.attname from pg_catalog.pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1]
                   ) end,
                   case when k.contype = 'f' and k.confkey[2] is not null then (
                       select pg_catalog.string_agg(a.attname::text, ' ' order by e.place)
                       from pg_catalog.unnest(k.confkey) with ordinality e (attnum, place)
                       join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = e.attnum
                   ) end,
                   case when k.contype in ('c', 'x') and k.conrelid not in (select l.oid from locked l)
                             and k.conindid not in (select l.oid from locked l)
                        then pg_catalog.pg_get_constraintdef(k.oid) end
               ), 0) as hash -- since 14
               )::text) as hash -- before 14
        from pg_catalog.pg_constraint k
        join relations c on c.oid = k.conrelid
        left join pg_catalog.pg_class f on f.oid = k.confrelid
        left join pg_catalog.pg_namespace fs on fs.oid = f.relnamespace
            left join pg_catalog.pg_description kd -- since 18
            on k.contype = 'n' and kd.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and kd.objoid = k.oid -- since 18
        where k.contype in ('p', 'u', 'f', 'c', 'x', 'n')
        offset 0
    ) h
    group by h.relid
), parents as (
    -- What a child overrides is told by what its parents have.
    select h.inhrelid,
           pg_catalog.bool_or(p.oid in (select l.oid from locked l)) as unread,
           pg_catalog.string_agg(row(
               h.inhdetachpending, -- since 14
               n.nspname, p.relname, pc.digest, pi.digest
           )::text, ' ' order by h.inhseqno) as said
    from pg_catalog.pg_inherits h
    join pg_catalog.pg_class p on p.oid = h.inhparent
    join pg_catalog.pg_namespace n on n.oid = p.relnamespace
    left join columns pc on pc.relid = p.oid
    left join indexes pi on pi.relid = p.oid
    where p.relkind in ('r', 'p', 'f')
    group by h.inhrelid
)
select c.oid as relid,
       s.schema,
       c.relname as relation,
       case when c.relkind in ('r', 'p') then 1 else 0 end as tables,
       coalesce(a.objects, 0) as columns,
       coalesce(k.objects, 0) as constraints,
       coalesce(i.objects, 0) as indexes,
       c.oid in (select l.oid from locked l) or coalesce(i.unread or h.unread, false) as unread,
       pg_catalog.hash_record_extended(row( -- since 14
       pg_catalog.md5(row( -- before 14
           pg_catalog.getdatabaseencoding(), a.digest, k.digest, i.digest, h.said,
           c.relkind, c.relpersistence, am.amname, c.reloptions, tc.reloptions, ts.spcname, c.relreplident,
           c.relrowsecurity, c.relforcerowsecurity, c.relispartition,
           case when c.reloftype <> 0 then pg_catalog.format_type(c.reloftype, null) end,
           pg_catalog.pg_get_expr(c.relpartbound, 0),
           case when c.relkind = 'p' and c.oid not in (select l.oid from locked l) then pg_catalog.pg_get_partkeydef(c.oid) end
       ), 0) as digest -- since 14
       )::text) as digest -- before 14
from relations s
join pg_catalog.pg_class c on c.oid = s.oid
left join columns a on a.relid = c.oid
left join constraints k on k.relid = c.oid
left join indexes i on i.relid = c.oid
left join parents h on h.inhrelid = c.oid
left join pg_catalog.pg_am am on am.oid = c.relam
left join pg_catalog.pg_class tc on tc.oid = c.reltoastrelid and tc.reloptions is not null
left join pg_catalog.pg_tablespace ts on ts.oid = c.reltablespace
