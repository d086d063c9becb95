-- Of an option that may be a secret only that it is set is told.
, parents as (
    select h.inhrelid,
           pg_catalog.bool_or(h.inhdetachpending) as detaching, -- since 14
           pg_catalog.string_agg(n.nspname || '.' || p.relname, ', ' order by h.inhseqno) as names
    from pg_catalog.pg_inherits h
    join pg_catalog.pg_class p on p.oid = h.inhparent
    join pg_catalog.pg_namespace n on n.oid = p.relnamespace
    group by h.inhrelid
)
select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       c.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       c.relname as name,
       f.srvname as server,
       (
           select pg_catalog.string_agg(
               pg_catalog.quote_ident(e.option_name) || case
                   when e.option_name || '=' || e.option_value ~* k.option then ' set'
                   else ' ' || pg_catalog.quote_literal(e.option_value)
               end,
               ', ' order by e.option_name collate "C"
           )
           from pg_catalog.pg_options_to_table(t.ftoptions) e cross join secret k
       ) as options,
       case when c.relispartition then h.names
           || case when h.detaching then ' (detaching)' else '' end -- since 14
       end as partition_of,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, 0) end as partition_bound,
       case when not c.relispartition then h.names end as inherits
from pg_catalog.pg_foreign_table t
join pg_catalog.pg_foreign_server f on f.oid = t.ftserver
join pg_catalog.pg_class c on c.oid = t.ftrelid
join scope s on s.oid = c.relnamespace
left join parents h on h.inhrelid = c.oid
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
