create schema people;

create table people.person (
  id text primary key,
  issuer text not null,
  subject text not null,
  name text,
  email text,
  created_at timestamptz not null default now(),
  unique (issuer, subject)
);

create index person_newest on people.person (created_at desc, id desc);
