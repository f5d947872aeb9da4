-- By which channel a person wants to be written to.
create table messaging.preference (
  person_id text primary key,
  channel text not null,
  set_at timestamptz not null default now()
);

-- Which message was a payment's receipt: one for each payment.
create table links.receipt (
  payment_id text primary key,
  message_id text not null,
  person_id text not null,
  sent_at timestamptz not null default now()
);

create index receipt_person on links.receipt (person_id);
