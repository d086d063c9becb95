-- The words are those of CREATE AGGREGATE. A signature has (*) for no arguments, and ORDER BY before the aggregated ones of
-- an ordered-set aggregate; where its variadic arguments are both, they stand on both sides.
select 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid as classid,
       p.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       pg_catalog.concat(
           p.proname,
           '(',
           case when g.aggkind = 'n' then coalesce(a.types, '*')
                else pg_catalog.concat_ws(' ', a.direct, 'ORDER BY', coalesce(a.ordered, a.last)) end,
           ')'
       ) as name,
       case when p.proargnames is not null or p.proargmodes is not null then a.arguments end as arguments,
       case when g.aggkind = 'h' then 'yes' end as hypothetical,
       sn.nspname || '.' || sf.proname as sfunc,
       pg_catalog.format_type(g.aggtranstype, null) as stype,
       nullif(g.aggtransspace, 0)::pg_catalog.text as sspace,
       g.agginitval as initcond,
       fn.nspname || '.' || ff.proname as finalfunc,
       case when g.aggfinalextra then 'yes' end as finalfunc_extra,
       case when g.aggfinalmodify <> case when g.aggkind = 'n' then 'r' else 'w' end
            then case g.aggfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end
       end as finalfunc_modify,
       cn.nspname || '.' || cf.proname as combinefunc,
       en.nspname || '.' || ef.proname as serialfunc,
       dn.nspname || '.' || df.proname as deserialfunc,
       mn.nspname || '.' || mf.proname as msfunc,
       i.nspname || '.' || mi.proname as minvfunc,
       pg_catalog.format_type(nullif(g.aggmtranstype, 0), null) as mstype,
       nullif(g.aggmtransspace, 0)::pg_catalog.text as msspace,
       g.aggminitval as minitcond,
       mfn.nspname || '.' || mff.proname as mfinalfunc,
       case when g.aggmfinalextra then 'yes' end as mfinalfunc_extra,
       case when g.aggmfinalfn <> 0 and g.aggmfinalmodify <> case when g.aggkind = 'n' then 'r' else 'w' end
            then case g.aggmfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end
       end as mfinalfunc_modify,
       onsp.nspname || '.' || o.oprname as sortop,
       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end as parallel
from pg_catalog.pg_proc p
join scope s on s.oid = p.pronamespace
join pg_catalog.pg_aggregate g on g.aggfnoid = p.oid
join pg_catalog.pg_proc sf on sf.oid = g.aggtransfn
join pg_catalog.pg_namespace sn on sn.oid = sf.pronamespace
left join pg_catalog.pg_proc ff on ff.oid = g.aggfinalfn
left join pg_catalog.pg_namespace fn on fn.oid = ff.pronamespace
left join pg_catalog.pg_proc cf on cf.oid = g.aggcombinefn
left join pg_catalog.pg_namespace cn on cn.oid = cf.pronamespace
left join pg_catalog.pg_proc ef on ef.oid = g.aggserialfn
left join pg_catalog.pg_namespace en on en.oid = ef.pronamespace
left join pg_catalog.pg_proc df on df.oid = g.aggdeserialfn
left join pg_catalog.pg_namespace dn on dn.oid = df.pronamespace
left join pg_catalog.pg_proc mf on mf.oid = g.aggmtransfn
left join pg_catalog.pg_namespace mn on mn.oid = mf.pronamespace
left join pg_catalog.pg_proc mi on mi.oid = g.aggminvtransfn
left join pg_catalog.pg_namespace i on i.oid = mi.pronamespace
left join pg_catalog.pg_proc mff on mff.oid = g.aggmfinalfn
left join pg_catalog.pg_namespace mfn on mfn.oid = mff.pronamespace
left join pg_catalog.pg_operator o on o.oid = g.aggsortop
left join pg_catalog.pg_namespace onsp on onsp.oid = o.oprnamespace
cross join lateral (
    select pg_catalog.string_agg(t.type, ', ' order by t.n) as types,
           pg_catalog.string_agg(t.type, ', ' order by t.n) filter (where t.n <= g.aggnumdirectargs) as direct,
           pg_catalog.string_agg(t.type, ', ' order by t.n) filter (where t.n > g.aggnumdirectargs) as ordered,
           pg_catalog.string_agg(t.type, ', ') filter (where t.n = p.pronargs) as last,
           pg_catalog.string_agg(
               pg_catalog.concat(
                   case when t.mode = 'v' then 'variadic ' end,
                   case when t.name ~ '^[a-z_][a-z0-9_$]*$' then t.name || ' '
                        when t.name <> '' then '"' || pg_catalog.replace(t.name, '"', '""') || '" ' end,
                   t.type
               ),
               ', ' order by t.n
           ) as arguments
    from (
        select pg_catalog.format_type(r.type, null) as type, r.mode, r.name, r.n
        from rows from (
            pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]),
            pg_catalog.unnest(p.proargmodes),
            pg_catalog.unnest(p.proargnames)
        ) with ordinality r (type, mode, name, n)
    ) t
) a
where p.prokind = 'a'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and m.objid = p.oid
)
