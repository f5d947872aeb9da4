import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type { CreateSubscriptionInput, SubscriptionItemInput } from '#schema/generated/payments.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import { customerFor, type CustomerParts } from '../customer-for.ts';
import { readPaymentMethodId, readPriceId } from '../input.ts';
import { outcomeOf as paymentOutcomeOf } from '../outcomes.ts';
import { verified } from '../verified.ts';
import { periodCost } from './period-cost.ts';
import { among, methodMissing, saysNoMethod, type SubscriptionOutcome } from './outcomes.ts';
import { idOf } from './kept.ts';
import type { KeptBillingCalls } from './keep-answers.ts';

/** What is asked of Stripe. */
export interface NewSubscription {
  personId: string;
  customer: string | null;
  params: Omit<Stripe.SubscriptionCreateParams, 'customer' | 'metadata'>;
}

const MOST_ITEMS = 20;

/** Begins a subscription, and returns what its payer's device finishes the first payment with. */
export async function createSubscription(context: Context, input: CreateSubscriptionInput) {
  const { accounts, at, claims, deadlineMs, once, loaders, proofs } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const place = accounts.named('input.account', input.account);
  const { name: account } = place;
  const params = readParams(input);
  let made: Stripe.Subscription | undefined;
  const settled = await once<NewSubscription, SubscriptionOutcome>({
    claims,
    field: 'createSubscription',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const amount = await periodCost(context, account, input.items);
      const asked = {
        amount,
        verificationProof: input.verificationProof ?? null,
        idempotencyKey: input.idempotencyKey,
      };
      const problem = await verified(proofs, { claims, accounts, account: place, personId, input: asked });
      if (problem) return { outcome: { subscriptionId: null, problem } };
      const own = await loaders.customersOf.load(personId);
      const customer = own.find((each) => each.account === account)?.id ?? null;
      return { request: { personId, customer, params }, account };
    },
    perform: async (recordId, request) => {
      const { stripe, billing } = at(account);
      const { subscription, ...outcome } = await beginSubscription(
        { account, stripe, billing, links: context.links },
        request,
        recordId,
      );
      made = subscription;
      return outcome;
    },
  });
  const nothing = { subscription: null, clientSecret: null };
  if ('pending' in settled) return { ...nothing, problem: outcomePending('The subscription') };
  const { subscriptionId, problem } = settled.outcome;
  const where = settled.account ?? account;
  if (!subscriptionId || !accounts.has(where)) return { ...nothing, problem: creationProblem(problem) };
  const subscription = made ?? (await at(where).billing.subscription(subscriptionId));
  return {
    subscription: await loaders.billing.subscription.load(subscriptionId),
    clientSecret: personId === claims.person && !problem ? secretOf(subscription) : null,
    problem: creationProblem(problem),
  };
}

function creationProblem(problem: SubscriptionOutcome['problem']) {
  return among(problem, 'CardDeclined', 'PaymentMethodMissing', 'VerificationRequired');
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function beginSubscription(
  parts: CustomerParts & { billing: KeptBillingCalls },
  request: NewSubscription,
  recordId: string,
): Promise<SubscriptionOutcome & { subscription?: Stripe.Subscription }> {
  const customer = await customerFor(parts, request, recordId);
  const metadata = { plaza_effect: recordId };
  try {
    const params = { ...request.params, customer, metadata };
    const subscription = await parts.billing.createSubscription(params, recordId);
    return { ...(await outcomeOf(parts, subscription)), subscription };
  } catch (error) {
    if (!saysNoMethod(error)) throw error;
    return { subscriptionId: null, problem: methodMissing() };
  }
}

/** The subscription that carries the record's id, among the customer's. */
export async function findSubscription(
  parts: Pick<CustomerParts, 'stripe'> & { billing: KeptBillingCalls },
  customer: string,
  recordId: string,
): Promise<SubscriptionOutcome | null> {
  const { data } = await parts.billing.subscriptions({ customer, limit: 100 });
  const found = data.find(({ metadata }) => metadata['plaza_effect'] === recordId);
  return found ? outcomeOf(parts, found) : null;
}

/** Where the first payment was declined, its payment says why: no answer about a subscription does. */
async function outcomeOf(
  { stripe }: Pick<CustomerParts, 'stripe'>,
  { id, status, latest_invoice: latest }: Stripe.Subscription,
): Promise<SubscriptionOutcome> {
  const invoice = typeof latest === 'object' ? latest : null;
  const payment = idOf(invoice?.payments?.data[0]?.payment.payment_intent);
  if (status !== 'incomplete' || !payment) return { subscriptionId: id, problem: null };
  const { problem } = paymentOutcomeOf(await stripe.payment(payment));
  return { subscriptionId: id, problem: problem && 'declineCode' in problem ? problem : null };
}

/** Only while the first payment waits for the payer. */
function secretOf({ status, latest_invoice: latest }: Stripe.Subscription): string | null {
  if (status !== 'incomplete' || typeof latest !== 'object') return null;
  return latest?.confirmation_secret?.client_secret ?? null;
}

function readParams(input: CreateSubscriptionInput): NewSubscription['params'] {
  const { items, paymentMethodId, trialDays, description } = input;
  if (trialDays != null && (trialDays < 1 || trialDays > 730)) {
    throw badInput('input.trialDays', 'A trial has 1 to 730 days; leave it out for none.');
  }
  if (description && description.length > 500) {
    throw badInput('input.description', 'A description has at most 500 characters.');
  }
  return {
    items: readItems(items),
    ...(paymentMethodId && {
      default_payment_method: readPaymentMethodId('input.paymentMethodId', paymentMethodId),
    }),
    ...(trialDays && { trial_period_days: trialDays }),
    ...(description && { description }),
  };
}

function readItems(items: readonly SubscriptionItemInput[]) {
  if (items.length < 1 || items.length > MOST_ITEMS) {
    throw badInput('input.items', `Name 1 to ${MOST_ITEMS} prices.`);
  }
  const twice = items.findIndex(({ priceId }, index) =>
    items.slice(0, index).some((other) => other.priceId === priceId),
  );
  if (twice >= 0) {
    throw badInput(`input.items[${twice}].priceId`, 'Name each price once, and how many by `quantity`.');
  }
  return items.map(({ priceId, quantity }, index) => ({
    price: readPriceId(`input.items[${index}].priceId`, priceId),
    quantity: readQuantity(`input.items[${index}].quantity`, quantity ?? 1),
  }));
}

/** @throws PlazaError BAD_USER_INPUT outside 1 to 999,999 */
export function readQuantity(argument: string, quantity: number): number {
  if (quantity < 1 || quantity > 999_999) throw badInput(argument, 'A quantity is 1 to 999,999.');
  return quantity;
}
