-- A trigger that a partition got from its parent is told as the parent's, in whose state it takes part unless it has one of
-- its own. Triggers of constraints are told as the constraint.
, extension as materialized (
    select d.objid, pg_catalog.string_agg(e.extname, ', ' order by e.extname) as names
    from pg_catalog.pg_depend d
    join pg_catalog.pg_extension e on e.oid = d.refobjid
    where d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
      and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      and d.deptype = 'x'
    group by d.objid
), state (code, word) as (
    values ('O'::"char", 'enabled'), ('D', 'disabled'), ('R', 'replica'), ('A', 'always')
), partition as materialized (
    with recursive clone (root, enabled, oid) as (
        select t.oid, t.tgenabled, t.oid
        from pg_catalog.pg_trigger t
        join pg_catalog.pg_class c on c.oid = t.tgrelid
        where t.tgparentid = 0 and not t.tgisinternal and c.relkind = 'p'
        union all
        select c.root, c.enabled, t.oid
        from clone c
        join pg_catalog.pg_trigger t on t.tgparentid = c.oid
    )
    select cl.root,
           pg_catalog.string_agg(
               n.nspname || '.' || c.relname || ' ' || st.word, ', ' order by n.nspname, c.relname
           ) as states
    from clone cl
    join pg_catalog.pg_trigger t on t.oid = cl.oid and t.tgenabled <> cl.enabled
    join state st on st.code = t.tgenabled
    join pg_catalog.pg_class c on c.oid = t.tgrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    group by cl.root
)
select 'pg_catalog.pg_trigger'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       s.schema,
       c.relname as relation,
       t.tgname as name,
       case when t.tgconstraint <> 0 then 'yes' end as "constraint",
       case t.tgtype::pg_catalog.int4 & 66 when 2 then 'before' when 64 then 'instead of' else 'after' end as timing,
       pg_catalog.concat_ws(
           ' or ',
           case when t.tgtype::pg_catalog.int4 & 4 <> 0 then 'insert' end,
           case when t.tgtype::pg_catalog.int4 & 8 <> 0 then 'delete' end,
           case when t.tgtype::pg_catalog.int4 & 16 <> 0 then 'update' end,
           case when t.tgtype::pg_catalog.int4 & 32 <> 0 then 'truncate' end
       ) as events,
       u.columns,
       case when t.tgtype::pg_catalog.int4 & 1 <> 0 then 'row' else 'statement' end as for_each,
       rn.nspname || '.' || r.relname as from_table,
       case when t.tgdeferrable
            then case when t.tginitdeferred then 'initially deferred' else 'initially immediate' end end as deferrable,
       t.tgoldtable as old_table,
       t.tgnewtable as new_table,
       case when t.tgqual is null then null
            when t.tgrelid in (select l.oid from locked l) then '<unread> another session has its table locked'
            else pg_catalog.substr(
                pg_catalog.left(d.text, -pg_catalog.length(d.behind)), pg_catalog.strpos(d.text, ' WHEN (') + 7
            ) end as "when",
       pg_catalog.concat(fn.nspname, '.', f.proname, '(', g.arguments, ')') as function,
       case when t.tgenabled <> 'O' then st.word end as enabled,
       p.states as partitions,
       e.names as depends_on_extension
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join scope s on s.oid = c.relnamespace
join state st on st.code = t.tgenabled
join pg_catalog.pg_proc f on f.oid = t.tgfoid
join pg_catalog.pg_namespace fn on fn.oid = f.pronamespace
left join pg_catalog.pg_class r on r.oid = t.tgconstrrelid
left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
left join partition p on p.root = t.oid
left join extension e on e.objid = t.oid
left join lateral (
    select pg_catalog.string_agg(a.attname, ', ' order by a.attname) as columns
    from pg_catalog.pg_attribute a
    where a.attrelid = t.tgrelid and a.attnum = any (t.tgattr)
) u on t.tgattr <> ''
left join lateral (
    select pg_catalog.string_agg(
               '''' || pg_catalog.replace(
                   pg_catalog.convert_from(
                       pg_catalog.decode(pg_catalog.replace(b.bytes, ' ', ''), 'hex'), pg_catalog.getdatabaseencoding()
                   ),
                   '''', ''''''
               ) || '''',
               ', ' order by b.n
           ) as arguments
    from pg_catalog.unnest(
        pg_catalog.string_to_array(
            pg_catalog.regexp_replace(pg_catalog.encode(t.tgargs, 'hex'), '(..)', E'\\1 ', 'g'), '00 '
        )
    ) with ordinality b (bytes, n)
    where b.n <= t.tgnargs
) g on t.tgnargs > 0
-- The server prints the condition only amid the whole trigger; what stands before and behind it is known.
left join lateral (
    select pg_catalog.substr(
               pg_catalog.pg_get_triggerdef(t.oid),
               pg_catalog.length('CREATE TRIGGER ' || pg_catalog.quote_ident(t.tgname))
           ) as text,
           pg_catalog.concat(
               ') EXECUTE FUNCTION ', case when fn.nspname <> 'pg_catalog' then pg_catalog.quote_ident(fn.nspname) || '.' end,
               pg_catalog.quote_ident(f.proname), '(', g.arguments, ')'
           ) as behind
    where t.tgqual is not null and t.tgrelid not in (select l.oid from locked l)
    offset 0
) d on true
where t.tgparentid = 0
  and not t.tgisinternal
  and c.relpersistence <> 't'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
