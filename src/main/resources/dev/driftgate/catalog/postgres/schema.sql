select 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid as classid,
       s.oid as objid,
       0 as objsubid,
       null as schema,
       null as relation,
       s.schema as name
from scope s
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and m.objid = s.oid
)
