import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
import type { Survivors } from '#storage/survivors.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { Accounts } from './accounts.ts';
import type { PlaidConfig } from './config.ts';
import type { Connections } from './connections.ts';
import type { Institutions } from './institutions.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { createPlaidCalls, type PlaidCalls } from './plaid.ts';
import type { PlaidSdk } from './plaid-sdk.ts';
import type { Sync } from './sync.ts';
import type { Transactions } from './transactions.ts';
import type { Unlisted } from './unlisted.ts';

/** Per process. */
export interface Services {
  config: PlaidConfig;
  sdk: PlaidSdk;
  traffic: Traffic;
  connections: Connections;
  accounts: Accounts;
  transactions: Transactions;
  institutions: Institutions;
  unlisted: Unlisted;
  sync: Sync;
  effects: Effects;
  /** How old kept balances may be, milliseconds. */
  balancesMaxAgeMs: number;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  once: Once;
  plaid: PlaidCalls;
  /** Plaid with a deadline of its own, for what goes on when nobody waits any more; its calls stand in this fetch's ledger. */
  plaidUntil(deadlineMs: number): PlaidCalls;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const plaidUntil = (deadlineMs: number) => callsOf(services, { ...fetch, deadlineMs });
  const plaid = plaidUntil(fetch.deadlineMs);
  const { once } = services.effects;
  return { ...services, ...fetch, once, plaid, plaidUntil, loaders: createLoaders(services, plaid) };
}

export function callsOf(
  { sdk, config, traffic }: Pick<Services, 'sdk' | 'config' | 'traffic'>,
  fetch: Parameters<typeof createAsk>[1],
): PlaidCalls {
  return createPlaidCalls(sdk, config.countryCodes, createAsk(traffic, fetch));
}
