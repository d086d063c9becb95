-- Of a constraint that came down from a parent only the parent's stands here. Not-null constraints are told with their column.
select 'pg_catalog.pg_constraint'::pg_catalog.regclass::pg_catalog.oid as classid,
       k.oid as objid,
       0 as objsubid,
       s.schema,
       c.relname as relation,
       k.conname as name,
       case k.contype
           when 'p' then 'primary key'
           when 'u' then 'unique'
           when 'f' then 'foreign key'
           when 'c' then 'check'
           when 'x' then 'exclusion'
       end as type,
       pg_catalog.pg_get_constraintdef(k.oid) as definition
from pg_catalog.pg_constraint k
join pg_catalog.pg_class c on c.oid = k.conrelid
join scope s on s.oid = c.relnamespace
where k.contype in ('p', 'u', 'f', 'c', 'x')
  and k.conislocal
  and k.conparentid = 0
  and c.relkind in ('r', 'p')
  and c.relpersistence <> 't'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
