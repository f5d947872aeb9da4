import type Stripe from 'stripe';
import type { Ask } from '#subgraphs/kit/call.ts';
import type { StripeSdk } from './stripe-sdk.ts';
import { askStripe } from './ask-stripe.ts';

export type BusinessCalls = ReturnType<typeof createBusinessCalls>;

/** The calls to Stripe about what belongs to the business itself. */
export function createBusinessCalls(stripe: StripeSdk, ask: Ask) {
  const { read, write } = askStripe(ask);
  return {
    balance: () => read('GET /v1/balance', (timeout) => stripe.balance.retrieve({}, { timeout })),

    payout: (id: string) =>
      read('GET /v1/payouts/:id', (timeout) => stripe.payouts.retrieve(id, {}, { timeout })),

    payouts: (page: BusinessPage) =>
      read('GET /v1/payouts', (timeout) => stripe.payouts.list(toParams(page), { timeout })),

    /** What a payout is made of, each with what it is about. */
    balanceTransactions: (payout: string, page: BusinessPage) =>
      read('GET /v1/balance_transactions', (timeout) =>
        stripe.balanceTransactions.list({ payout, expand: ['data.source'], ...toParams(page) }, { timeout }),
      ),

    dispute: (id: string) =>
      read('GET /v1/disputes/:id', (timeout) => stripe.disputes.retrieve(id, {}, { timeout })),

    disputes: (page: BusinessPage) =>
      read('GET /v1/disputes', (timeout) => stripe.disputes.list(toParams(page), { timeout })),

    /** Writes evidence, and gives it to the bank where `submit` says so. */
    updateDispute: (id: string, params: Stripe.DisputeUpdateParams, idempotencyKey: string) =>
      write('POST /v1/disputes/:id', (timeout) =>
        stripe.disputes.update(id, params, { idempotencyKey, timeout }),
      ),

    closeDispute: (id: string, idempotencyKey: string) =>
      write('POST /v1/disputes/:id/close', (timeout) =>
        stripe.disputes.close(id, {}, { idempotencyKey, timeout }),
      ),
  };
}

/** Which page: after an id, or what was made before a second. */
export interface BusinessPage {
  limit: number;
  startingAfter?: string | undefined;
  createdBefore?: number | undefined;
}

export function toParams({ limit, startingAfter, createdBefore }: BusinessPage) {
  return {
    limit,
    ...(startingAfter && { starting_after: startingAfter }),
    ...(createdBefore !== undefined && { created: { lt: createdBefore } }),
  };
}
