-- Of a table of an extension too: whoever made the table, policies are made by hand.
select 'pg_catalog.pg_policy'::pg_catalog.regclass::pg_catalog.oid as classid,
       p.oid as objid,
       0 as objsubid,
       s.schema,
       c.relname as relation,
       p.polname as name,
       case when not p.polpermissive then 'no' end as permissive,
       case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
            else 'all' end as command,
       (
           select pg_catalog.string_agg(pg_catalog.pg_get_userbyid(r), ', ' order by pg_catalog.pg_get_userbyid(r))
           from pg_catalog.unnest(p.polroles) r
           where r <> 0
       ) as roles,
       case when p.polqual is null then null
            when p.oid in (
                select w.objid from waiting w where w.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass
            ) then '<unread> another session has a table it reads locked'
            else pg_catalog.pg_get_expr(p.polqual, p.polrelid) end as using,
       case when p.polwithcheck is null then null
            when p.oid in (
                select w.objid from waiting w where w.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass
            ) then '<unread> another session has a table it reads locked'
            else pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) end as with_check
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join scope s on s.oid = c.relnamespace
where c.relpersistence <> 't'
