-- Put around the query of a kind: for each relation one line that is equal wherever the rows of that kind are, whatever the
-- numbers are under which Postgres keeps them. Columns count by the order in which they stand.
select r.schema,
       r.relation,
       r.objid,
       r.objects,
       pg_catalog.strpos(r.lines, '<unread>') > 0 as unread,
       pg_catalog.md5(r.lines) as digest
from (
    select q.schema,
           coalesce(q.relation, q.name) as relation,
           pg_catalog.max(q.objid) as objid,
           pg_catalog.count(*) as objects,
           pg_catalog.string_agg(
               pg_catalog.substr(
                   q::pg_catalog.text,
                   -- Behind the address.
                   pg_catalog.length(pg_catalog.concat(q.classid, q.objid, q.objsubid)) + 4
               ),
               E'\n' order by q.objsubid, q.name
           ) as lines
    from (
-- query
    ) q
    group by q.schema, coalesce(q.relation, q.name)
) r
