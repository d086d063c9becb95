-- A token is tried against its dictionaries in their order; the order of the tokens means nothing.
select 'pg_catalog.pg_ts_config'::pg_catalog.regclass::pg_catalog.oid as classid,
       c.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       c.cfgname as name,
       pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.prsname) as parser,
       (
           select pg_catalog.string_agg(t.mapping, E'\n' order by t.mapping collate pg_catalog."C")
           from (
               select coalesce(k.alias, g.maptokentype::pg_catalog.text) || ': ' || pg_catalog.string_agg(
                          pg_catalog.quote_ident(dn.nspname) || '.' || pg_catalog.quote_ident(d.dictname),
                          ', ' order by g.mapseqno
                      ) as mapping
               from pg_catalog.pg_ts_config_map g
               join pg_catalog.pg_ts_dict d on d.oid = g.mapdict
               join pg_catalog.pg_namespace dn on dn.oid = d.dictnamespace
               left join pg_catalog.ts_token_type(c.cfgparser) k on k.tokid = g.maptokentype
               where g.mapcfg = c.oid
               group by g.maptokentype, k.alias
           ) t
       ) as mappings
from pg_catalog.pg_ts_config c
join scope s on s.oid = c.cfgnamespace
join pg_catalog.pg_ts_parser p on p.oid = c.cfgparser
join pg_catalog.pg_namespace pn on pn.oid = p.prsnamespace
where not exists (
    select from member m where m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass and m.objid = c.oid
)
