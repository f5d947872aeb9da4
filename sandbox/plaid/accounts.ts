import type { FastifyInstance } from 'fastify';
import type { AccountBase, AccountsGetResponse } from 'plaid';
import { z } from 'zod';
import { HOUR_MS } from '../world/days.ts';
import type { CastAccount, World } from '../world/world.ts';
import { balancesAt } from './balances.ts';
import { endpoint } from './endpoint.ts';
import { toItem } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';
import type { Answer, Wire } from './wire.ts';

const options = z
  .strictObject({
    account_ids: z.array(z.string()).optional(),
    min_last_updated_datetime: z.string().optional(),
  })
  .optional();

/** /accounts/get answers with what Plaid saw last, /accounts/balance/get with what the bank says now. */
export function registerAccounts(app: FastifyInstance, store: Store, world: World): void {
  const answer = (accessToken: string, ids: readonly string[] | undefined, atMs: number) => {
    const item = store.workingItem(accessToken);
    return {
      accounts: chosenAccounts(item, ids, store).map((account) =>
        toAccount(item, account, atMs, store, world),
      ),
      item: toItem(item, store),
    } satisfies Answer<AccountsGetResponse>;
  };
  endpoint(app, '/accounts/get', { access_token: z.string(), options }, (body) =>
    answer(body.access_token, body.options?.account_ids, seenMs(store.nowMs())),
  );
  endpoint(app, '/accounts/balance/get', { access_token: z.string(), options }, (body) =>
    answer(body.access_token, body.options?.account_ids, store.nowMs()),
  );
}

export function toAccount(item: ItemRow, account: CastAccount, atMs: number, store: Store, world: World) {
  return {
    account_id: account.id,
    balances: balancesAt(item, account, atMs, store, world.nowMs),
    mask: account.mask,
    name: account.name,
    official_name: account.officialName,
    type: account.type,
    subtype: account.subtype,
    holder_category: account.name.startsWith('Business') ? 'business' : 'personal',
  } satisfies Wire<AccountBase>;
}

/** Plaid looks at a bank four times a day; cached balances are as old as the last look. */
export function seenMs(nowMs: number): number {
  return Math.floor(nowMs / (6 * HOUR_MS)) * 6 * HOUR_MS;
}

/** The accounts of an Item that are asked for. @throws PlaidProblem for one that is not among them */
export function chosenAccounts(
  item: ItemRow,
  ids: readonly string[] | undefined,
  store: Store,
): readonly CastAccount[] {
  const accounts = store.books.accounts(item);
  if (!ids) return accounts;
  for (const id of ids) {
    if (!accounts.some((account) => account.id === id)) throw new PlaidProblem('INVALID_ACCOUNT_ID');
  }
  return accounts.filter((account) => ids.includes(account.id));
}
