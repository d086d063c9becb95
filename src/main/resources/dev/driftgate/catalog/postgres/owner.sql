-- The owner of schema public is told where it is not the one whom that version of Postgres gives it to.
-- A type that comes with a relation, an array or a range has the owner of what it comes with.
, owned (classid, objid, owner) as (
    select 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, c.relowner
    from pg_catalog.pg_class c
    join scope s on s.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    union all
    select 'pg_catalog.pg_namespace'::pg_catalog.regclass, s.oid, n.nspowner
    from scope s
    join pg_catalog.pg_namespace n on n.oid = s.oid
    where not (n.nspname = 'public' and n.nspowner = 10) -- before 15
    where not (n.nspname = 'public' and n.nspowner = 'pg_database_owner'::pg_catalog.regrole) -- since 15
    union all
    select 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.typowner
    from pg_catalog.pg_type t
    join scope s on s.oid = t.typnamespace
    left join pg_catalog.pg_class c on c.oid = t.typrelid
    where (c.oid is null or c.relkind = 'c')
      and t.typtype <> 'm'
      and not exists (select from pg_catalog.pg_type e where e.oid = t.typelem and e.typarray = t.oid)
    union all
    select 'pg_catalog.pg_proc'::pg_catalog.regclass, f.oid, f.proowner
    from pg_catalog.pg_proc f
    join scope s on s.oid = f.pronamespace
    union all
    select 'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, o.oprowner
    from pg_catalog.pg_operator o
    join scope s on s.oid = o.oprnamespace
    union all
    select 'pg_catalog.pg_opclass'::pg_catalog.regclass, o.oid, o.opcowner
    from pg_catalog.pg_opclass o
    join scope s on s.oid = o.opcnamespace
    union all
    select 'pg_catalog.pg_opfamily'::pg_catalog.regclass, o.oid, o.opfowner
    from pg_catalog.pg_opfamily o
    join scope s on s.oid = o.opfnamespace
    union all
    select 'pg_catalog.pg_collation'::pg_catalog.regclass, c.oid, c.collowner
    from pg_catalog.pg_collation c
    join scope s on s.oid = c.collnamespace
    union all
    select 'pg_catalog.pg_conversion'::pg_catalog.regclass, c.oid, c.conowner
    from pg_catalog.pg_conversion c
    join scope s on s.oid = c.connamespace
    union all
    select 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, e.oid, e.stxowner
    from pg_catalog.pg_statistic_ext e
    join scope s on s.oid = e.stxnamespace
    union all
    select 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, d.oid, d.dictowner
    from pg_catalog.pg_ts_dict d
    join scope s on s.oid = d.dictnamespace
    union all
    select 'pg_catalog.pg_ts_config'::pg_catalog.regclass, c.oid, c.cfgowner
    from pg_catalog.pg_ts_config c
    join scope s on s.oid = c.cfgnamespace
    union all
    select 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, l.lanowner
    from pg_catalog.pg_language l
    union all
    select 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, w.fdwowner
    from pg_catalog.pg_foreign_data_wrapper w
    union all
    select 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, f.oid, f.srvowner
    from pg_catalog.pg_foreign_server f
    union all
    select 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, e.oid, e.evtowner
    from pg_catalog.pg_event_trigger e
    union all
    select 'pg_catalog.pg_publication'::pg_catalog.regclass, p.oid, p.pubowner
    from pg_catalog.pg_publication p
    union all
    select 'pg_catalog.pg_subscription'::pg_catalog.regclass, u.oid, u.subowner -- since 14
    from pg_catalog.pg_subscription u -- since 14
    select 'pg_catalog.pg_subscription'::pg_catalog.regclass, v.subid, u.subowner -- before 14
    from pg_catalog.pg_subscription u -- before 14
    join (select distinct v.subid, v.subname from pg_catalog.pg_stat_subscription v) v on v.subname = u.subname -- before 14
    join pg_catalog.pg_database d on d.oid = u.subdbid and d.datname = pg_catalog.current_database()
)
select o.classid::pg_catalog.oid as classid,
       o.objid,
       0 as objsubid,
       null as part,
       pg_catalog.pg_get_userbyid(o.owner) as value
from owned o
