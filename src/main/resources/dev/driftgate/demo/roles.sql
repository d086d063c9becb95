-- What Driftgate needs: a role that may connect, and a database of its own.
create role drift_ro login;
create role driftgate login;
