import type { FastifyInstance } from 'fastify';
import type { IdentityMatchResponse, NameMatchScore } from 'plaid';
import { z } from 'zod';
import type { World } from '../world/world.ts';
import { seenMs, toAccount } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { holderOf } from './holders.ts';
import { toItem } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import type { Store } from './store.ts';
import type { Answer, Wire } from './wire.ts';

const user = z
  .strictObject({
    legal_name: z.string().nullish(),
    phone_number: z.string().nullish(),
    email_address: z.string().nullish(),
    address: z.record(z.string(), z.unknown()).nullish(),
  })
  .optional();
const options = z.strictObject({ account_ids: z.array(z.string()).optional() }).optional();

/** /identity/match: how well what the caller knows of somebody fits what the bank knows of its account's holder. */
export function registerIdentityMatch(app: FastifyInstance, store: Store, world: World): void {
  endpoint(app, '/identity/match', { access_token: z.string(), user, options }, (body) => {
    const item = store.workingItem(body.access_token);
    const accounts = store.books.accounts(item);
    const ids = body.options?.account_ids ?? accounts.map(({ id }) => id);
    const chosen = ids.map((id) => {
      const account = accounts.find((each) => each.id === id);
      if (!account) throw new PlaidProblem('INVALID_ACCOUNT_ID');
      return account;
    });
    return {
      accounts: chosen.map((account) => ({
        ...toAccount(item, account, seenMs(store.nowMs()), store, world),
        legal_name: scoreName(holderOf(item, world), body.user?.legal_name ?? null),
        phone_number: { score: null },
        email_address: { score: null },
        address: { score: null, is_postal_code_match: null },
      })),
      item: toItem(item, store),
    } satisfies Answer<IdentityMatchResponse>;
  });
}

/** 100 where every word fits, in whatever order; 70 where first or last name do; 0 where neither does. */
function scoreName(held: string, asked: string | null): Wire<NameMatchScore> {
  if (!asked) {
    return {
      score: null,
      is_first_name_or_last_name_match: null,
      is_nickname_match: null,
      is_business_name_detected: null,
    };
  }
  const [own, other] = [wordsOf(held), wordsOf(asked)];
  const whole = own.toSorted().join(' ') === other.toSorted().join(' ');
  const part = own[0] === other[0] || own.at(-1) === other.at(-1);
  return {
    score: whole ? 100 : part ? 70 : 0,
    is_first_name_or_last_name_match: part,
    is_nickname_match: false,
    is_business_name_detected: false,
  };
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/\s+/).filter(Boolean);
}
