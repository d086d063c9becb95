-- Put before every query: which schemas are looked at (all, or those that driftgate.schemas lists), which objects belong to
-- an extension, which relations have columns, constraints and indexes to look at, which relations another session has locked
-- so that the server's functions would wait for them, and what must not be told.
with scope as materialized (
    select n.oid, n.nspname as schema
    from pg_catalog.pg_namespace n
    where n.nspname !~ '^pg_'
      and n.nspname not in ('information_schema', 'driftgate')
      and (
          pg_catalog.current_setting('driftgate.schemas') = '{}'
          or n.nspname = any (pg_catalog.current_setting('driftgate.schemas')::pg_catalog.text[])
      )
), member as materialized (
    select d.classid, d.objid
    from pg_catalog.pg_depend d
    where d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
      and d.deptype = 'e'
), relations as materialized (
    -- Tables of all kinds and materialized views.
    select c.oid, s.schema, c.relname, c.relkind
    from pg_catalog.pg_class c
    join scope s on s.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'm')
      and c.relpersistence <> 't'
      and c.relname = any (pg_catalog.current_setting('driftgate.relations')::pg_catalog.name[]) -- by name
      and not exists (
          select from member m where m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objid = c.oid
      )
), locked as materialized (
    select l.relation as oid
    from pg_catalog.pg_locks l
    join pg_catalog.pg_database d on d.oid = l.database and d.datname = pg_catalog.current_database()
    where l.locktype = 'relation'
      and l.mode = 'AccessExclusiveLock'
      -- A prepared transaction holds its locks for nobody.
      and l.pid is distinct from pg_catalog.pg_backend_pid()
), waiting as materialized (
    -- What is printed with the columns of a locked relation, and would wait for it: by the catalog of its row.
    select d.classid, d.objid
    from locked l
    join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = l.oid
    union
    -- A function that returns a table's rows is printed with the table's columns.
    select d.classid, d.objid
    from locked l
    join pg_catalog.pg_class c on c.oid = l.oid
    join pg_catalog.pg_proc f on f.prorettype = c.reltype
    join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.refobjid = f.oid
), secret as materialized (
    -- An option of a foreign server, table, column, wrapper or user, as `name=value`, of which only that it is set may be
    -- told: by its name, unless that says something else with a yes or no, or by what the value holds.
    select '^(?!(password_required|key)=(true|false|on|off|yes|no|t|f|0|1)$)[^=]*(pass|pwd|secret|token|key|credential)'
        || '|=.*(pass|pwd|secret|token|key)[a-z_]*\s*='
        || '|=.*://[^/@]*:[^/@]*@' as option
)
