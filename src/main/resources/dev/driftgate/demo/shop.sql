-- A shop as it was released. Run on an empty database or over an older sample: both schemas are made anew.
drop schema if exists public, billing cascade;
create schema public;
create schema billing;

create domain public.currency_code as character(3) check (value ~ '^[A-Z]{3}$');
create type public.order_status as enum ('pending', 'paid', 'shipped', 'delivered', 'cancelled');
create type billing.payment_method as enum ('card', 'bank_transfer', 'invoice', 'voucher');

create table public.customers (
    id bigint generated always as identity primary key,
    email varchar(120) not null unique,
    full_name text not null,
    phone text,
    marketing_consent boolean not null default true,
    created_at timestamptz not null default now()
);
comment on table public.customers is 'People and companies who have ordered at least once';

create table public.addresses (
    id bigint generated always as identity primary key,
    customer_id bigint not null references public.customers on delete cascade,
    line1 text not null,
    line2 text,
    city text not null,
    postal_code varchar(12) not null,
    country character(2) not null,
    is_default boolean not null default false
);
create index addresses_customer_id_idx on public.addresses (customer_id);
create unique index addresses_one_default_idx on public.addresses (customer_id) where is_default;

create table public.categories (
    id integer generated always as identity primary key,
    parent_id integer references public.categories,
    slug varchar(60) not null unique,
    name text not null
);

create table public.products (
    id bigint generated always as identity primary key,
    category_id integer not null references public.categories,
    sku varchar(32) not null unique,
    name text not null,
    description text,
    price numeric(10,2) not null constraint products_price_check check (price >= 0),
    weight_grams integer,
    attributes jsonb not null default '{}',
    tags text[] not null default '{}',
    active boolean not null default true
);
create index products_category_id_idx on public.products (category_id);
create index products_tags_idx on public.products using gin (tags);

create table public.inventory (
    product_id bigint primary key references public.products on delete cascade,
    on_hand integer not null default 0,
    reserved integer not null default 0,
    counted_at timestamptz,
    constraint inventory_reserved_check check (reserved between 0 and on_hand)
);

create table public.orders (
    id bigint generated always as identity primary key,
    customer_id bigint not null references public.customers,
    shipping_address_id bigint references public.addresses,
    status public.order_status not null default 'pending',
    currency public.currency_code not null default 'EUR',
    total numeric(12,2) not null default 0,
    placed_at timestamptz not null default now()
);
create index orders_status_idx on public.orders (status) where status in ('pending', 'paid');

create table public.order_items (
    order_id bigint not null references public.orders on delete cascade,
    line_no smallint not null,
    product_id bigint not null references public.products,
    quantity integer not null constraint order_items_quantity_check check (quantity between 1 and 100),
    unit_price numeric(10,2) not null,
    primary key (order_id, line_no)
);
create index order_items_product_id_idx on public.order_items (product_id);

create table public.shipments (
    id bigint generated always as identity primary key,
    order_id bigint not null references public.orders,
    carrier text not null,
    tracking_code varchar(64),
    shipped_at timestamptz,
    delivered_at timestamptz,
    constraint shipments_order_of_times_check check (delivered_at >= shipped_at)
);
create index shipments_order_id_idx on public.shipments (order_id);

create table public.product_reviews (
    id bigint generated always as identity primary key,
    product_id bigint not null references public.products on delete cascade,
    customer_id bigint not null references public.customers,
    rating smallint not null constraint product_reviews_rating_check check (rating between 1 and 5),
    body text,
    created_at timestamptz not null default now(),
    unique (product_id, customer_id)
);

create sequence billing.invoice_number_seq start 100000;

create table billing.invoices (
    id bigint generated always as identity primary key,
    order_id bigint not null references public.orders,
    number text not null unique default 'R-' || nextval('billing.invoice_number_seq'),
    issued_on date not null default current_date,
    due_on date not null,
    amount numeric(12,2) not null,
    paid_at timestamptz,
    constraint invoices_due_on_check check (due_on >= issued_on)
);
create index invoices_order_id_idx on billing.invoices (order_id);

create table billing.invoice_lines (
    invoice_id bigint not null references billing.invoices on delete cascade,
    line_no smallint not null,
    description text not null,
    net numeric(12,2) not null,
    vat_rate numeric(4,2) not null,
    gross numeric(12,2) generated always as (net * (1 + vat_rate / 100)) stored,
    primary key (invoice_id, line_no)
);

create table billing.payments (
    id bigint generated always as identity primary key,
    invoice_id bigint not null references billing.invoices,
    method billing.payment_method not null,
    amount numeric(12,2) not null,
    reference varchar(40),
    received_at timestamptz not null default now()
);
create index payments_invoice_id_idx on billing.payments (invoice_id);

create table billing.refunds (
    id bigint generated always as identity primary key,
    payment_id bigint not null references billing.payments,
    amount numeric(12,2) not null constraint refunds_amount_check check (amount > 0),
    reason text not null,
    created_at timestamptz not null default now()
);

create view public.order_totals as
select o.id as order_id, o.customer_id, o.placed_at, sum(i.quantity * i.unit_price) as goods
from public.orders o
join public.order_items i on i.order_id = o.id
group by o.id;

create view billing.open_invoices as
select i.id, i.number, i.due_on, i.amount
from billing.invoices i
where i.paid_at is null;

create materialized view public.daily_sales as
select o.placed_at::date as day, o.currency, count(*) as orders, sum(o.total) as revenue
from public.orders o
where o.status <> 'cancelled'
group by 1, 2;
create unique index daily_sales_day_currency_idx on public.daily_sales (day, currency);

-- Only every third customer left a phone number, which is why making it mandatory is not safe.
insert into public.customers (email, full_name, phone)
select 'customer' || n || '@example.com', 'Customer ' || n, case when n % 3 = 0 then '+41 44 555 00 ' || n end
from generate_series(10, 60) n;
insert into public.categories (slug, name) values ('kitchen', 'Kitchen'), ('garden', 'Garden');
insert into public.products (category_id, sku, name, price, weight_grams)
select 1 + n % 2, 'SKU-' || n, 'Article ' || n, n * 1.5, n * 20 from generate_series(1, 20) n;
insert into public.orders (customer_id, status, total, placed_at)
select n, 'paid', n * 3, timestamptz '2026-01-01 12:00+00' + n * interval '1 day' from generate_series(1, 50) n;
