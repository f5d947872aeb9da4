create schema links;

-- Which bank connections are a business's own: where its payouts arrive. Who said so, and why.
create table links.business_bank (
  business_id text not null,
  connection_id text not null,
  app text not null,
  subject text not null,
  reason text not null,
  at timestamptz not null default now(),
  primary key (business_id, connection_id)
);

-- A payout is looked for by its amount.
create index transaction_amount on banking.transaction (account_id, amount_minor, date);
