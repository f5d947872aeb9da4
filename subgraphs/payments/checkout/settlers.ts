import type { OpenEffect, Settlers, Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { AccountCalls } from '../calls.ts';
import type { Links } from '../links.ts';
import { closeAtStripe, type SessionToClose } from './expire-session.ts';
import { openAtStripe, type NewSession } from './open-session.ts';

interface Parts {
  links: Links;
  accountOf(effect: Pick<OpenEffect, 'account'>): string;
  calls(effect: Pick<OpenEffect, 'account'>): AccountCalls;
  settle(
    effect: OpenEffect,
    repeat: () => Promise<object>,
    lookUp: () => Promise<object | null>,
  ): Promise<Verdict>;
}

/** How each effect on a page of Stripe's is settled when nobody knows its outcome. */
export function createCheckoutSettlers({ links, accountOf, calls, settle }: Parts): Settlers {
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
