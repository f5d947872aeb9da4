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

-- How a connection stands, as Plaid told at checked_at. notice is the last thing that Plaid announced of it (PENDING_DISCONNECT,
-- NEW_ACCOUNTS_AVAILABLE); it is null once the person has dealt with it, and notice_at stays, so that it is not taken for news.
alter table banking.connection
  add column consent_expires_at timestamptz,
  add column billed_products text[],
  add column consented_products text[],
  add column notice text,
  add column notice_at timestamptz,
  add column checked_at timestamptz;

-- Whose access token was changed when, by whom and why: written with the new token, never changed, never deleted.
create table banking.token_rotation (
  id int8 generated always as identity primary key,
  at timestamptz not null default now(),
  effect_id text not null,
  connection_id text not null,
  app text not null,
  subject text not null,
  reason text not null
);

create index token_rotation_effect on banking.token_rotation (effect_id);

create rule token_rotation_never_changes as on update to banking.token_rotation do instead nothing;

create rule token_rotation_never_shrinks as on delete to banking.token_rotation do instead nothing;

-- What Plaid told of a connection as a whole at as_of, by kind (liabilities, holdings): kept and forgotten as a whole.
create table banking.report (
  connection_id text not null references banking.connection (id) on delete cascade,
  kind text not null,
  as_of timestamptz not null,
  body jsonb not null,
  primary key (connection_id, kind)
);

-- What happened in investment accounts, as Plaid told at trades_as_of. Kept and forgotten as a whole.
alter table banking.connection add column trades_as_of timestamptz;

create table banking.investment_transaction (
  id text primary key,
  connection_id text not null references banking.connection (id) on delete cascade,
  account_id text not null,
  date date not null,
  name text not null,
  kind text not null,
  subkind text not null,
  direction text not null check (direction in ('IN', 'OUT')),
  amount_minor int8 not null,
  currency text,
  unofficial_currency text,
  quantity float8 not null,
  price_minor int8,
  fees_minor int8,
  security jsonb
);

create index investment_transaction_newest on banking.investment_transaction (account_id, date desc, id desc);

-- Which institutions Plaid listed for a query (empty: all of them) in one of the company's accounts, a page at a time.
create table banking.institution_list (
  account text not null,
  query text not null,
  start int not null,
  ids text[] not null,
  total int not null,
  fetched_at timestamptz not null,
  primary key (account, query, start)
);
