-- What payments and messaging have read of their providers (docs/mirror.md). account is the name of one of the company's
-- accounts at the provider; owner is whose it is in the provider's own words (cus_…, +1…), link says which person that is.
-- at never changes once it is stored: cursors stand on it. as_of is when the provider said so.
create table payments.object (
  account text not null,
  kind text not null,
  id text not null,
  owner text,
  at timestamptz not null,
  as_of timestamptz not null,
  body jsonb not null,
  status text generated always as (body ->> 'status') stored,
  currency text generated always as (body ->> 'currency') stored,
  primary key (account, kind, id)
);

create index object_owner on payments.object (account, kind, owner, at desc, id desc);
create index object_newest on payments.object (account, kind, at desc, id desc);
create index object_status on payments.object (account, kind, status, at desc, id desc);

-- Which lists of the provider were read how far: all that is newer than floor is in object (null: all there is), as the
-- provider showed it at as_of. upto is the newest that was there, place is where the next older page begins.
create table payments.coverage (
  account text not null,
  kind text not null,
  list text not null,
  floor timestamptz,
  upto timestamptz,
  place text,
  as_of timestamptz not null,
  primary key (account, kind, list)
);

create table messaging.object (
  account text not null,
  kind text not null,
  id text not null,
  owner text,
  at timestamptz not null,
  as_of timestamptz not null,
  body jsonb not null,
  status text generated always as (body ->> 'status') stored,
  direction text generated always as (body ->> 'direction') stored,
  primary key (account, kind, id)
);

create index object_owner on messaging.object (account, kind, owner, at desc, id desc);
create index object_newest on messaging.object (account, kind, at desc, id desc);

create table messaging.coverage (
  account text not null,
  kind text not null,
  list text not null,
  floor timestamptz,
  upto timestamptz,
  place text,
  as_of timestamptz not null,
  primary key (account, kind, list)
);

-- Links of all subgraphs have one shape: person ↔ (account, owner), from when to when. Customers were theirs from the beginning.
alter table payments.link rename column customer_id to owner;
alter table payments.link add column account text not null default 'default';
update payments.link set valid_from = '-infinity';
alter table payments.link alter column valid_from set default '-infinity';
alter table payments.link drop constraint link_pkey;
alter table payments.link add primary key (person_id, account, owner, valid_from);
drop index payments.link_customer;
create index link_owner on payments.link (account, owner);

alter table messaging.link rename column address to owner;
alter table messaging.link add column account text not null default 'default';
alter table messaging.link drop constraint link_pkey;
alter table messaging.link add primary key (person_id, account, owner, valid_from);
drop index messaging.link_address;
create index link_owner on messaging.link (account, owner);

-- Banking's own tables are its mirror (docs/decisions/0008-banking-keeps-its-own-tables.md).
alter table banking.connection add column account text not null default 'default';
alter table banking.account add column as_of timestamptz not null default now();
alter table banking.account add column balances jsonb;
alter table banking.account add column balances_as_of timestamptz;
