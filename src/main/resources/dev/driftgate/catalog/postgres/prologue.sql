set transaction isolation level repeatable read, read only;
set local search_path = pg_catalog;
set local statement_timeout = '30s';
set local lock_timeout = '1s';
set local idle_in_transaction_session_timeout = '60s';
set local quote_all_identifiers = off;
set local datestyle = 'ISO, MDY';
set local intervalstyle = 'postgres';
set local extra_float_digits = 1;
set local bytea_output = 'hex'
