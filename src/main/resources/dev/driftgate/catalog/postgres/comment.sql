-- Comments on roles, databases and tablespaces belong to the cluster and are kept elsewhere, in pg_shdescription.
-- A part that does not stand by itself (an inherited column, a partition's index) is told with its whole; those on not-null
-- constraints and on constraints of domains are properties of their column and domain. Not told is the comment that every
-- database's schema public begins with.
select d.classoid as classid,
       d.objoid as objid,
       d.objsubid,
       coalesce(
           a.attname::pg_catalog.text,
           'index ' || i.name,
           'sequence ' || q.name,
           'constraint ' || k.conname,
           'trigger ' || t.tgname
       ) as part,
       d.description as value,
       case
           when c.relkind = 'c' then 'pg_catalog.pg_type'::pg_catalog.regclass
           when c.oid is not null or k.oid is not null or t.oid is not null then 'pg_catalog.pg_class'::pg_catalog.regclass
       end::pg_catalog.oid as whole_classid,
       coalesce(
           case when c.relkind = 'c' then c.reltype when a.attrelid is not null then c.oid end,
           i.relation,
           q.relation,
           k.conrelid,
           t.tgrelid
       ) as whole_objid
from pg_catalog.pg_description d
left join pg_catalog.pg_class c on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and c.oid = d.objoid
left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
left join lateral (
    select c.relname as name, x.indrelid as relation
    from pg_catalog.pg_index x
    where x.indexrelid = c.oid and c.relkind in ('i', 'I')
) i on true
left join lateral (
    select c.relname as name, p.refobjid as relation
    from pg_catalog.pg_depend p
    where p.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and p.objid = c.oid
      and c.relkind = 'S'
      and p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and p.deptype = 'i'
) q on true
left join pg_catalog.pg_constraint k
    on d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
    and k.oid = d.objoid
    and k.conrelid <> 0
    and k.contype <> 'n'
left join pg_catalog.pg_trigger t on d.classoid = 'pg_catalog.pg_trigger'::pg_catalog.regclass and t.oid = d.objoid
where (
        d.objoid >= 16384
        or d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass
        or d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
            and d.objoid in (select s.oid from scope s)
    )
  and (c.oid is null or c.relnamespace in (select s.oid from scope s))
  and not (
    d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
    and d.description = 'standard public schema'
    and d.objoid in (select s.oid from scope s where s.schema = 'public')
)
