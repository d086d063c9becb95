-- The signature holds the types of what goes in; names, defaults and what comes out are arguments. Those are left out where
-- they say no more than the signature.
, extension as materialized (
    select d.objid, pg_catalog.string_agg(e.extname, ', ' order by e.extname) as names
    from pg_catalog.pg_depend d
    join pg_catalog.pg_extension e on e.oid = d.refobjid
    where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
      and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      and d.deptype = 'x'
    group by d.objid
)
select 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid as classid,
       p.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       pg_catalog.concat(p.proname, '(', pg_catalog.oidvectortypes(p.proargtypes), ')') as name,
       case when p.proargnames is not null or p.proargmodes is not null or p.pronargdefaults > 0
            then a.arguments end as arguments,
       l.lanname as language,
       case when p.prosecdef then 'yes' end as security_definer,
       (
           select pg_catalog.string_agg(pg_catalog.format_type(t.oid, null), ', ' order by t.n)
           from pg_catalog.unnest(p.protrftypes) with ordinality t (oid, n)
       ) as transform,
       (select pg_catalog.string_agg(c, '; ' order by c collate pg_catalog."C") from pg_catalog.unnest(p.proconfig) c) as configuration,
       p.probin as library,
       nullif(p.prosrc, '') as body,
       case when p.prosqlbody is null then null -- since 14
            when p.oid in ( -- since 14
                select w.objid from waiting w where w.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass -- since 14
            ) then '<unread> another session has a table it reads locked' -- since 14
            else pg_catalog.pg_get_function_sqlbody(p.oid) end as sql_body, -- since 14
       null as sql_body, -- before 14
       e.names as depends_on_extension
from pg_catalog.pg_proc p
join scope s on s.oid = p.pronamespace
join pg_catalog.pg_language l on l.oid = p.prolang
left join extension e on e.objid = p.oid
cross join lateral (
    select pg_catalog.string_agg(
               pg_catalog.concat(
                   case g.mode when 'o' then 'out ' when 'b' then 'inout ' when 'v' then 'variadic ' end,
                   case when g.name ~ '^[a-z_][a-z0-9_$]*$' then g.name || ' '
                        when g.name <> '' then '"' || pg_catalog.replace(g.name, '"', '""') || '" ' end,
                   pg_catalog.format_type(g.type, null),
                   case when p.pronargdefaults > 0
                        then ' default ' || pg_catalog.pg_get_function_arg_default(p.oid, g.n::pg_catalog.int4) end
               ),
               ', ' order by g.n
           ) as arguments
    from rows from (
        pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::pg_catalog.oid[])),
        pg_catalog.unnest(p.proargmodes),
        pg_catalog.unnest(p.proargnames)
    ) with ordinality g (type, mode, name, n)
) a
where p.prokind = 'p'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and m.objid = p.oid
)
