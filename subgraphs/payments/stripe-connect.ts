import type Stripe from 'stripe';
import type { Ask } from '#subgraphs/kit/call.ts';
import type { StripeSdk } from './stripe-sdk.ts';
import { askStripe } from './ask-stripe.ts';

export type ConnectCalls = ReturnType<typeof createConnectCalls>;

/** The calls to Stripe about those who are paid through the company, and what is handed on to them. */
export function createConnectCalls(stripe: StripeSdk, ask: Ask) {
  const { read, write } = askStripe(ask);
  return {
    connectedAccount: (id: string) =>
      read('GET /v1/accounts/:id', (timeout) => stripe.accounts.retrieve(id, {}, { timeout })),

    /** The newest hundred. */
    connectedAccounts: () =>
      read('GET /v1/accounts', (timeout) => stripe.accounts.list({ limit: 100 }, { timeout })),

    transfer: (id: string) =>
      read('GET /v1/transfers/:id', (timeout) => stripe.transfers.retrieve(id, {}, { timeout })),

    transfersOf: (group: string) =>
      read('GET /v1/transfers', (timeout) =>
        stripe.transfers.list({ transfer_group: group, limit: 100 }, { timeout }),
      ),

    reversals: (id: string) =>
      read('GET /v1/transfers/:id/reversals', (timeout) =>
        stripe.transfers.listReversals(id, { limit: 100 }, { timeout }),
      ),

    createConnectedAccount: (params: Stripe.AccountCreateParams, idempotencyKey: string) =>
      write('POST /v1/accounts', (timeout) => stripe.accounts.create(params, { idempotencyKey, timeout })),

    /** A page that opens once. It changes nothing, and each is another one, so it takes no key. */
    accountLink: (params: Stripe.AccountLinkCreateParams) =>
      read('POST /v1/account_links', (timeout) => stripe.accountLinks.create(params, { timeout })),

    createTransfer: (params: Stripe.TransferCreateParams, idempotencyKey: string) =>
      write('POST /v1/transfers', (timeout) => stripe.transfers.create(params, { idempotencyKey, timeout })),

    reverseTransfer: (id: string, params: Stripe.TransferCreateReversalParams, idempotencyKey: string) =>
      write('POST /v1/transfers/:id/reversals', (timeout) =>
        stripe.transfers.createReversal(id, params, { idempotencyKey, timeout }),
      ),
  };
}
