-- What comes and goes again and again at a connection, as Plaid told at streams_as_of. Kept and forgotten as a whole.
alter table banking.connection add column streams_as_of timestamptz;

create table banking.recurring_stream (
  id text primary key,
  connection_id text not null references banking.connection (id) on delete cascade,
  account_id text not null,
  direction text not null check (direction in ('IN', 'OUT')),
  description text not null,
  merchant_name text,
  category text,
  frequency text not null,
  status text not null,
  active boolean not null,
  average_minor int8,
  last_minor int8,
  currency text,
  unofficial_currency text,
  first_date date not null,
  last_date date not null,
  predicted_next_date date,
  as_of timestamptz not null
);

create index recurring_stream_newest on banking.recurring_stream (connection_id, last_date desc, id desc);
