-- Not the list that Postgres keeps but how it differs from what such an object begins with: from what its owner and PUBLIC
-- have of themselves, or from what initdb or an extension's script left there. Whoever owns it is called owner, so that equal
-- rights read equal under another owner, and all rights are called all, as a newer server knows one more (maintain).
-- On a member of an extension, or on what is built in, they are told with the extension or the schema.
, granted (classid, objid, objsubid, part, namespace, kind, owner, acl) as (
    select 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0, null::pg_catalog.text, c.relnamespace,
           case when c.relkind = 'S' then 's' else 'r' end::pg_catalog."char", c.relowner, c.relacl
    from pg_catalog.pg_class c
    where c.relacl is not null
    union all
    select 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, a.attnum, a.attname, c.relnamespace,
           'c', c.relowner, a.attacl
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    where a.attacl is not null and not a.attisdropped
    union all
    select 'pg_catalog.pg_proc'::pg_catalog.regclass, f.oid, 0, null, f.pronamespace, 'f', f.proowner, f.proacl
    from pg_catalog.pg_proc f
    where f.proacl is not null
    union all
    select 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, null, t.typnamespace, 'T', t.typowner, t.typacl
    from pg_catalog.pg_type t
    where t.typacl is not null
    union all
    select 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, 0, null, n.oid, 'n', n.nspowner,
           coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))
    from pg_catalog.pg_namespace n
    where n.nspacl is not null or n.nspname = 'public'
    union all
    select 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, 0, null, n.oid, 'l', l.lanowner, l.lanacl
    from pg_catalog.pg_language l
    join pg_catalog.pg_namespace n on n.nspname = 'pg_catalog'
    where l.lanacl is not null
    union all
    select 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, 0, null, null, 'F', w.fdwowner, w.fdwacl
    from pg_catalog.pg_foreign_data_wrapper w
    where w.fdwacl is not null
    union all
    select 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, f.oid, 0, null, null, 'S', f.srvowner, f.srvacl
    from pg_catalog.pg_foreign_server f
    where f.srvacl is not null
    union all
    select 'pg_catalog.pg_default_acl'::pg_catalog.regclass, d.oid, 0, null, nullif(d.defaclnamespace, 0),
           case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole, d.defaclacl
    from pg_catalog.pg_default_acl d
), compared as materialized (
    select g.classid, g.objid, g.objsubid, g.part, g.kind, g.owner, g.acl, e.extension,
           case when g.objid < 16384 and n.nspname = 'pg_catalog' and e.extension is null then n.oid end as built_in_schema,
           case
               -- What is granted in one schema comes on top of what is granted everywhere; a column, too, begins with nothing.
               when g.classid = 'pg_catalog.pg_default_acl'::pg_catalog.regclass and g.namespace is not null
                   then pg_catalog.acldefault('c', g.owner)
               when g.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and s.schema = 'public'
                   then pg_catalog.acldefault('n', g.owner)
                       || pg_catalog.makeaclitem(0, g.owner, 'create', false) -- before 15
                       || pg_catalog.makeaclitem(0, g.owner, 'usage', false)
               else coalesce(i.initprivs, pg_catalog.acldefault(g.kind, g.owner))
           end as origin
    from granted g
    left join scope s on s.oid = g.namespace
    left join pg_catalog.pg_namespace n on n.oid = g.namespace
    -- One by one: how many members there are is seldom guessed right.
    cross join lateral (
        select (
            select m.refobjid
            from pg_catalog.pg_depend m
            where m.classid = g.classid and m.objid = g.objid and m.objsubid = 0 and m.deptype = 'e'
        ) as extension
        offset 0
    ) e
    left join pg_catalog.pg_init_privs i on i.classoid = g.classid and i.objoid = g.objid and i.objsubid = g.objsubid
    where s.schema is not null
       or g.namespace is null
       or n.nspname = 'pg_catalog'
       or e.extension is not null
), listed as materialized (
    select pg_catalog.row_number() over () as id, c.kind, c.owner, c.acl, c.origin,
           case
               when c.kind = 'c' then 4
               else (
                   select pg_catalog.count(*)
                   from pg_catalog.aclexplode(pg_catalog.acldefault(c.kind, c.owner)) e
                   where e.grantee = c.owner
               )
           end as all_rights
    from compared c
    group by c.kind, c.owner, c.acl, c.origin
), held as materialized (
    select h.id, h.is_now, e.name as grantee, r.name as grantor, pg_catalog.lower(h.privilege_type) as privilege,
           pg_catalog.bool_or(h.is_grantable) as is_grantable
    from (
        select l.id, l.owner, true as is_now, e.*
        from listed l
        cross join lateral pg_catalog.aclexplode(l.acl) e
        union all
        select l.id, l.owner, false, e.*
        from listed l
        cross join lateral pg_catalog.aclexplode(l.origin) e
    ) h
    left join pg_catalog.pg_roles er on er.oid = h.grantee
    left join pg_catalog.pg_roles rr on rr.oid = h.grantor
    cross join lateral (
        select case
            when h.grantee = 0 then 'public'
            when h.grantee = h.owner then 'owner'
            when er.rolname = 'owner' then '"owner"'
            else coalesce(er.rolname::pg_catalog.text, 'a dropped role')
        end as name
    ) e
    cross join lateral (
        select case when h.grantor <> h.owner then coalesce(rr.rolname::pg_catalog.text, 'a dropped role') end as name
    ) r
    group by h.id, h.is_now, e.name, r.name, h.privilege_type
), told as materialized (
    select t.id, pg_catalog.string_agg(t.line, E'\n' order by t.line collate pg_catalog."C") as value
    from (
        (
            select g.id, g.line
            from (
                select h.id, h.is_now,
                       h.grantee || ': ' || case
                           when pg_catalog.count(*) = l.all_rights and l.all_rights > 1
                               then 'all' || case
                                   when pg_catalog.bool_and(h.is_grantable) then ' with grant option'
                                   else coalesce(
                                       pg_catalog.string_agg(
                                           ', ' || h.privilege || ' with grant option', '' order by h.privilege collate pg_catalog."C"
                                       ) filter (where h.is_grantable),
                                       ''
                                   )
                               end
                           else pg_catalog.string_agg(
                               h.privilege || case when h.is_grantable then ' with grant option' else '' end,
                               ', ' order by h.privilege collate pg_catalog."C"
                           )
                       end || coalesce(' granted by ' || h.grantor, '') as line
                from held h
                join listed l on l.id = h.id
                where h.grantee <> 'owner'
                   or not exists (select from held o where o.id = h.id and o.grantee = 'owner' and not o.is_now)
                group by h.id, l.all_rights, h.is_now, h.grantee, h.grantor
            ) g
            group by g.id, g.line
            having pg_catalog.bool_and(g.is_now)
        )
        union all
        select w.id, w.grantee || ': ' || case
            when pg_catalog.bool_and(n.privilege is null) then 'none'
            else 'all but ' || pg_catalog.string_agg(w.privilege, ', ' order by w.privilege collate pg_catalog."C")
                filter (where n.privilege is null)
        end
        from (select distinct h.id, h.grantee, h.privilege from held h where not h.is_now) w
        left join (select distinct h.id, h.grantee, h.privilege from held h where h.is_now) n
            on n.id = w.id and n.grantee = w.grantee and n.privilege = w.privilege
        group by w.id, w.grantee
        having pg_catalog.bool_and(n.privilege is null) or w.grantee = 'owner' and pg_catalog.bool_or(n.privilege is null)
    ) t
    group by t.id
), stated as (
    select c.classid, c.objid, c.objsubid, c.part, c.kind, c.extension, c.built_in_schema, t.value
    from told t
    join listed l on l.id = t.id
    join compared c on c.kind = l.kind and c.owner = l.owner and c.acl = l.acl and c.origin = l.origin
)
select s.classid::pg_catalog.oid as classid,
       s.objid,
       s.objsubid,
       coalesce(s.part, 'sequence ' || q.name) as part,
       s.value,
       case
           when s.objsubid > 0 then s.classid::pg_catalog.oid
           when q.relation is not null then 'pg_catalog.pg_class'::pg_catalog.regclass
       end as whole_classid,
       case when s.objsubid > 0 then s.objid else q.relation end as whole_objid
from stated s
left join lateral (
    select c.relname as name, p.refobjid as relation
    from pg_catalog.pg_depend p
    join pg_catalog.pg_class c on c.oid = p.objid
    where s.kind = 's'
      and s.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and p.classid = s.classid
      and p.objid = s.objid
      and p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      and p.deptype = 'i'
      and c.relkind = 'S'
) q on true
where s.extension is null and s.built_in_schema is null
union all
select case when s.extension is not null then 'pg_catalog.pg_extension'::pg_catalog.regclass
            else 'pg_catalog.pg_namespace'::pg_catalog.regclass end,
       coalesce(s.extension, s.built_in_schema),
       0,
       null,
       pg_catalog.string_agg(
           l.line || case when s.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and s.extension is null
               then '' else ' on ' || i.type || ' ' || i.identity end,
           E'\n' order by l.line collate pg_catalog."C", i.type collate pg_catalog."C", i.identity collate pg_catalog."C"
       ),
       null,
       null
from stated s
cross join lateral pg_catalog.pg_identify_object(s.classid, s.objid, s.objsubid) i
cross join lateral pg_catalog.regexp_split_to_table(s.value, E'\n') l (line)
where s.extension is not null or s.built_in_schema is not null
group by 1, 2
