-- What an effect of several calls has behind it: the ids that each step left at the provider, so that a process that comes after
-- another goes on where it stopped. A step without an id was begun, and nobody knows what it left. No token or secret is kept.
create table payments.effect_step (
  effect_id text not null,
  step text not null,
  object_id text,
  at timestamptz not null default now(),
  primary key (effect_id, step)
);
create index on payments.effect_step (at);
