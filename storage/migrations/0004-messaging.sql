create schema messaging;

-- What was asked of the provider, written before the call (docs/decisions/0003-effects.md).
create table messaging.effect (
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

-- Person ↔ address as Twilio writes it (+1…, whatsapp:+1…, messenger:…). Numbers change hands: hence the times.
create table messaging.link (
  person_id text not null,
  address text not null,
  valid_from timestamptz not null default '-infinity',
  valid_to timestamptz,
  primary key (person_id, address, valid_from)
);

create index link_address on messaging.link (address);

create table messaging.phone_number (
  e164 text primary key,
  body jsonb not null,
  fetched_at timestamptz not null default now()
);
