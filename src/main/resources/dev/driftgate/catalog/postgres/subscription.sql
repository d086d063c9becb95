-- The connection string is never read, and whether it is enabled is left out: that is how it runs, not what it is.
-- Not everybody may read the oid before 14; a view tells it, by a name that another database may have given as well.
select 'pg_catalog.pg_subscription'::pg_catalog.regclass::pg_catalog.oid as classid,
       u.oid as objid, -- since 14
       (select pg_catalog.min(v.subid::pg_catalog.int8) from pg_catalog.pg_stat_subscription v -- before 14
        where v.subname = u.subname having pg_catalog.count(distinct v.subid) = 1) as objid, -- before 14
       0 as objsubid,
       null as schema,
       null as relation,
       u.subname as name,
       (
           select pg_catalog.string_agg(pg_catalog.quote_ident(p.name), ', ' order by p.name collate pg_catalog."C")
           from pg_catalog.unnest(u.subpublications) p (name)
       ) as publications,
       nullif(u.subsynccommit, 'off') as synchronous_commit, -- since 14
       '<unread> before Postgres 14 only superusers may read it' as synchronous_commit, -- before 14
       case when u.subbinary then 'yes' end as "binary", -- since 14
       case when u.substream then 'on' end as streaming, -- since 14, before 16
       case u.substream when 't' then 'on' when 'p' then 'parallel' when 'f' then null end as streaming, -- since 16, before 18
       case u.substream when 't' then 'on' when 'f' then 'off' when 'p' then null end as streaming, -- since 18
       case when u.subtwophasestate <> 'd' then 'yes' end as two_phase, -- since 15
       case when u.subdisableonerr then 'yes' end as disable_on_error, -- since 15
       case when not u.subpasswordrequired then 'no' end as password_required, -- since 16
       case when u.subrunasowner then 'yes' end as run_as_owner, -- since 16
       nullif(u.suborigin, 'any') as origin, -- since 16
       case when u.subfailover then 'yes' end as failover, -- since 17
       case when u.subslotname is null then 'none' else nullif(u.subslotname, u.subname) end as slot_name
from pg_catalog.pg_subscription u
join pg_catalog.pg_database d on d.oid = u.subdbid and d.datname = pg_catalog.current_database()
where pg_catalog.current_setting('driftgate.schemas') = '{}'
