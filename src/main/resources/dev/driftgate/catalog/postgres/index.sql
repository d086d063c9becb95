-- An index that carries a constraint is told as the constraint, a partition's part of an index as its parent's index.
-- The definition leaves out the names of index and table, which are the object's identity: `btree (customer_id)`.
select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid as classid,
       i.indexrelid as objid,
       0 as objsubid,
       s.schema,
       c.relname as relation,
       ic.relname as name,
       case when i.indisunique then 'yes' end as "unique",
       pg_catalog.substr(
           pg_catalog.pg_get_indexdef(i.indexrelid),
           pg_catalog.length(
               pg_catalog.concat(
                   'CREATE ', case when i.indisunique then 'UNIQUE ' end, 'INDEX ',
                   pg_catalog.quote_ident(ic.relname), ' ON ', case when ic.relkind = 'I' then 'ONLY ' end,
                   pg_catalog.quote_ident(s.schema), '.', pg_catalog.quote_ident(c.relname), ' USING '
               )
           ) + 1
       ) as definition,
       case when not i.indisvalid then 'no' end as valid
from pg_catalog.pg_index i
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_class c on c.oid = i.indrelid
join scope s on s.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm')
  and c.relpersistence <> 't'
  and not ic.relispartition
  and not exists (
    select from pg_catalog.pg_constraint k
    where k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x')
)
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
)
