-- An option that has its default value is the same as none.
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
       (
           select pg_catalog.string_agg(o.word, ', ' order by o.word collate pg_catalog."C")
           from (
               select case when k.value in ('true', 'on', 'yes', '1') then k.name || '=true'
                           when k.value not in ('false', 'off', 'no', '0') then k.name || '=' || k.value end as word
               from pg_catalog.unnest(c.reloptions) u (option)
               cross join lateral (
                   select pg_catalog.split_part(u.option, '=', 1) as name,
                          pg_catalog.lower(pg_catalog.substr(u.option, pg_catalog.strpos(u.option, '=') + 1)) as value
               ) k
           ) o
       ) as options,
       (
           select pg_catalog.string_agg(
               pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.pg_get_expr(d.adbin, 0), ', ' order by a.attname
           )
           from pg_catalog.pg_attrdef d
           join pg_catalog.pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
           where d.adrelid = c.oid
       ) as column_defaults
from pg_catalog.pg_class c
join scope s on s.oid = c.relnamespace
join pg_catalog.pg_rewrite r on r.ev_class = c.oid and r.ev_type = '1'
where c.relkind = 'v'
  and c.relpersistence <> 't'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
