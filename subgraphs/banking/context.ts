import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
import type { Survivors } from '#storage/survivors.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import type { BankAccounts } from './bank-accounts.ts';
import { callsUntil, type Account, type CallsAt } from './calls.ts';
import type { Connections } from './connections.ts';
import type { InstitutionLists } from './institution-lists.ts';
import type { Institutions } from './institutions.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Reports } from './reports.ts';
import type { Rotations } from './rotations.ts';
import type { Streams } from './streams.ts';
import type { Sync } from './sync.ts';
import type { Trades } from './trades.ts';
import type { Transactions } from './transactions.ts';
import type { Unlisted } from './unlisted.ts';

/** Per process. */
export interface Services {
  /** Of Plaid, by name; bank accounts are `bankAccounts`. */
  accounts: ByName<Account>;
  connections: Connections;
  bankAccounts: BankAccounts;
  transactions: Transactions;
  streams: Streams;
  reports: Reports;
  trades: Trades;
  institutions: Institutions;
  institutionLists: InstitutionLists;
  unlisted: Unlisted;
  sync: Sync;
  rotations: Rotations;
  effects: Effects;
  /** How old kept balances may be, milliseconds. */
  balancesMaxAgeMs: number;
  /** How old kept streams may be, milliseconds. */
  streamsMaxAgeMs: number;
  /** How old liabilities, holdings and investment transactions may be, milliseconds. */
  reportsMaxAgeMs: number;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  once: Once;
  at: CallsAt;
  /** Plaid with a deadline of its own, for what goes on when nobody waits any more; its calls stand in this fetch's ledger. */
  plaidUntil(deadlineMs: number): CallsAt;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const plaidUntil = (deadlineMs: number) => callsUntil(services, { ...fetch, deadlineMs });
  const at = plaidUntil(fetch.deadlineMs);
  const { once } = services.effects;
  return { ...services, ...fetch, once, at, plaidUntil, loaders: createLoaders(services, at) };
}
