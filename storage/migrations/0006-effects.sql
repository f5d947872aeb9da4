-- A record tells a call that was never begun from one that was, and is settled without its client
-- (docs/decisions/0009-effects-settle-themselves.md):
--   holder, lease_until  who works at it, and until when nobody else does; without a holder, when it is looked at again
--   request              what was asked of the provider, sealed; gone as soon as the outcome is known
--   started_at           committed right before the call left: without it nothing was ever sent
--   note                 what an operator should know; on a settled record, until an operator has settled it by hand

alter table payments.effect
  drop constraint effect_state_check,
  add constraint effect_state_check check (state in ('recorded', 'started', 'unknown', 'done', 'nothing')),
  add column holder text,
  add column request text,
  add column started_at timestamptz,
  add column settled_at timestamptz,
  add column settled_by text check (settled_by in ('answer', 'settler', 'operator')),
  add column tried_at timestamptz,
  add column tries int not null default 0,
  add column note text;

update payments.effect set started_at = created_at,
  settled_at = case when state = 'done' then created_at end,
  settled_by = case when state = 'done' then 'answer' end;

create index effect_open on payments.effect (lease_until) where state in ('recorded', 'started', 'unknown');

create index effect_settled on payments.effect (settled_at) where state in ('done', 'nothing');

create index effect_noted on payments.effect (created_at, id) where state = 'unknown' or note is not null;

-- Who settled what by hand, and why: written in the same transaction, never changed, never deleted.
create table payments.effect_audit (
  id int8 generated always as identity primary key,
  at timestamptz not null default now(),
  effect_id text not null,
  app text not null,
  subject text not null,
  outcome text not null check (outcome in ('happened', 'nothing')),
  object_id text,
  reason text not null,
  before jsonb not null
);

create rule effect_audit_never_changes as on update to payments.effect_audit do instead nothing;

create rule effect_audit_never_shrinks as on delete to payments.effect_audit do instead nothing;

alter table banking.effect
  drop constraint effect_state_check,
  add constraint effect_state_check check (state in ('recorded', 'started', 'unknown', 'done', 'nothing')),
  add column holder text,
  add column request text,
  add column started_at timestamptz,
  add column settled_at timestamptz,
  add column settled_by text check (settled_by in ('answer', 'settler', 'operator')),
  add column tried_at timestamptz,
  add column tries int not null default 0,
  add column note text;

update banking.effect set started_at = created_at,
  settled_at = case when state = 'done' then created_at end,
  settled_by = case when state = 'done' then 'answer' end;

create index effect_open on banking.effect (lease_until) where state in ('recorded', 'started', 'unknown');

create index effect_settled on banking.effect (settled_at) where state in ('done', 'nothing');

create index effect_noted on banking.effect (created_at, id) where state = 'unknown' or note is not null;

-- Who settled what by hand, and why: written in the same transaction, never changed, never deleted.
create table banking.effect_audit (
  id int8 generated always as identity primary key,
  at timestamptz not null default now(),
  effect_id text not null,
  app text not null,
  subject text not null,
  outcome text not null check (outcome in ('happened', 'nothing')),
  object_id text,
  reason text not null,
  before jsonb not null
);

create rule effect_audit_never_changes as on update to banking.effect_audit do instead nothing;

create rule effect_audit_never_shrinks as on delete to banking.effect_audit do instead nothing;

alter table messaging.effect
  drop constraint effect_state_check,
  add constraint effect_state_check check (state in ('recorded', 'started', 'unknown', 'done', 'nothing')),
  add column holder text,
  add column request text,
  add column started_at timestamptz,
  add column settled_at timestamptz,
  add column settled_by text check (settled_by in ('answer', 'settler', 'operator')),
  add column tried_at timestamptz,
  add column tries int not null default 0,
  add column note text;

update messaging.effect set started_at = created_at,
  settled_at = case when state = 'done' then created_at end,
  settled_by = case when state = 'done' then 'answer' end;

create index effect_open on messaging.effect (lease_until) where state in ('recorded', 'started', 'unknown');

create index effect_settled on messaging.effect (settled_at) where state in ('done', 'nothing');

create index effect_noted on messaging.effect (created_at, id) where state = 'unknown' or note is not null;

-- Who settled what by hand, and why: written in the same transaction, never changed, never deleted.
create table messaging.effect_audit (
  id int8 generated always as identity primary key,
  at timestamptz not null default now(),
  effect_id text not null,
  app text not null,
  subject text not null,
  outcome text not null check (outcome in ('happened', 'nothing')),
  object_id text,
  reason text not null,
  before jsonb not null
);

create rule effect_audit_never_changes as on update to messaging.effect_audit do instead nothing;

create rule effect_audit_never_shrinks as on delete to messaging.effect_audit do instead nothing;

-- One message, one code, is the outcome of one record: two that look for theirs at the same time never take the same.
create unique index effect_message on messaging.effect ((outcome ->> 'messageId')) where field = 'sendMessage';

create unique index effect_code on messaging.effect ((outcome ->> 'attemptId')) where field = 'startVerification';
