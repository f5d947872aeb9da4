import type { Ask } from '#subgraphs/kit/call.ts';
import type { StripeSdk } from './stripe-sdk.ts';
import { checked } from './stripe.ts';

export type BankCalls = ReturnType<typeof createBankCalls>;

/** The calls to Stripe about bank accounts that Plaid hands over. */
export function createBankCalls(stripe: StripeSdk, ask: Ask) {
  return {
    /** A customer's bank accounts that came by a token, newest first. */
    bankAccounts: (customer: string) =>
      ask('GET /v1/customers/:id/sources', (_signal, timeout) =>
        stripe.customers
          .listSources(customer, { object: 'bank_account', limit: 100 }, { timeout })
          .then(checked),
      ),

    /** Makes the account that a token stands for a customer's. The token is used up by it. */
    attachBankAccount: (
      customer: string,
      params: { source: string; metadata: Record<string, string> },
      idempotencyKey: string,
    ) =>
      ask(
        'POST /v1/customers/:id/sources',
        (_signal, timeout) =>
          stripe.customers.createSource(customer, params, { idempotencyKey, timeout }).then(checked),
        { write: true, again: 'sameKey' },
      ),
  };
}
