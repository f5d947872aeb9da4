import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ProcessorStripeBankAccountTokenCreateResponse } from 'plaid';
import { z } from 'zod';
import type { IssueBankToken } from '../bank-tokens.ts';
import type { World } from '../world/world.ts';
import { endpoint } from './endpoint.ts';
import { holderOf } from './holders.ts';
import { PlaidProblem } from './problem.ts';
import type { Store } from './store.ts';
import type { Answer } from './wire.ts';

/** /processor/stripe/bank_account_token/create: every call makes another token, which works once. */
export function registerProcessorTokens(
  app: FastifyInstance,
  store: Store,
  world: World,
  issue: IssueBankToken,
): void {
  endpoint(
    app,
    '/processor/stripe/bank_account_token/create',
    { access_token: z.string(), account_id: z.string() },
    ({ access_token, account_id }) => {
      const item = store.workingItem(access_token);
      const account = store.books.accounts(item).find(({ id }) => id === account_id);
      if (!account) throw new PlaidProblem('INVALID_ACCOUNT_ID');
      if (account.type !== 'depository' || account.currency !== 'USD') {
        throw new PlaidProblem('NO_AUTH_ACCOUNTS');
      }
      const token = issue({
        holder: holderOf(item, account, world).names[0]!,
        bankName: store.institution(item.institutionId).name,
        last4: account.mask,
        accountType: account.subtype === 'savings' ? 'savings' : 'checking',
        fingerprint: createHash('sha256').update(account.id).digest('hex').slice(0, 16),
      });
      return {
        stripe_bank_account_token: token,
      } satisfies Answer<ProcessorStripeBankAccountTokenCreateResponse>;
    },
  );
}
