-- What was said of being written to at an address (as Twilio writes it): the latest word counts, all of them are kept. It belongs to
-- the address, since a STOP holds at Twilio whoever has the number; at is Twilio's time where Twilio tells it. app and
-- subject say who recorded it, where somebody did.
create table messaging.consent (
  account text not null,
  owner text not null,
  at timestamptz not null,
  opted_in boolean not null,
  source text not null,
  said text,
  app text,
  subject text,
  recorded_at timestamptz not null default now(),
  primary key (account, owner, at, source, opted_in)
);

-- Between which times of the day, HH:MM in their own time zone, a person is not to be written to; channel is * for all that
-- have no time of their own.
create table messaging.quiet_time (
  person_id text not null,
  channel text not null,
  from_time text not null,
  to_time text not null,
  time_zone text not null,
  set_at timestamptz not null default now(),
  primary key (person_id, channel)
);
