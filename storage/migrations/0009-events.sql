create schema events;

-- What happened that more than one part of Plaza must know: append-only, the one table that all read. Positions are given under
-- an advisory lock, in the order of commits: a sequence would show a later one before an earlier one.
create table events.log (
  position int8 primary key,
  kind text not null,
  body jsonb not null,
  at timestamptz not null default now()
);

create index log_kind on events.log (kind, position);

-- Who was merged into another: the row stays, so that a sign-in finds it, and says who took its place.
alter table people.person add column survivor_id text references people.person (id);
create index person_survivor on people.person (survivor_id);
