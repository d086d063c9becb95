-- Put before every query of a kind: which schemas are looked at, and which objects belong to an extension.
with scope as materialized (
    select n.oid, n.nspname as schema
    from pg_catalog.pg_namespace n
    where n.nspname !~ '^pg_'
      and n.nspname not in ('information_schema', 'driftgate')
      and (pg_catalog.cardinality(:schemas) = 0 or n.nspname = any (:schemas))
), member as materialized (
    select d.classid, d.objid
    from pg_catalog.pg_depend d
    where d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      and d.deptype = 'e'
)
