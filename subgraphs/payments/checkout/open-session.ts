import type Stripe from 'stripe';
import type { VerificationRequired } from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import { customerFor, type CustomerParts } from '../customer-for.ts';
import type { CheckoutCalls } from './stripe-checkout.ts';

/** What is asked of Stripe. */
export interface NewSession {
  personId: string;
  customer: string | null;
  params: Omit<Stripe.Checkout.SessionCreateParams, 'customer'>;
}

/** What the record of an effect on a page keeps. */
export interface SessionOutcome {
  sessionId: string | null;
  problem: VerificationRequired | null;
}

interface Opening {
  field: 'createCheckoutSession' | 'requestPayment';
  input: { idempotencyKey: string };
  personId: string;
  account: string;
  params: NewSession['params'];
  /** What stands in the way, found out before anything leaves. */
  check(): Promise<SessionOutcome['problem']>;
}

/** Opens a page in a person's name, once. */
export async function openSession(
  context: Context,
  { field, input, personId, account, params, check }: Opening,
) {
  const { accounts, at, claims, deadlineMs, links, once, loaders } = context;
  const settled = await once<NewSession, SessionOutcome>({
    claims,
    field,
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const problem = await check();
      if (problem) return { outcome: { sessionId: null, problem } };
      const own = await loaders.customersOf.load(personId);
      const customer = own.find((each) => each.account === account)?.id ?? null;
      return { request: { personId, customer, params }, account };
    },
    perform: (recordId, request) => {
      const { stripe, checkout } = at(account);
      return openAtStripe({ account, stripe, checkout, links }, request, recordId);
    },
  });
  if ('pending' in settled) return { session: null, problem: outcomePending('The page') };
  const { sessionId, problem } = settled.outcome;
  const known = sessionId && accounts.has(settled.account ?? account);
  return { session: known ? await loaders.checkout.session.load(sessionId) : null, problem };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function openAtStripe(
  parts: CustomerParts & { checkout: CheckoutCalls },
  request: NewSession,
  recordId: string,
): Promise<SessionOutcome> {
  const customer = await customerFor(parts, request, recordId);
  const metadata = { ...request.params.metadata, plaza_effect: recordId };
  const { id } = await parts.checkout.createSession({ ...request.params, customer, metadata }, recordId);
  return { sessionId: id, problem: null };
}
