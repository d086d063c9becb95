-- Postgres keeps the columns in the order of the table, which means nothing here.
, keyed as (
    select e.oid, pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' order by a.attname) as columns
    from pg_catalog.pg_statistic_ext e
    cross join lateral pg_catalog.unnest(e.stxkeys::pg_catalog.int2[]) k (attnum)
    join pg_catalog.pg_attribute a on a.attrelid = e.stxrelid and a.attnum = k.attnum
    group by e.oid
)
select 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass::pg_catalog.oid as classid,
       e.oid as objid,
       0 as objsubid,
       s.schema,
       case when c.relnamespace = e.stxnamespace then c.relname end as relation,
       e.stxname as name,
       case when c.relnamespace <> e.stxnamespace then cn.nspname || '.' || c.relname end as "table",
       k.columns,
       case when e.stxexprs is not null then -- since 14
           case when e.stxrelid in (select l.oid from locked l) then '<unread> another session has it locked' -- since 14
                else pg_catalog.array_to_string(pg_catalog.pg_get_statisticsobjdef_expressions(e.oid), ', ') end -- since 14
       end as expressions, -- since 14
       case when e.stxkind::pg_catalog.text[] @> array['d', 'f', 'm'] or e.stxkind::pg_catalog.text[] = array['e'] then null
            else pg_catalog.concat_ws(', ',
                case when 'd' = any (e.stxkind) then 'ndistinct' end,
                case when 'f' = any (e.stxkind) then 'dependencies' end,
                case when 'm' = any (e.stxkind) then 'mcv' end)
       end as kinds,
       nullif(e.stxstattarget, -1)::pg_catalog.text as target
from pg_catalog.pg_statistic_ext e
join scope s on s.oid = e.stxnamespace
join pg_catalog.pg_class c on c.oid = e.stxrelid
join pg_catalog.pg_namespace cn on cn.oid = c.relnamespace
left join keyed k on k.oid = e.oid
where c.relpersistence <> 't'
  and not exists (
    select from member m
    where m.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass and m.objid = e.oid
       or m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
