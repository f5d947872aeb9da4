import type { Survivors } from '#storage/survivors.ts';
import { createAsk } from '#subgraphs/kit/call.ts';
import type { Once } from '#subgraphs/kit/effects.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import type { Accounts } from './accounts.ts';
import type { PlaidConfig } from './config.ts';
import type { Connections } from './connections.ts';
import type { Institutions } from './institutions.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { createPlaidCalls, translatePlaid, type PlaidCalls, type PlaidSdk } from './plaid.ts';
import type { Sync } from './sync.ts';
import type { Transactions } from './transactions.ts';
import type { Unlisted } from './unlisted.ts';

/** Per process. */
export interface Services {
  config: PlaidConfig;
  sdk: PlaidSdk;
  connections: Connections;
  accounts: Accounts;
  transactions: Transactions;
  institutions: Institutions;
  unlisted: Unlisted;
  sync: Sync;
  once: Once;
  /** How old kept balances may be, milliseconds. */
  balancesMaxAgeMs: number;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  plaid: PlaidCalls;
  /** Plaid with a deadline of its own, for what goes on when nobody waits any more; its calls stand in this fetch's ledger. */
  plaidUntil(deadlineMs: number): PlaidCalls;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const plaidUntil = (deadlineMs: number) => callsOf(services, { ...fetch, deadlineMs });
  const plaid = plaidUntil(fetch.deadlineMs);
  return { ...services, ...fetch, plaid, plaidUntil, loaders: createLoaders(services, plaid) };
}

export function callsOf(
  { sdk, config }: Pick<Services, 'sdk' | 'config'>,
  fetch: Pick<FetchContext, 'deadlineMs' | 'ledger'>,
): PlaidCalls {
  return createPlaidCalls(sdk, config.countryCodes, createAsk('plaid', 'banking', fetch, translatePlaid));
}
