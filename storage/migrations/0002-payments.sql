create schema payments;

-- What was asked of the provider, written before the call (docs/decisions/0003-effects.md).
create table payments.effect (
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

-- Person ↔ Stripe customer, many to many.
create table payments.link (
  person_id text not null,
  customer_id text not null,
  valid_from timestamptz not null default now(),
  valid_to timestamptz,
  primary key (person_id, customer_id)
);

create index link_customer on payments.link (customer_id);
