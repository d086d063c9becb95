-- What is granted is told as privileges, like that of every other kind.
select 'pg_catalog.pg_default_acl'::pg_catalog.regclass::pg_catalog.oid as classid,
       d.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       case d.defaclobjtype
           when 'r' then 'tables'
           when 'S' then 'sequences'
           when 'f' then 'functions'
           when 'T' then 'types'
           when 'n' then 'schemas'
           when 'L' then 'large objects'
           else d.defaclobjtype::pg_catalog.text
       end || ' created by ' || pg_catalog.pg_get_userbyid(d.defaclrole) as name
from pg_catalog.pg_default_acl d
left join scope s on s.oid = d.defaclnamespace
where case
        when d.defaclnamespace = 0 then pg_catalog.current_setting('driftgate.schemas') = '{}'
        else s.oid is not null
      end
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_default_acl'::pg_catalog.regclass and m.objid = d.oid
)
