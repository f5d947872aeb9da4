import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type {
  CreatePaymentInput,
  MethodNotForCurrency,
  VerificationRequired,
} from '#schema/generated/payments.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import type { Context } from './context.ts';
import { customerFor, type CustomerParts } from './customer-for.ts';
import { readDescription, readPaymentMethodId, readReturnUrl } from './input.ts';
import { toOutcome, type PaymentOutcome } from './outcomes.ts';
import { methodObstacle } from './saving/method-kinds.ts';
import { toStripeAmount } from './stripe-money.ts';
import { verified } from './verified.ts';

/** What is asked of Stripe: the same for every attempt, since a key stands for one set of parameters. */
export interface NewPayment {
  personId: string;
  /** Null where the person is no customer there yet. */
  customer: string | null;
  params: Stripe.PaymentIntentCreateParams;
}

/** What the record of a new payment keeps. */
export type CreationOutcome = PaymentOutcome | { paymentId: null; problem: VerificationRequired };

type Outcome = CreationOutcome | { paymentId: null; problem: MethodNotForCurrency };

/** Starts a payment and returns it with the payer's client secret; charges it at once where `confirm` says so. */
export async function createPayment(context: Context, input: CreatePaymentInput) {
  const { accounts, at, claims, deadlineMs, once, loaders, proofs } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const place = accounts.named('input.account', input.account);
  const { name: account } = place;
  const params = readParams(input);
  let intent: Stripe.PaymentIntent | undefined;
  const settled = await once<NewPayment, Outcome>({
    claims,
    field: 'createPayment',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const unfit = await methodObstacle(context, input.paymentMethodId, input.amount.currency);
      if (unfit) return { outcome: { paymentId: null, problem: unfit } };
      const problem = await verified(proofs, { claims, accounts, account: place, personId, input });
      if (problem) return { outcome: { paymentId: null, problem } };
      const own = await loaders.customersOf.load(personId);
      const customer = own.find((each) => each.account === account)?.id ?? null;
      return { request: { personId, customer, params }, account };
    },
    perform: async (recordId, request) => {
      const { intent: made, ...outcome } = await startPayment(
        { account, stripe: at(account).stripe, links: context.links },
        request,
        recordId,
      );
      intent = made;
      return outcome;
    },
  });
  if ('pending' in settled)
    return { payment: null, clientSecret: null, problem: outcomePending('The payment') };
  const { paymentId, problem } = settled.outcome;
  const where = settled.account ?? account;
  // Where its account is configured no more, neither is what came of it shown.
  intent ??= paymentId && accounts.has(where) ? await at(where).stripe.payment(paymentId) : undefined;
  return {
    payment: intent ? await loaders.withOwner(where, intent) : null,
    clientSecret: problem || personId !== claims.person ? null : (intent?.client_secret ?? null),
    problem: problem && !('status' in problem) ? problem : null,
  };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function startPayment(parts: CustomerParts, request: NewPayment, recordId: string) {
  const customer = await customerFor(parts, request, recordId);
  const metadata = { plaza_effect: recordId };
  return toOutcome(
    null,
    () => parts.stripe.createPayment({ ...request.params, customer, metadata }, recordId),
    async () => null,
  );
}

function readParams(input: CreatePaymentInput): Stripe.PaymentIntentCreateParams {
  const { amount, paymentMethodId, confirm, captureMethod, returnUrl } = input;
  const description = readDescription(input.description);
  readPositive('input.amount.amount', amount.amount);
  if (confirm && !paymentMethodId)
    throw badInput('input.paymentMethodId', '`confirm: true` needs a paymentMethodId.');
  if (returnUrl && !confirm) throw badInput('input.returnUrl', 'A returnUrl goes with `confirm: true`.');
  return {
    amount: toStripeAmount(amount),
    currency: amount.currency.toLowerCase(),
    capture_method: captureMethod === 'MANUAL' ? 'manual' : 'automatic',
    automatic_payment_methods: {
      enabled: true,
      ...(confirm && !returnUrl && { allow_redirects: 'never' as const }),
    },
    ...(paymentMethodId && { payment_method: readPaymentMethodId('input.paymentMethodId', paymentMethodId) }),
    ...(confirm && { confirm: true }),
    ...(description && { description }),
    ...(returnUrl && { return_url: readReturnUrl(returnUrl) }),
  };
}
