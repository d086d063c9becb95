-- Put around the query of a kind: for each relation one line that is equal wherever the rows of that kind are, whatever the
-- numbers are under which Postgres keeps them. Columns count by the order in which they stand.
select r.relid,
       n.nspname as schema,
       c.relname as relation,
       r.objects,
       r.unread,
       r.digest
from (
    select q.relid,
           pg_catalog.count(*) as objects,
           pg_catalog.bool_or(q.unread) as unread,
           pg_catalog.md5(pg_catalog.string_agg(
               pg_catalog.quote_ident(q.name) || ' ' || pg_catalog.hash_record_extended(q.properties, 0), -- since 14
               pg_catalog.quote_ident(q.name) || ' ' || q.properties::pg_catalog.text, -- before 14
               ',' order by q.place, q.name
           )) as digest
    from (
-- query
    ) q
    group by q.relid
) r
join pg_catalog.pg_class c on c.oid = r.relid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
