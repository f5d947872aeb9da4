create schema banking;

-- What was asked of the provider, written before the call (docs/decisions/0003-effects.md).
create table banking.effect (
  id text primary key,
  app text not null,
  subject text not null,
  field text not null,
  key text not null,
  input_hash text not null,
  state text not null check (state in ('started', 'done', 'unknown')),
  outcome jsonb,
  lease_until timestamptz not null,
  created_at timestamptz not null default now(),
  unique (app, subject, field, key)
);

-- A person's Plaid Item. access_token is sealed; item_id never leaves the subgraph. institution_id and the accounts are
-- unknown until Plaid has told them. effect_id is the record of the mutation that made it, so that a repeated attempt
-- finds what an earlier one did.
create table banking.connection (
  id text primary key,
  person_id text not null,
  item_id text not null unique,
  institution_id text,
  access_token text not null,
  status text not null,
  cursor text,
  synced_at timestamptz,
  effect_id text,
  created_at timestamptz not null default now()
);

create index connection_person on banking.connection (person_id, created_at, id);
create index connection_effect on banking.connection (effect_id);

create table banking.account (
  id text primary key,
  connection_id text not null references banking.connection (id) on delete cascade,
  provider_id text not null unique,
  name text not null,
  official_name text,
  mask text,
  type text not null,
  subtype text,
  position int not null
);

create index account_connection on banking.account (connection_id, position);

-- provider_id is Plaid's current id; ours stays when a pending transaction is posted.
create table banking.transaction (
  id text primary key,
  account_id text not null references banking.account (id) on delete cascade,
  provider_id text not null unique,
  amount_minor int8 not null,
  currency text,
  unofficial_currency text,
  direction text not null check (direction in ('IN', 'OUT')),
  date date not null,
  description text not null,
  merchant_name text,
  category text,
  pending boolean not null
);

create index transaction_newest on banking.transaction (account_id, date desc, id desc);

create table banking.institution (
  id text primary key,
  name text not null,
  url text,
  primary_color text,
  fetched_at timestamptz not null default now()
);
