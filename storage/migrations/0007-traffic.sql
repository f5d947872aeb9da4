create schema traffic;

-- The turns that the processes of one Plaza share at a provider's limits (docs/provider-traffic.md). What stands here is
-- worth a minute at most, so it is written to no log: after a crash of the server every lane begins full.
create unlogged table traffic.lane (
  key text primary key,
  turns double precision not null,
  counted_at timestamptz not null default clock_timestamp(),
  paused_until timestamptz not null default '-infinity',
  -- Requests under way, by when each counts as lost with its process.
  under_way timestamptz[] not null default '{}'
);
