-- Who linked what to whom by hand, ended it or took it back, and why: written in the same transaction, never changed, never
-- deleted. before holds the person's own links in that time, as they were.
create table payments.link_audit (
  id int8 generated always as identity primary key,
  at timestamptz not null default now(),
  app text not null,
  subject text not null,
  change text not null check (change in ('linked', 'ended', 'taken back')),
  person_id text not null,
  account text not null,
  owner text not null,
  valid_from timestamptz,
  valid_to timestamptz,
  reason text not null,
  before jsonb not null
);

create rule link_audit_never_changes as on update to payments.link_audit do instead nothing;

create rule link_audit_never_shrinks as on delete to payments.link_audit do instead nothing;

create table messaging.link_audit (like payments.link_audit including all);

create rule link_audit_never_changes as on update to messaging.link_audit do instead nothing;

create rule link_audit_never_shrinks as on delete to messaging.link_audit do instead nothing;
