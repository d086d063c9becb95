-- The column that holds the locale of ICU was another up to 14, and again up to 16. Since 16 the locale is a language tag,
-- `de-DE`; what older servers hold is read as one. Collations of another encoding than the database's cannot be used in it.
select 'pg_catalog.pg_collation'::pg_catalog.regclass::pg_catalog.oid as classid,
       co.oid as objid,
       0 as objsubid,
       s.schema,
       null as relation,
       co.collname as name,
       case co.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin'
           else co.collprovider::pg_catalog.text end as provider,
       case
           when co.collprovider = 'c' and co.collcollate = co.collctype then co.collcollate::pg_catalog.text
           when co.collprovider <> 'c' then
               coalesce(nullif(pg_catalog.regexp_replace(pg_catalog.replace( -- before 16
               co.collcollate -- before 15
               co.colliculocale -- since 15, before 17
               co.colllocale -- since 17
               , '_', '-'), '-(true|yes)(?=-|$)', '', 'g'), ''), 'und') -- before 16
       end as locale,
       case when co.collprovider = 'c' and co.collcollate <> co.collctype
            then co.collcollate::pg_catalog.text end as lc_collate,
       case when co.collprovider = 'c' and co.collcollate <> co.collctype
            then co.collctype::pg_catalog.text end as lc_ctype,
       co.collicurules as rules, -- since 16
       null as rules, -- before 16
       case when not co.collisdeterministic then 'no' end as deterministic
from pg_catalog.pg_collation co
join scope s on s.oid = co.collnamespace
where co.collencoding in (-1, pg_catalog.pg_char_to_encoding(pg_catalog.getdatabaseencoding()))
  and not exists (
    select from member m where m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass and m.objid = co.oid
)
