select 'pg_catalog.pg_publication'::pg_catalog.regclass::pg_catalog.oid as classid,
       p.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       p.pubname as name,
       case when p.puballtables then 'yes' end as all_tables,
       (
           select pg_catalog.string_agg(pg_catalog.quote_ident(n.nspname), ', ' order by n.nspname) -- since 15
           from pg_catalog.pg_publication_namespace g -- since 15
           join pg_catalog.pg_namespace n on n.oid = g.pnnspid -- since 15
           where g.pnpubid = p.oid -- since 15
           select null -- before 15
       ) as schemas,
       t.tables,
       t.row_filters,
       case when not (p.pubinsert and p.pubupdate and p.pubdelete and p.pubtruncate) then
           coalesce(
               nullif(
                   pg_catalog.concat_ws(
                       ', ',
                       case when p.pubinsert then 'insert' end,
                       case when p.pubupdate then 'update' end,
                       case when p.pubdelete then 'delete' end,
                       case when p.pubtruncate then 'truncate' end
                   ),
                   ''
               ),
               'nothing'
           )
       end as publish,
       case when p.pubviaroot then 'yes' end as publish_via_partition_root,
       case p.pubgencols when 's' then 'stored' when 'n' then null else p.pubgencols::pg_catalog.text end -- since 18
       null -- before 18
           as publish_generated_columns
from pg_catalog.pg_publication p
left join lateral (
    select pg_catalog.string_agg(m.relation || coalesce(' (' || m.columns || ')', ''), E'\n' order by m.relation collate pg_catalog."C") as tables,
           case
               when pg_catalog.bool_or(m.is_locked and m.is_filtered) then '<unread> another session has it locked'
               else pg_catalog.string_agg(m.relation || ' where ' || m.filter, E'\n' order by m.relation collate pg_catalog."C")
           end as row_filters
    from (
        select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) as relation,
               c.oid in (select l.oid from locked l) as is_locked,
               r.prqual is not null as is_filtered, -- since 15
               false as is_filtered, -- before 15
               case when c.oid not in (select l.oid from locked l) then pg_catalog.pg_get_expr(r.prqual, r.prrelid) end -- since 15
               null -- before 15
                   as filter,
               (
                   select pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' order by a.attname) -- since 15
                   from pg_catalog.pg_attribute a -- since 15
                   where a.attrelid = r.prrelid and a.attnum = any (r.prattrs) -- since 15
                   select null -- before 15
               ) as columns
        from pg_catalog.pg_publication_rel r
        join pg_catalog.pg_class c on c.oid = r.prrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where r.prpubid = p.oid
    ) m
) t on true
where pg_catalog.current_setting('driftgate.schemas') = '{}'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_publication'::pg_catalog.regclass and m.objid = p.oid
)
