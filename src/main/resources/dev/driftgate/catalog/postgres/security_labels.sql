-- Subscriptions are known to the whole cluster, and so are their labels.
select l.classoid as classid,
       l.objoid as objid,
       l.objsubid,
       a.attname as part,
       pg_catalog.string_agg(l.provider || ': ' || l.label, E'\n' order by l.provider collate pg_catalog."C") as value,
       case when a.attrelid is not null then l.classoid end as whole_classid,
       a.attrelid as whole_objid
from (
    select s.classoid, s.objoid, s.objsubid, s.provider, s.label
    from pg_catalog.pg_seclabel s
    where s.objoid >= 16384
       or s.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
    union all
    select s.classoid, s.objoid, 0, s.provider, s.label
    from pg_catalog.pg_shseclabel s
    where s.classoid = 'pg_catalog.pg_subscription'::pg_catalog.regclass
) l
left join pg_catalog.pg_attribute a
    on l.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    and a.attrelid = l.objoid
    and a.attnum = l.objsubid
    and l.objsubid > 0
group by l.classoid, l.objoid, l.objsubid, a.attrelid, a.attname
