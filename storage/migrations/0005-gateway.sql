create schema gateway;

-- The key that signs the identity sent to remote subgraphs: one for all gateways of this database, sealed.
create table gateway.signing_key (
  id text primary key,
  private_jwk text not null,
  created_at timestamptz not null default now()
);
