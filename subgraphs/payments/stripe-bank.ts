import type { Ask } from '#subgraphs/kit/call.ts';
import { askStripe } from './ask-stripe.ts';
import type { StripeSdk } from './stripe-sdk.ts';

export type BankCalls = ReturnType<typeof createBankCalls>;

/** The calls to Stripe about bank accounts that Plaid hands over. */
export function createBankCalls(stripe: StripeSdk, ask: Ask) {
  const { read, write } = askStripe(ask);
  return {
    /** A customer's bank accounts that came by a token, newest first. */
    bankAccounts: (customer: string) =>
      read('GET /v1/customers/:id/sources', (timeout) =>
        stripe.customers.listSources(customer, { object: 'bank_account', limit: 100 }, { timeout }),
      ),

    /** Makes the account that a token stands for a customer's. The token is used up by it. */
    attachBankAccount: (
      customer: string,
      params: { source: string; metadata: Record<string, string> },
      idempotencyKey: string,
    ) =>
      write('POST /v1/customers/:id/sources', (timeout) =>
        stripe.customers.createSource(customer, params, { idempotencyKey, timeout }),
      ),
  };
}
