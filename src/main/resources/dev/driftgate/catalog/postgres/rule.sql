-- A view's own rule is told as the view. The definition leaves out the names of rule and table, which are the object's
-- identity: `DO INSTEAD NOTHING`. It keeps its first sign where a name is another by now.
select 'pg_catalog.pg_rewrite'::pg_catalog.regclass::pg_catalog.oid as classid,
       r.oid as objid,
       0 as objsubid,
       s.schema,
       c.relname as relation,
       r.rulename as name,
       case r.ev_type when '2' then 'update' when '3' then 'insert' when '4' then 'delete' end as event,
       case when r.oid in (
           select w.objid from waiting w where w.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
       ) then '<unread> another session has a table it reads locked'
            else pg_catalog.ltrim(
                pg_catalog.replace(
                    E'\001' || pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), ';'),
                    pg_catalog.concat(
                        E'\001', 'CREATE RULE ', pg_catalog.quote_ident(r.rulename), E' AS\n    ON ',
                        case r.ev_type when '2' then 'UPDATE' when '3' then 'INSERT' when '4' then 'DELETE' end,
                        ' TO ', pg_catalog.quote_ident(s.schema), '.', pg_catalog.quote_ident(c.relname)
                    ),
                    ''
                ),
                E' \n'
            ) end as definition,
       case r.ev_enabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as enabled
from pg_catalog.pg_rewrite r
join pg_catalog.pg_class c on c.oid = r.ev_class
join scope s on s.oid = c.relnamespace
where r.ev_type <> '1'
  and c.relpersistence <> 't'
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
