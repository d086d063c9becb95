-- What a partition or child overrides in a column it inherits is told with the table, as the column itself is its parent's.
select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       c.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       c.relname as name,
       case c.relpersistence when 'u' then 'unlogged' end as persistence,
       case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end as partition_key,
       i.parents as inherits,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end as partition_bound,
       o.overrides as column_overrides,
       case when c.relrowsecurity then 'enabled' end as row_security,
       case when c.relforcerowsecurity then 'yes' end as force_row_security
from pg_catalog.pg_class c
join scope s on s.oid = c.relnamespace
left join (
    select h.inhrelid, pg_catalog.string_agg(pn.nspname || '.' || p.relname, ', ' order by h.inhseqno) as parents
    from pg_catalog.pg_inherits h
    join pg_catalog.pg_class p on p.oid = h.inhparent
    join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
    where p.relkind in ('r', 'p')
    group by h.inhrelid
) i on i.inhrelid = c.oid
left join (
    select a.attrelid,
           pg_catalog.string_agg(
               pg_catalog.quote_ident(a.attname)
                   || case when a.attnotnull and not pa.attnotnull then ' not null' else '' end
                   || case
                        when pg_catalog.pg_get_expr(d.adbin, d.adrelid)
                            is distinct from pg_catalog.pg_get_expr(pd.adbin, pd.adrelid)
                        then ' default ' || coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), 'null')
                        else ''
                      end,
               ', ' order by a.attname
           ) as overrides
    from pg_catalog.pg_inherits h
    join pg_catalog.pg_attribute a on a.attrelid = h.inhrelid and a.attnum > 0 and not a.attisdropped and not a.attislocal
    join pg_catalog.pg_attribute pa on pa.attrelid = h.inhparent and pa.attname = a.attname and not pa.attisdropped
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join pg_catalog.pg_attrdef pd on pd.adrelid = pa.attrelid and pd.adnum = pa.attnum
    where (a.attnotnull and not pa.attnotnull)
       or pg_catalog.pg_get_expr(d.adbin, d.adrelid) is distinct from pg_catalog.pg_get_expr(pd.adbin, pd.adrelid)
    group by a.attrelid
) o on o.attrelid = c.oid
where c.relkind in ('r', 'p')
  and c.relpersistence <> 't'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
