import type { OpenEffect, Settlers } from '#subgraphs/kit/effects/settle.ts';
import { closeAtStripe, type SessionToClose } from './expire-session.ts';
import { openAtStripe, type NewSession } from './open-session.ts';
import type { SettlerParts } from '../settler-parts.ts';

/** How each effect on a page of Stripe's is settled when nobody knows its outcome. */
export function createCheckoutSettlers({ links, accountOf, calls, settle }: SettlerParts): Settlers {
  const open = (effect: OpenEffect<NewSession>) =>
    settle(
      effect,
      () => {
        const { stripe, checkout } = calls(effect);
        return openAtStripe(
          { account: accountOf(effect), stripe, checkout, links },
          effect.request,
          effect.id,
        );
      },
      async () => {
        const { customer, personId } = effect.request;
        const own = (await links.customersOf(personId)).filter(
          ({ account }) => account === accountOf(effect),
        );
        for (const each of customer ? [customer] : own.map(({ id }) => id)) {
          const { data } = await calls(effect).checkout.sessions({ customer: each, limit: 100 });
          const found = data.find(({ metadata }) => metadata?.['plaza_effect'] === effect.id);
          if (found) return { sessionId: found.id, problem: null };
        }
        return null;
      },
    );
  return {
    createCheckoutSession: open,
    requestPayment: open,
    expireCheckoutSession: (effect: OpenEffect<SessionToClose>) =>
      settle(
        effect,
        () => closeAtStripe(calls(effect).checkout, effect.request, effect.id),
        async () => {
          const { sessionId } = effect.request;
          const { status } = await calls(effect).checkout.session(sessionId);
          return status === 'expired' ? { sessionId, problem: null } : null;
        },
      ),
  };
}
