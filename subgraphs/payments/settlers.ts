import { PlazaError } from '#schema/errors.ts';
import { NotSent } from '#subgraphs/kit/call.ts';
import {
  arrivedOrNever,
  reasonOf,
  SETTLE_MS,
  type OpenEffect,
  type Settlers,
  type Verdict,
} from '#subgraphs/kit/effects/settle.ts';
import { createBillingSettlers } from './billing/settlers.ts';
import { startBankDebit, type NewBankDebit } from './bank-debit.ts';
import { changePayment, type PaymentChange } from './change-payment.ts';
import { acceptAtStripe, findDispute, submitAtStripe, type DisputeAnswer } from './dispute-answer.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';
import { startPayment, type NewPayment } from './create-payment.ts';
import { findChange, findPayment, findRefund } from './look-up.ts';
import { refundAtStripe, type NewRefund } from './refund-payment.ts';
import { createCheckoutSettlers } from './checkout/settlers.ts';
import { createSavingSettlers } from './saving/settlers.ts';
import { SavedFailure } from './stripe.ts';

/**
 * How long a call is asked for again under its key, milliseconds. Stripe would know the key for a day; but what never arrived
 * would then be done, and nobody may be charged long after they gave up.
 */
const REPEATED_FOR_MS = 5 * 60_000;

type Where = Pick<OpenEffect, 'account'>;

/** How each effect at Stripe is settled when nobody knows its outcome. */
export function createSettlers(
  parts: Pick<Services, 'accounts' | 'links' | 'objects' | 'steps' | 'askPort' | 'log'>,
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
  // A customer is linked before a payment is asked for: where the person has none, no payment was.
  const findMade = async (effect: OpenEffect<Pick<NewPayment, 'customer' | 'personId'>>) => {
    const { customer, personId } = effect.request;
    const own = (await links.customersOf(personId)).filter(({ account }) => account === accountOf(effect));
    for (const each of customer ? [customer] : own.map(({ id }) => id)) {
      const found = await findPayment(calls(effect), each, effect.id);
      if (found) return found;
    }
    return null;
  };
  return {
    ...createBillingSettlers({ links, accountOf, calls: everyCall, settle }),
    ...createSavingSettlers({ links, accountOf, calls: everyCall, settle }),
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
    createBankDebit: (effect: OpenEffect<NewBankDebit>) =>
      settle(
        effect,
        async () => {
          const account = accountOf(effect);
          const fetch = { ...until(), claims: effect.request.claims };
          const at = { ...parts, account, calls: callsUntil(parts, fetch)(account), fetch };
          return withoutObject(await startBankDebit(at, effect.request, effect.id));
        },
        () => findMade(effect),
      ),
    confirmPayment: change('confirmPayment'),
    capturePayment: change('capturePayment'),
    cancelPayment: change('cancelPayment'),
    submitDisputeEvidence: (effect: OpenEffect<DisputeAnswer>) => {
      const { business } = everyCall(effect);
      return settle(
        effect,
        () => submitAtStripe(business, effect.request, effect.id),
        () => findDispute(business, effect.request, effect.id),
      );
    },
    acceptDispute: (effect: OpenEffect<DisputeAnswer>) => {
      const { business } = everyCall(effect);
      return settle(
        effect,
        () => acceptAtStripe(business, effect.request, effect.id),
        () => findDispute(business, effect.request, effect.id),
      );
    },
    refundPayment: (effect: OpenEffect<NewRefund>) =>
      settle(
        effect,
        async () => withoutObject(await refundAtStripe(calls(effect), effect.request, effect.id)),
        () => findRefund(calls(effect), effect.request.paymentId, effect.id),
      ),
  };
}

/**
 * Asks Stripe again under the same key: it answers what it answered, or does now what never arrived. Where that says
 * nothing, because Stripe saved a failure under the key, or where it is too late for that, what was done is looked for by
 * the record's id. What is not to be found although it cannot arrive any more did not happen.
 */
async function settle(
  effect: OpenEffect,
  repeat: () => Promise<object>,
  lookUp: () => Promise<object | null>,
): Promise<Verdict> {
  const tooLate = Date.now() - effect.startedAt.getTime() > REPEATED_FOR_MS;
  const answer = tooLate ? { failure: null } : await repeat().then((outcome) => ({ outcome }), toFailure);
  if ('outcome' in answer) return answer;
  const { failure } = answer;
  if (failure && refused(failure)) return { nothing: true };
  if (failure && !mayHaveHappened(failure)) return { unknown: reasonOf(failure) };
  const found = await lookUp();
  if (found) return { outcome: found };
  const final = tooLate || (failure as PlazaError).cause instanceof SavedFailure;
  if (final && arrivedOrNever(effect)) return { nothing: true };
  return { unknown: reasonOf(failure) };
}

const toFailure = (failure: unknown) => ({ failure });

/** Stripe's own "no": asked once more, it would say so again. */
function refused(failure: unknown): boolean {
  return (
    failure instanceof PlazaError && ['BAD_USER_INPUT', 'NOT_FOUND'].includes(String(failure.extensions.code))
  );
}

/** Not where the question itself was not taken: it is asked again later. */
function mayHaveHappened(failure: unknown): boolean {
  if (!(failure instanceof PlazaError)) return true;
  return !(failure.cause instanceof NotSent) && failure.extensions.code !== 'RATE_LIMITED';
}

/** A record keeps ids, never objects. */
function withoutObject(outcome: object): object {
  return Object.fromEntries(
    Object.entries(outcome).filter(([name]) => name !== 'intent' && name !== 'refund'),
  );
}
