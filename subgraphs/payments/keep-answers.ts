import type Stripe from 'stripe';
import type { NewObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import { keptMethod, keptPayment, keptRefund } from './kept.ts';
import type { StripeCalls } from './stripe.ts';

export type KeptCalls = ReturnType<typeof keepAnswers>;

/**
 * The same calls, whose answers land in the mirror: of a read as of the instant at which it was asked, of a change as of
 * its answer, so that a read that was under way meanwhile never covers up what the change did.
 *
 * @param missed is told where what a change did could not be kept: the change itself has happened all the same
 */
export function keepAnswers(
  stripe: StripeCalls,
  { objects, account, missed }: { objects: Objects; account: string; missed(error: unknown): void },
) {
  const read = async <T>(
    call: Promise<T>,
    toObjects: (answer: T, asOf: Date) => NewObject[],
  ): Promise<T & { asOf: Date }> => {
    const asOf = new Date();
    const answer = await call;
    await objects.keep(toObjects(answer, asOf));
    return Object.assign(answer as T & object, { asOf });
  };
  const change = async <T>(
    call: Promise<T>,
    toObjects: (answer: T, asOf: Date) => NewObject[],
  ): Promise<T> => {
    const answer = await call;
    await objects.keep(toObjects(answer, new Date())).catch(missed);
    return answer;
  };
  const payment = (intent: Stripe.PaymentIntent, asOf: Date) => keptPayment(account, intent, asOf);
  // Whole, with what is not kept: good as long as the fetch that these calls are for.
  const seen = new Map<string, Stripe.PaymentIntent & { asOf: Date }>();
  const look = (intents: readonly Stripe.PaymentIntent[], asOf: Date) => {
    for (const intent of intents) seen.set(intent.id, Object.assign(intent, { asOf }));
    return intents.map((intent) => payment(intent, asOf));
  };
  const changed = (intent: Stripe.PaymentIntent, asOf: Date) => look([intent], asOf);
  const refund = (made: Stripe.Refund, asOf: Date) => keptRefund(account, made, asOf);
  return {
    ...stripe,
    /** The payments that were read by these calls, by their ids. */
    seen,
    payment: (id: string) => read(stripe.payment(id), (intent, asOf) => look([intent], asOf)),
    payments: (filter: Parameters<StripeCalls['payments']>[0]) =>
      read(stripe.payments(filter), ({ data }, asOf) => look(data, asOf)),
    paymentMethods: (customer: string) =>
      read(stripe.paymentMethods(customer), ({ data }, asOf) =>
        data.map((method) => keptMethod(account, { ...method, customer }, asOf)),
      ),
    refunds: (...args: Parameters<StripeCalls['refunds']>) =>
      read(stripe.refunds(...args), ({ data }, asOf) => data.map((made) => refund(made, asOf))),
    refund: (id: string) => read(stripe.refund(id), (made, asOf) => [refund(made, asOf)]),
    createPayment: (...args: Parameters<StripeCalls['createPayment']>) =>
      change(stripe.createPayment(...args), changed),
    confirmPayment: (...args: Parameters<StripeCalls['confirmPayment']>) =>
      change(stripe.confirmPayment(...args), changed),
    capturePayment: (...args: Parameters<StripeCalls['capturePayment']>) =>
      change(stripe.capturePayment(...args), changed),
    cancelPayment: (...args: Parameters<StripeCalls['cancelPayment']>) =>
      change(stripe.cancelPayment(...args), changed),
    createRefund: (...args: Parameters<StripeCalls['createRefund']>) =>
      change(stripe.createRefund(...args), (made, asOf) => {
        // Its payment has changed by it.
        if (typeof made.payment_intent === 'string') seen.delete(made.payment_intent);
        return [refund(made, asOf)];
      }),
  };
}
