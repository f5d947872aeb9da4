import type { FastifyInstance } from 'fastify';
import type { AuthGetResponse } from 'plaid';
import { z } from 'zod';
import { createRandom } from '../random.ts';
import type { CastAccount, World } from '../world/world.ts';
import { chosenAccounts, seenMs, toAccount } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { toItem } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import { startProduct } from './products.ts';
import type { Store } from './store.ts';
import type { Answer } from './wire.ts';

const options = z.strictObject({ account_ids: z.array(z.string()).optional() }).optional();

/** /auth/get: the numbers of an Item's checking and savings accounts, in the form of the account's country. */
export function registerAuth(app: FastifyInstance, store: Store, world: World): void {
  endpoint(app, '/auth/get', { access_token: z.string(), options }, (body) => {
    const item = store.workingItem(body.access_token);
    startProduct(item, 'auth', store);
    const accounts = chosenAccounts(item, body.options?.account_ids, store).filter(
      ({ subtype }) => subtype === 'checking' || subtype === 'savings',
    );
    if (accounts.length === 0) throw new PlaidProblem('NO_AUTH_ACCOUNTS');
    const of = (...currencies: string[]) => accounts.filter(({ currency }) => currencies.includes(currency));
    return {
      accounts: accounts.map((account) => toAccount(item, account, seenMs(store.nowMs()), store, world)),
      numbers: {
        ach: of('USD').map((account) => ({
          account_id: account.id,
          account: accountNumber(account),
          routing: routingNumber(item.institutionId),
          wire_routing: routingNumber(`${item.institutionId}/wire`),
          is_tokenized_account_number: false,
        })),
        bacs: of('GBP').map((account) => ({
          account_id: account.id,
          account: accountNumber(account).slice(-8),
          sort_code: digits(`${item.institutionId}/sort`, 6),
        })),
        eft: [],
        international: of('EUR', 'GBP').map((account) => ({
          account_id: account.id,
          iban: iban(account),
          bic: `SNDB${account.currency === 'GBP' ? 'GB2L' : 'DEFF'}`,
        })),
      },
      item: toItem(item, store),
    } satisfies Answer<AuthGetResponse>;
  });
}

/** It ends with the account's mask. */
function accountNumber({ id, mask }: CastAccount): string {
  return `${digits(`account/${id}`, 8)}${mask}`;
}

/** Nine digits whose checksum is right, as of all American ones. */
function routingNumber(name: string): string {
  const first = `0${digits(`routing/${name}`, 7)}`;
  const sum = Array.from(first).reduce(
    (total, digit, index) => total + Number(digit) * [3, 7, 1][index % 3]!,
    0,
  );
  return `${first}${(10 - (sum % 10)) % 10}`;
}

/** With the check digits of ISO 13616. */
function iban(account: CastAccount): string {
  const country = account.currency === 'GBP' ? 'GB' : 'DE';
  const own = `${country === 'GB' ? 'SNDB' : ''}${digits(`iban/${account.id}`, country === 'GB' ? 10 : 14)}${account.mask}`;
  const asNumber = Array.from(`${own}${country}00`)
    .map((letter) => parseInt(letter, 36))
    .join('');
  const check = 98n - (BigInt(asNumber) % 97n);
  return `${country}${String(check).padStart(2, '0')}${own}`;
}

function digits(name: string, length: number): string {
  return createRandom(name).id(length, '0123456789');
}
