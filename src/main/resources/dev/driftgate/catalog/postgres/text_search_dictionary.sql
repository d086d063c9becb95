-- Options are kept as one text, `language = 'english', stopwords = 'english'`, in the order in which they were last set.
select 'pg_catalog.pg_ts_dict'::pg_catalog.regclass::pg_catalog.oid as classid,
       d.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       d.dictname as name,
       pg_catalog.quote_ident(tn.nspname) || '.' || pg_catalog.quote_ident(t.tmplname) as template,
       (
           select pg_catalog.string_agg(o.option[1], ', ' order by o.option[1] collate pg_catalog."C")
           from pg_catalog.regexp_matches(
               d.dictinitoption, '((?:"(?:[^"]|"")*"|[^\s=",]+) = (?:E?''(?:[^'']|'''')*''|[^\s,'']+))', 'g'
           ) o (option)
       ) as options
from pg_catalog.pg_ts_dict d
join scope s on s.oid = d.dictnamespace
join pg_catalog.pg_ts_template t on t.oid = d.dicttemplate
join pg_catalog.pg_namespace tn on tn.oid = t.tmplnamespace
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass and m.objid = d.oid
)
