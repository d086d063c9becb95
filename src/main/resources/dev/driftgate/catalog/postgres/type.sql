-- What comes by itself is no type of its own: the row type of a table, the array of a type, the multirange of a range.
-- A multirange's name is told when somebody chose it: Postgres's own puts multirange where the range's name says range, or
-- _multirange behind it.
, labels as (
    select e.enumtypid, pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ', ' order by e.enumsortorder) as values
    from pg_catalog.pg_enum e
    group by e.enumtypid
), attributes as (
    select c.reltype,
           pg_catalog.string_agg(
               pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
                   || case when a.attcollation <> y.typcollation then ' collate ' || n.nspname || '.' || co.collname else '' end,
               ', ' order by a.attnum
           ) as attributes,
           pg_catalog.string_agg(a.attname || ': ' || d.description, E'\n' order by a.attname) as comments
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_catalog.pg_type y on y.oid = a.atttypid
    left join pg_catalog.pg_collation co on co.oid = a.attcollation
    left join pg_catalog.pg_namespace n on n.oid = co.collnamespace
    left join pg_catalog.pg_description d
        on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
    where c.relkind = 'c'
    group by c.reltype
), ranges as (
    select r.rngtypid,
           pg_catalog.format_type(r.rngsubtype, null) as subtype,
           case when not oc.opcdefault then pg_catalog.quote_ident(ocn.nspname) || '.' || pg_catalog.quote_ident(oc.opcname) end
               as subtype_operator_class,
           case when r.rngcollation <> st.typcollation then con.nspname || '.' || co.collname end as collation,
           nullif(r.rngcanonical::pg_catalog.oid, 0)::pg_catalog.regproc::text as canonical,
           nullif(r.rngsubdiff::pg_catalog.oid, 0)::pg_catalog.regproc::text as subtype_diff,
           case when mt.typname <> case -- since 14
               when pg_catalog.strpos(rt.typname::text, 'range') > 0 -- since 14
                   then pg_catalog.left(rt.typname::text, pg_catalog.strpos(rt.typname::text, 'range') - 1) || 'multi' -- since 14
                       || pg_catalog.substr(rt.typname::text, pg_catalog.strpos(rt.typname::text, 'range')) -- since 14
               else rt.typname || '_multirange' -- since 14
           end::pg_catalog.name then mt.typname end as multirange -- since 14
           null as multirange -- before 14
    from pg_catalog.pg_range r
    join pg_catalog.pg_type rt on rt.oid = r.rngtypid
    join pg_catalog.pg_type st on st.oid = r.rngsubtype
    join pg_catalog.pg_opclass oc on oc.oid = r.rngsubopc
    join pg_catalog.pg_namespace ocn on ocn.oid = oc.opcnamespace
    left join pg_catalog.pg_type mt on mt.oid = r.rngmultitypid -- since 14
    left join pg_catalog.pg_collation co on co.oid = r.rngcollation
    left join pg_catalog.pg_namespace con on con.oid = co.collnamespace
)
select 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid as classid,
       t.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       t.typname as name,
       case t.typtype when 'e' then 'enum' when 'c' then 'composite' when 'r' then 'range' when 'b' then 'base' else 'shell' end as form,
       l.values,
       a.attributes,
       r.subtype,
       r.subtype_operator_class,
       r.collation,
       r.canonical,
       r.subtype_diff,
       r.multirange,
       case when b.base then t.typinput::text end as input,
       case when b.base then t.typoutput::text end as output,
       case when b.base then nullif(t.typreceive::text, '-') end as receive,
       case when b.base then nullif(t.typsend::text, '-') end as send,
       case when b.base then nullif(t.typmodin::text, '-') end as typmod_in,
       case when b.base then nullif(t.typmodout::text, '-') end as typmod_out,
       case when b.base then nullif(t.typanalyze::text, '-') end as analyze,
       case when b.base then nullif(nullif(t.typsubscript::text, '-'), 'raw_array_subscript_handler') end as subscript, -- since 14
       case when b.base and t.typlen > 0 then t.typlen::text end as length,
       case when b.base and t.typbyval then 'yes' end as passed_by_value,
       case when b.base then
           case t.typalign when 'c' then 'char' when 's' then 'int2' when 'd' then 'double' end
       end as alignment,
       case when b.base then
           case t.typstorage when 'e' then 'external' when 'x' then 'extended' when 'm' then 'main' end
       end as storage,
       case when b.base then nullif(t.typcategory, 'U')::text end as category,
       case when b.base and t.typispreferred then 'yes' end as preferred,
       case when b.base then coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault) end as "default",
       case when b.base and t.typelem <> 0 then pg_catalog.format_type(t.typelem, null) end as element,
       case when b.base then nullif(t.typdelim, ',')::text end as delimiter,
       case when b.base and t.typcollation <> 0 then 'yes' end as collatable,
       a.comments as column_comment
from pg_catalog.pg_type t
join scope s on s.oid = t.typnamespace
cross join lateral (select t.typtype = 'b' as base) b
left join pg_catalog.pg_class c on c.oid = t.typrelid and c.relkind = 'c'
left join labels l on l.enumtypid = t.oid
left join attributes a on a.reltype = t.oid
left join ranges r on r.rngtypid = t.oid
left join pg_catalog.pg_type arrayed on arrayed.typarray = t.oid
where (t.typtype in ('e', 'r', 'b') or t.typtype = 'c' and c.oid is not null or t.typtype = 'p' and not t.typisdefined)
  and arrayed.oid is null
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and m.objid = t.oid
)
