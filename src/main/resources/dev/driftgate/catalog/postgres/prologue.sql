set transaction isolation level repeatable read, read only;
set local search_path = pg_catalog;
set local statement_timeout = '30s';
-- Half a hundred statements follow, each of which may wait: a second in all.
set local lock_timeout = '15ms';
set local idle_in_transaction_session_timeout = '60s';
set local transaction_timeout = '120s'; -- since 17
set local max_parallel_workers_per_gather = 0;
set local jit = off;
set local work_mem = '16MB';
set local standard_conforming_strings = on;
set local escape_string_warning = off;
set local transform_null_equals = off;
set local array_nulls = on;
set local quote_all_identifiers = off;
set local datestyle = 'ISO, MDY';
set local intervalstyle = 'postgres';
set local timezone = 'UTC';
set local extra_float_digits = 1;
set local bytea_output = 'hex';
set local lc_monetary = 'C';
set local lc_numeric = 'C';
set local xmlbinary = 'base64';
set local xmloption = 'content'
