-- What changed behind the back of analytics.
alter table public.orders add column delivery_notes text;
alter table public.customers rename column full_name to display_name;
alter table billing.payments alter column reference type text;
