select d.classoid as classid,
       d.objoid as objid,
       d.objsubid,
       a.attname as part,
       d.description as value
from pg_catalog.pg_description d
left join pg_catalog.pg_attribute a
    on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and a.attrelid = d.objoid and a.attnum = d.objsubid and d.objsubid > 0
where d.objoid >= 16384
   or d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
