-- What a later Postgres may have that no query here reads, by what the server calls it. Large objects are data.
, known (catalog) as (
    values ('pg_am'), ('pg_amop'), ('pg_amproc'), ('pg_attrdef'), ('pg_cast'), ('pg_class'), ('pg_collation'),
           ('pg_constraint'), ('pg_conversion'), ('pg_default_acl'), ('pg_event_trigger'), ('pg_extension'),
           ('pg_foreign_data_wrapper'), ('pg_foreign_server'), ('pg_language'), ('pg_largeobject'), ('pg_largeobject_metadata'),
           ('pg_namespace'), ('pg_opclass'), ('pg_operator'), ('pg_opfamily'), ('pg_policy'), ('pg_proc'), ('pg_publication'),
           ('pg_publication_namespace'), ('pg_publication_rel'), ('pg_rewrite'), ('pg_statistic_ext'), ('pg_transform'),
           ('pg_trigger'), ('pg_ts_config'), ('pg_ts_dict'), ('pg_ts_parser'), ('pg_ts_template'), ('pg_type'),
           ('pg_user_mapping')
), other_class as materialized (
    select c.oid
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'pg_catalog'
    where c.oid < 16384
      and c.relkind = 'r'
      and c.relname not in (select k.catalog from known k)
), referred as materialized (
    -- Each by the index, of which the planner knows too little.
    select o.oid as classid, d.objid
    from other_class o
    cross join lateral (
        select d.objid from pg_catalog.pg_depend d where d.classid = o.oid
        union
        select d.refobjid from pg_catalog.pg_depend d where d.refclassid = o.oid
        union
        select d.objid
        from pg_catalog.pg_shdepend d
        join pg_catalog.pg_database b on b.oid = d.dbid and b.datname = pg_catalog.current_database()
        where d.classid = o.oid
        offset 0
    ) d
), found (what, objects) as (
    select c.relname::pg_catalog.text, pg_catalog.count(*)
    from referred r
    join pg_catalog.pg_class c on c.oid = r.classid
    where r.objid >= 16384
      and not exists (select from member m where m.classid = r.classid and m.objid = r.objid)
    group by c.relname
    union all
    select 'pg_class as relkind ' || c.relkind::pg_catalog.text, pg_catalog.count(*)
    from pg_catalog.pg_class c
    join scope s on s.oid = c.relnamespace
    where c.relkind not in ('r', 'p', 'f', 'v', 'm', 'i', 'I', 'S', 't', 'c')
    group by c.relkind
    union all
    select 'pg_type as typtype ' || t.typtype::pg_catalog.text, pg_catalog.count(*)
    from pg_catalog.pg_type t
    join scope s on s.oid = t.typnamespace
    where t.typtype not in ('b', 'c', 'd', 'e', 'p', 'r', 'm')
    group by t.typtype
    union all
    select 'pg_proc as prokind ' || f.prokind::pg_catalog.text, pg_catalog.count(*)
    from pg_catalog.pg_proc f
    join scope s on s.oid = f.pronamespace
    where f.prokind not in ('f', 'p', 'a', 'w')
    group by f.prokind
    union all
    select 'pg_constraint as contype ' || k.contype::pg_catalog.text, pg_catalog.count(*)
    from pg_catalog.pg_constraint k
    join scope s on s.oid = k.connamespace
    where k.contype not in ('c', 'f', 'n', 'p', 'u', 't', 'x')
    group by k.contype
    union all
    select 'pg_default_acl as defaclobjtype ' || d.defaclobjtype::pg_catalog.text, pg_catalog.count(*)
    from pg_catalog.pg_default_acl d
    where d.defaclobjtype not in ('r', 'S', 'f', 'T', 'n', 'L')
    group by d.defaclobjtype
    union all
    select 'pg_am as amtype ' || a.amtype::pg_catalog.text, pg_catalog.count(*)
    from pg_catalog.pg_am a
    where a.oid >= 16384 and a.amtype not in ('i', 't')
    group by a.amtype
)
select f.objects || case when f.objects = 1 then ' object' else ' objects' end || ' in ' || f.what as what,
       'Driftgate does not know this kind' as why
from found f
order by f.what collate pg_catalog."C"
