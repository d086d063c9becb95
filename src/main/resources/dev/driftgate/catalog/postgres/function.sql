-- Trigger functions and window functions too. What came with a range type is told by the type.
-- The signature holds the types of what goes in, as calls see it; names, defaults and what comes out are arguments. Those
-- are left out where they say no more than the signature.
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
       coalesce(
           'table(' || a.columns || ')',
           case when p.proretset then 'setof ' else '' end || pg_catalog.format_type(p.prorettype, null)
       ) as returns,
       l.lanname as language,
       case when p.prokind = 'w' then 'yes' end as "window",
       case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end as volatility,
       case when p.proisstrict then 'yes' end as strict,
       case when p.proleakproof then 'yes' end as leakproof,
       case when p.prosecdef then 'yes' end as security_definer,
       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end as parallel,
       case when p.procost <> case when l.lanname in ('internal', 'c') then 1 else 100 end
            then p.procost::pg_catalog.text end as cost,
       case when p.proretset and p.prorows <> 1000 then p.prorows::pg_catalog.text end as rows,
       un.nspname || '.' || u.proname as support,
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
left join pg_catalog.pg_proc u on u.oid = p.prosupport
left join pg_catalog.pg_namespace un on un.oid = u.pronamespace
left join extension e on e.objid = p.oid
cross join lateral (
    select pg_catalog.string_agg(w.words, ', ' order by w.n) filter (where w.mode <> 't') as arguments,
           pg_catalog.string_agg(w.words, ', ' order by w.n) filter (where w.mode = 't') as columns
    from (
        select g.n,
               coalesce(g.mode, 'i') as mode,
               pg_catalog.concat(
                   case g.mode when 'o' then 'out ' when 'b' then 'inout ' when 'v' then 'variadic ' end,
                   case when g.name ~ '^[a-z_][a-z0-9_$]*$' then g.name || ' '
                        when g.name <> '' then '"' || pg_catalog.replace(g.name, '"', '""') || '" ' end,
                   pg_catalog.format_type(g.type, null),
                   case when p.pronargdefaults > 0
                        then ' default ' || pg_catalog.pg_get_function_arg_default(p.oid, g.n::pg_catalog.int4) end
               ) as words
        from rows from (
            pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::pg_catalog.oid[])),
            pg_catalog.unnest(p.proargmodes),
            pg_catalog.unnest(p.proargnames)
        ) with ordinality g (type, mode, name, n)
    ) w
) a
where p.prokind in ('f', 'w')
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and m.objid = p.oid
)
  and not exists (
    select from pg_catalog.pg_depend d
    where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'i'
)
