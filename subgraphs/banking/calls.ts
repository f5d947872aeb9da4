import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { onceEach } from '#subgraphs/kit/accounts/once-each.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { PlaidConfig } from './config.ts';
import { createPlaidCalls, type PlaidCalls } from './plaid.ts';
import type { PlaidSdk } from './plaid-sdk.ts';

/** One of the company's accounts at Plaid. Per process. */
export interface Account {
  name: string;
  config: PlaidConfig;
  sdk: PlaidSdk;
  traffic: Traffic;
}

/** The calls of an account, by its name. @throws Error for one that is not configured */
export type CallsAt = (account: string) => PlaidCalls;

/** Plaid's calls until a deadline: a fetch's, or one of those who work when nobody waits. */
export function callsUntil(
  { accounts }: { accounts: ByName<Account> },
  until: Parameters<typeof createAsk>[1],
): CallsAt {
  return onceEach((name) => {
    const { config, sdk, traffic } = accounts.at(name);
    return createPlaidCalls(sdk, config.countryCodes, createAsk(traffic, until));
  });
}
