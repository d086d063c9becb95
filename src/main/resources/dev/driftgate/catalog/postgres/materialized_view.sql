-- What hangs on its columns is told here, as they follow from the definition and do not stand by themselves. Whether it is
-- populated is no schema.
select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       c.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       c.relname as name,
       case when r.oid in (
           select w.objid from waiting w where w.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
       ) then '<unread> another session has a table it reads locked'
            else pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') end as definition,
       nullif(m.amname, 'heap') as access_method,
       (
           select pg_catalog.string_agg(o.option, ', ' order by o.option collate pg_catalog."C")
           from (
               select pg_catalog.unnest(c.reloptions) as option
               union all
               select 'toast.' || pg_catalog.unnest(t.reloptions)
           ) o
       ) as options,
       a.settings as column_settings,
       case c.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index ' || i.index end as replica_identity,
       ts.spcname as tablespace,
       e.names as depends_on_extension
from pg_catalog.pg_class c
join scope s on s.oid = c.relnamespace
join pg_catalog.pg_rewrite r on r.ev_class = c.oid and r.ev_type = '1'
left join pg_catalog.pg_am m on m.oid = c.relam
left join pg_catalog.pg_class t on t.oid = c.reltoastrelid
left join pg_catalog.pg_tablespace ts on ts.oid = c.reltablespace
left join lateral (
    select ic.relname as index
    from pg_catalog.pg_index x
    join pg_catalog.pg_class ic on ic.oid = x.indexrelid
    where x.indrelid = c.oid and x.indisreplident
) i on c.relreplident = 'i'
left join lateral (
    select pg_catalog.string_agg(x.name || x.settings, E'\n' order by x.name collate pg_catalog."C") as settings
    from (
        select pg_catalog.quote_ident(k.attname) as name,
               pg_catalog.concat(
                   case when k.attstattarget >= 0 then ' statistics ' || k.attstattarget end,
                   case when k.attstorage <> y.typstorage
                        then case k.attstorage when 'p' then ' storage plain' when 'e' then ' storage external'
                             when 'm' then ' storage main' else ' storage extended' end
                   end,
                   case k.attcompression when 'p' then ' compression pglz' when 'l' then ' compression lz4' end, -- since 14
                   ' (' || (
                       select pg_catalog.string_agg(o, ', ' order by o collate pg_catalog."C")
                       from pg_catalog.unnest(k.attoptions) o
                   ) || ')'
               ) as settings
        from pg_catalog.pg_attribute k
        join pg_catalog.pg_type y on y.oid = k.atttypid
        where k.attrelid = c.oid and k.attnum > 0
    ) x
    where x.settings <> ''
) a on true
left join (
    select d.objid, pg_catalog.string_agg(x.extname, ', ' order by x.extname) as names
    from pg_catalog.pg_depend d
    join pg_catalog.pg_extension x on x.oid = d.refobjid
    where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      and d.deptype = 'x'
    group by d.objid
) e on e.objid = c.oid
where c.relkind = 'm'
  and not exists (
    select from member x where x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.objid = c.oid
)
