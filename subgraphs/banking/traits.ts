import { perMinute, type Lane } from '#subgraphs/kit/traffic/lane.ts';
import type { ProviderTraits } from '#subgraphs/kit/traffic/traffic.ts';
import type { PlaidConfig } from './config.ts';
import { translatePlaid } from './plaid-errors.ts';

/** Requests per minute for one Item and for the client; null where there is no such limit. */
type PerMinute = readonly [item: number | null, client: number];

/** Plaid's published limits, in production. */
const production: Record<string, PerMinute> = {
  'POST /accounts/get': [15, 15_000],
  'POST /accounts/balance/get': [5, 1_200],
  'POST /auth/get': [15, 12_000],
  'POST /identity/get': [15, 2_000],
  'POST /identity/match': [15, 2_000],
  'POST /item/get': [15, 5_000],
  'POST /item/remove': [30, 2_000],
  'POST /transactions/sync': [50, 2_500],
  'POST /liabilities/get': [15, 1_000],
  'POST /investments/holdings/get': [15, 2_000],
  'POST /investments/transactions/get': [30, 20_000],
  'POST /institutions/get': [null, 50],
  'POST /institutions/get_by_id': [null, 400],
};

/** Where Plaid's sandbox differs from production. */
const sandbox: Record<string, PerMinute> = {
  ...production,
  'POST /accounts/get': [100, 5_000],
  'POST /accounts/balance/get': [25, 100],
  'POST /auth/get': [100, 500],
};

/** How Plaid limits: each endpoint by itself, for one Item and for the client as a whole. */
export function plaidTraits({ name, live, limits }: PlaidConfig): ProviderTraits {
  const client = `plaid:${name}`;
  const table = live ? production : sandbox;
  const lanesOf = (operation: string, item: string | null): Lane[] => {
    const [perItem = null, perClient = null] = (limits && table[operation]) || [];
    return [
      { key: client },
      { key: `${client}:${operation}`, ...(perClient !== null && perMinute(perClient)) },
      ...(item === null
        ? []
        : [{ key: `${client}:${operation}:${item}`, ...(perItem !== null && perMinute(perItem)) }]),
    ];
  };
  return { name: 'plaid', subgraph: 'banking', lanesOf, translate: translatePlaid };
}
