import type Stripe from 'stripe';
import type { Ask } from '#subgraphs/kit/call.ts';
import type { NewObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import { toParams } from '../stripe-business.ts';
import type { StripeSdk } from '../stripe-sdk.ts';
import type { CustomerPage } from '../billing/stripe-billing.ts';
import { keptSession } from './map.ts';
import { askStripe } from '../ask-stripe.ts';

export type CheckoutCalls = ReturnType<typeof createCheckoutCalls>;

interface Keeping {
  objects: Objects;
  account: string;
  missed(error: unknown): void;
}

/** The calls to Stripe about its pages; their answers land in the mirror. */
export function createCheckoutCalls(stripe: StripeSdk, ask: Ask, { objects, account, missed }: Keeping) {
  // Whole, with the address, which is not kept: good as long as the fetch that these calls are for.
  const seen = new Map<string, Stripe.Checkout.Session>();
  const look = (sessions: readonly Stripe.Checkout.Session[], asOf: Date): NewObject[] => {
    for (const session of sessions) seen.set(session.id, session);
    return sessions.map((session) => keptSession(account, session, asOf));
  };
  const change = async (call: Promise<Stripe.Checkout.Session>) => {
    const session = await call;
    await objects.keep(look([session], new Date())).catch(missed);
    return session;
  };
  const { read, write } = askStripe(ask);
  return {
    /** What was read by these calls, by its id. */
    seen,

    session: async (id: string) => {
      const asOf = new Date();
      const session = await read('GET /v1/checkout/sessions/:id', (timeout) =>
        stripe.checkout.sessions.retrieve(id, {}, { timeout }),
      );
      await objects.keep(look([session], asOf));
      return session;
    },

    sessions: async ({ customer, ...page }: CustomerPage) => {
      const asOf = new Date();
      const answer = await read('GET /v1/checkout/sessions', (timeout) =>
        stripe.checkout.sessions.list({ ...(customer && { customer }), ...toParams(page) }, { timeout }),
      );
      await objects.keep(look(answer.data, asOf));
      return answer;
    },

    createSession: (params: Stripe.Checkout.SessionCreateParams, idempotencyKey: string) =>
      change(
        write('POST /v1/checkout/sessions', (timeout) =>
          stripe.checkout.sessions.create(params, { idempotencyKey, timeout }),
        ),
      ),

    expireSession: (id: string, idempotencyKey: string) =>
      change(
        write('POST /v1/checkout/sessions/:id/expire', (timeout) =>
          stripe.checkout.sessions.expire(id, {}, { idempotencyKey, timeout }),
        ),
      ),
  };
}
