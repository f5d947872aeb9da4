-- Links that are being brought in from a file, one row a line (npm run link). A run is known by the file's content, so that
-- it goes on where it was broken off. The same in both subgraphs.
create table payments.link_import (
  run text not null,
  line int not null,
  person_id text not null,
  account text not null,
  owner text not null,
  valid_from timestamptz,
  valid_to timestamptz,
  state text not null default 'read' check (state in ('read', 'verified', 'linked', 'skipped', 'refused')),
  note text,
  primary key (run, line)
);

create index link_import_owner on payments.link_import (run, account, owner) where state = 'read';
create index link_import_state on payments.link_import (run, state, line);

create table messaging.link_import (like payments.link_import including all);

-- How far the customers of an account were listed for a run.
create table payments.link_import_place (
  run text not null,
  account text not null,
  place text,
  done boolean not null default false,
  primary key (run, account)
);
