import { SETTLE_MS, type OpenEffect, type Settlers } from '#subgraphs/kit/effects/settle.ts';
import { createBillingSettlers } from './billing/settlers.ts';
import { changePayment, type PaymentChange } from './change-payment.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';
import { startPayment, type NewPayment } from './create-payment.ts';
import { findChange, findRefund } from './look-up.ts';
import { createFindMade, createMoneySettlers } from './money-settlers.ts';
import { refundAtStripe, type NewRefund } from './refund-payment.ts';
import { createCheckoutSettlers } from './checkout/settlers.ts';
import { createCustomerSettlers } from './customers/settlers.ts';
import { createSavingSettlers } from './saving/settlers.ts';
import { settle, withoutObject } from './settle-at-stripe.ts';

type Where = Pick<OpenEffect, 'account'>;

/** How each effect at Stripe is settled when nobody knows its outcome. */
export function createSettlers(
  parts: Pick<Services, 'accounts' | 'links' | 'objects' | 'steps' | 'connectedAccounts' | 'askPort' | 'log'>,
): Settlers {
  const { accounts, links } = parts;
  const accountOf = ({ account }: Where) => account ?? accounts.first.name;
  const until = () => ({ deadlineMs: Date.now() + SETTLE_MS, ledger: [] });
  const everyCall = (effect: Where) => callsUntil(parts, until())(accountOf(effect));
  const calls = (effect: Where) => everyCall(effect).stripe;
  const change = (field: 'confirmPayment' | 'capturePayment' | 'cancelPayment') => {
    return (effect: OpenEffect<PaymentChange>) =>
      settle(
        effect,
        async () => withoutObject(await changePayment(calls(effect), field, effect.request, effect.id)),
        () => findChange(calls(effect), effect.request.paymentId, effect.id),
      );
  };
  const findMade = createFindMade(parts);
  return {
    ...createBillingSettlers({ links, accountOf, calls: everyCall, settle }),
    ...createSavingSettlers({ links, accountOf, calls: everyCall, settle }),
    ...createCustomerSettlers({ calls: everyCall, settle }),
    ...createCheckoutSettlers({ links, accountOf, calls: everyCall, settle }),
    createPayment: (effect: OpenEffect<NewPayment>) =>
      settle(
        effect,
        async () => {
          const at = { account: accountOf(effect), stripe: calls(effect), links };
          return withoutObject(await startPayment(at, effect.request, effect.id));
        },
        () => findMade(effect),
      ),
    ...createMoneySettlers(parts),
    confirmPayment: change('confirmPayment'),
    capturePayment: change('capturePayment'),
    cancelPayment: change('cancelPayment'),
    refundPayment: (effect: OpenEffect<NewRefund>) =>
      settle(
        effect,
        async () => withoutObject(await refundAtStripe(calls(effect), effect.request, effect.id)),
        () => findRefund(calls(effect), effect.request.paymentId, effect.id),
      ),
  };
}
