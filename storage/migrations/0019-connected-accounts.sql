-- Whose connected account at Stripe is whose: who can be paid. A person has one in each of the company's accounts.
create table payments.connected_account (
  id text primary key,
  account text not null,
  person_id text not null,
  created_at timestamptz not null default now(),
  unique (account, person_id)
);
create index on payments.connected_account (person_id);
