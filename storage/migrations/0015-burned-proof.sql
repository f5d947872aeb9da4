-- Proofs of verified payments that were used, and by which mutation: each counts once. Forgotten when they have expired.
create table payments.burned_proof (
  id text primary key,
  used_by text not null,
  expires_at timestamptz not null
);
