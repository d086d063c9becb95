-- Every type that Postgres did not bring along (its own have oids below 16384), without arrays, and without row types:
-- a table called number must not make number, as another warehouse means it, a type.
select n.nspname as schema, t.typname as name
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
where t.oid >= 16384
  and (c.oid is null or c.relkind = 'c')
  and not (t.typelem <> 0 and t.typlen = -1 and t.typtype = 'b')
order by n.nspname, t.typname
