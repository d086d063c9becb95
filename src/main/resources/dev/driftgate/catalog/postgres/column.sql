-- An inherited column is its parent's and does not stand here; what a child overrides in it is told with the child. A foreign
-- table's are all told, as nothing holds them to the parent's. A view's columns follow from its definition; what can be set of
-- them besides is told with the view.
-- A default of null is the same as none, unless the type (a domain) has a default of its own. Postgres keeps the null of a
-- type with a length, `varchar(64) default null`, and drops the others itself.
, identities as (
    select dep.refobjid as relid,
           dep.refobjsubid as attnum,
           sc.relname as sequence,
           nullif(
               pg_catalog.concat(
                   case when q.seqtypid <> a.atttypid then ' as ' || pg_catalog.format_type(q.seqtypid, null) end,
                   case when q.seqstart <> case when q.seqincrement > 0 then q.seqmin else q.seqmax end
                        then ' start ' || q.seqstart end,
                   case when q.seqincrement <> 1 then ' increment ' || q.seqincrement end,
                   case when q.seqmin <> case when q.seqincrement > 0 then 1 else w.lowest end then ' minvalue ' || q.seqmin end,
                   case when q.seqmax <> case when q.seqincrement > 0 then w.highest else -1 end then ' maxvalue ' || q.seqmax end,
                   case when q.seqcache <> 1 then ' cache ' || q.seqcache end,
                   case when q.seqcycle then ' cycle' end,
                   case when sc.relpersistence <> c.relpersistence -- since 15
                        then case sc.relpersistence when 'u' then ' unlogged' else ' logged' end end, -- since 15
                   null
               ),
               ''
           ) as options
    from pg_catalog.pg_depend dep
    join pg_catalog.pg_sequence q on q.seqrelid = dep.objid
    join pg_catalog.pg_class sc on sc.oid = q.seqrelid
    join pg_catalog.pg_class c on c.oid = dep.refobjid
    join pg_catalog.pg_attribute a on a.attrelid = dep.refobjid and a.attnum = dep.refobjsubid
    join (
        values (20::oid, (-9223372036854775808)::bigint, 9223372036854775807::bigint),
               (23::oid, -2147483648::bigint, 2147483647::bigint),
               (21::oid, -32768::bigint, 32767::bigint)
    ) w (typid, lowest, highest) on w.typid = q.seqtypid
    where dep.deptype = 'i'
      and dep.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and dep.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and dep.refobjsubid > 0
), columns as (
    -- Chosen are the names that somebody gave: all but <table>_<column>_<label>, both shortened alike to fit, and numbered where
    -- the name was taken; first the identity sequence's, then the not-null constraint's.
    select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attgenerated, a.attidentity,
           a.attcollation, a.attstorage, a.attstattarget, a.attoptions, a.attfdwoptions,
           a.attcompression, -- since 14
           c.schema,
           c.relname,
           a.attgenerated <> '' and a.attrelid in (select l.oid from locked l) as unreadable,
           -- Without the relation the expression is printed at a twentieth of the cost and without waiting for anyone; only a
           -- generated column's expression names columns.
           case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, 0)
                when a.attrelid not in (select l.oid from locked l) then pg_catalog.pg_get_expr(d.adbin, d.adrelid)
           end as expression,
           t.typdefault, t.typcollation, t.typstorage,
           k.conname, k.connoinherit, k.convalidated, -- since 18
           kd.description as constraint_comment, -- since 18
           o.options as identity_options,
           case when o.sequence::text <> c.relname || '_' || a.attname || '_seq'
                  or k.conname::text <> c.relname || '_' || a.attname || '_not_null' -- since 18
           then (
               select pg_catalog.array_agg(case when n.name is distinct from (
                          select pg_catalog.max(pg_catalog.left(c.relname::text, i)) from pg_catalog.generate_series(1, 63) i
                          where pg_catalog.octet_length(pg_catalog.left(c.relname::text, i)) <= m.n1
                      ) || '_' || (
                          select pg_catalog.max(pg_catalog.left(a.attname::text, i)) from pg_catalog.generate_series(1, 63) i
                          where pg_catalog.octet_length(pg_catalog.left(a.attname::text, i)) <= r.room - m.n1
                      ) || p.suffix then n.name end order by n.place)
               from (
                   values (1, 'seq', o.sequence::text)
                       , (2, 'not_null', k.conname::text) -- since 18
               ) n (place, label, name)
               cross join lateral (
                   select pg_catalog.substring(n.name, '(_' || n.label || '(?:[1-9][0-9]*)?)$') as suffix,
                          pg_catalog.octet_length(c.relname::text) as n1,
                          pg_catalog.octet_length(a.attname::text) as n2
               ) p
               cross join lateral (select 62 - pg_catalog.octet_length(p.suffix) as room) r
               cross join lateral (
                   select case when p.n1 + p.n2 <= r.room or 2 * p.n1 <= r.room then p.n1
                               when 2 * p.n2 <= r.room then r.room - p.n2
                               else (r.room + 1) / 2
                          end as n1
               ) m
           ) end as chosen
    from pg_catalog.pg_attribute a
    join relations c on c.oid = a.attrelid
    join pg_catalog.pg_type t on t.oid = a.atttypid
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join identities o on o.relid = a.attrelid and o.attnum = a.attnum and a.attidentity <> ''
    left join pg_catalog.pg_constraint k -- since 18
        on k.contype = 'n' and k.conislocal and k.conrelid = a.attrelid and k.conkey[1] = a.attnum -- since 18
    left join pg_catalog.pg_description kd -- since 18
        on kd.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and kd.objoid = k.oid -- since 18
    where c.relkind in ('r', 'p', 'f')
      and a.attnum > 0
      and not a.attisdropped
      and (a.attislocal or c.relkind = 'f')
    -- Keeps the planner from putting the expensive expression into every place where it is used.
    offset 0
)
select
    'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
    a.attrelid as objid,
    a.attnum as objsubid,
    a.schema,
    a.relname as relation,
    a.attname as name,
    pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
    case when a.attnotnull then 'yes' end as not_null,
    case when a.conname is not null then nullif(pg_catalog.concat_ws(' ', -- since 18
        pg_catalog.quote_ident(a.chosen[2]), -- since 18
        case when a.connoinherit then 'no inherit' end, -- since 18
        case when not a.convalidated then 'not valid' end -- since 18
    ), '') end as not_null_constraint, -- since 18
    case when a.attgenerated = '' and not (a.expression like 'NULL::%' and a.typdefault is null)
         then a.expression end as "default",
    case a.attidentity when 'a' then 'always' when 'd' then 'by default' end
        || pg_catalog.concat(a.identity_options, ' sequence ' || pg_catalog.quote_ident(a.chosen[1])) as identity,
    case when a.unreadable then '<unread> another session has it locked'
         else case a.attgenerated when 's' then 'stored ' when 'v' then 'virtual ' end || a.expression
    end as generated,
    case when a.attcollation <> a.typcollation then (
        select n.nspname || '.' || co.collname
        from pg_catalog.pg_collation co
        join pg_catalog.pg_namespace n on n.oid = co.collnamespace
        where co.oid = a.attcollation
    ) end as collation,
    case when a.attstorage <> a.typstorage
         then case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
    end as storage,
    case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression, -- since 14
    nullif(a.attstattarget, -1)::text as statistics,
    case when a.attoptions is not null then (
        select pg_catalog.string_agg(e.option, ', ' order by e.option collate "C")
        from pg_catalog.unnest(a.attoptions) e (option)
    ) end as options,
    a.constraint_comment, -- since 18
    case when a.attfdwoptions is not null then (
        select pg_catalog.string_agg(
            pg_catalog.quote_ident(e.option_name)
                || case when e.option_name || '=' || e.option_value ~* k.option then ' set'
                        else ' ' || pg_catalog.quote_literal(e.option_value) end,
            ', ' order by e.option_name collate "C"
        )
        from pg_catalog.pg_options_to_table(a.attfdwoptions) e cross join secret k
    ) end as foreign_options
from columns a
