import type Stripe from 'stripe';
import type { OpenEffect, Settlers } from '#subgraphs/kit/effects/settle.ts';
import type { StripeCalls } from '../stripe.ts';
import { changeSubscription, type SubscriptionChange } from './change-subscription.ts';
import { beginSubscription, findSubscription, type NewSubscription } from './create-subscription.ts';
import { payAtStripe, type InvoicePayment } from './pay-invoice.ts';
import type { SettlerParts } from '../settler-parts.ts';

/** How each effect on subscriptions and invoices is settled when nobody knows its outcome. */
export function createBillingSettlers({ links, accountOf, calls, settle }: SettlerParts): Settlers {
  const change = (effect: OpenEffect<SubscriptionChange>) =>
    settle(
      effect,
      () => changeSubscription(calls(effect).billing, effect.request, effect.id),
      async () => {
        const { subscriptionId, params } = effect.request;
        const { billing, stripe } = calls(effect);
        const done = params
          ? await wasChanged(stripe, ['customer.subscription.updated'], subscriptionId, effect.id)
          : (await billing.subscription(subscriptionId)).status === 'canceled';
        return done ? { subscriptionId, problem: null } : null;
      },
    );
  return {
    createSubscription: (effect: OpenEffect<NewSubscription>) =>
      settle(
        effect,
        async () => {
          const { stripe, billing } = calls(effect);
          const parts = { account: accountOf(effect), stripe, billing, links };
          const { subscription: _, ...outcome } = await beginSubscription(parts, effect.request, effect.id);
          return outcome;
        },
        async () => {
          const { customer, personId } = effect.request;
          const own = (await links.customersOf(personId)).filter(
            ({ account }) => account === accountOf(effect),
          );
          for (const each of customer ? [customer] : own.map(({ id }) => id)) {
            const found = await findSubscription(calls(effect), each, effect.id);
            if (found) return found;
          }
          return null;
        },
      ),
    updateSubscription: change,
    cancelSubscription: change,
    payInvoice: (effect: OpenEffect<InvoicePayment>) =>
      settle(
        effect,
        () => payAtStripe(calls(effect).billing, effect.request, effect.id),
        async () => {
          const { invoiceId } = effect.request;
          const paid = await wasChanged(calls(effect).stripe, ['invoice.paid'], invoiceId, effect.id);
          return paid ? { invoiceId, problem: null } : null;
        },
      ),
  };
}

/** How many events are looked through. */
const PAGES = 10;

/** A change leaves no object of its own, but an event that names the key of the request behind it. */
export async function wasChanged(
  stripe: Pick<StripeCalls, 'events'>,
  kinds: string[],
  id: string,
  recordId: string,
): Promise<boolean> {
  return (await eventOf(stripe, kinds, recordId, id)) !== null;
}

/** @param id what it is about, where that is known */
export async function eventOf(
  stripe: Pick<StripeCalls, 'events'>,
  kinds: string[],
  recordId: string,
  id?: string,
): Promise<Stripe.Event | null> {
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { data, has_more: more } = await stripe.events(kinds, after);
    const found = data.find(
      ({ request, data: { object } }) =>
        request?.idempotency_key === recordId && (!id || (object as { id?: string }).id === id),
    );
    if (found) return found;
    if (!more) return null;
    after = data.at(-1)!.id;
  }
  return null;
}
