import { badInput } from '#schema/errors.ts';
import type {
  CheckoutItemInput,
  CreateCheckoutSessionInput,
  RequestPaymentInput,
} from '#schema/generated/payments.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { readPersonId } from '#subgraphs/kit/links/input.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import { readQuantity } from '../billing/create-subscription.ts';
import { checkoutCost } from '../billing/period-cost.ts';
import type { Context } from '../context.ts';
import { readPriceId, readWebUrl } from '../input.ts';
import { toStripeAmount } from '../stripe-money.ts';
import { verified } from '../verified.ts';
import { openSession, type NewSession } from './open-session.ts';

const modes = { PAYMENT: 'payment', SUBSCRIPTION: 'subscription', SETUP: 'setup' } as const;

/** Opens a page on which somebody pays for prices, subscribes, or saves a method. */
export function createCheckoutSession(context: Context, input: CreateCheckoutSessionInput) {
  const { accounts, claims, proofs } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const account = accounts.named('input.account', input.account);
  const items = readItems(input);
  const params: NewSession['params'] = {
    mode: modes[input.mode],
    success_url: readWebUrl('input.successUrl', input.successUrl),
    ...(input.cancelUrl && { cancel_url: readWebUrl('input.cancelUrl', input.cancelUrl) }),
    ...readExpiry(input.expiresInMinutes),
    ...(items.length > 0 && {
      line_items: items.map(({ priceId, quantity }) => ({ price: priceId, quantity })),
    }),
    ...(input.mode === 'SETUP' && { currency: input.currency!.toLowerCase() }),
  };
  return openSession(context, {
    field: 'createCheckoutSession',
    input,
    personId,
    account: account.name,
    params,
    check: async () => {
      if (input.mode === 'SETUP') return null;
      const amount = await checkoutCost(context, account.name, items, input.mode === 'SUBSCRIPTION');
      const asked = {
        amount,
        verificationProof: input.verificationProof ?? null,
        idempotencyKey: input.idempotencyKey,
      };
      return verified(proofs, { claims, accounts, account, personId, input: asked });
    },
  });
}

/** Asks a person for money: a page in their name, for an amount instead of a price. */
export async function requestPayment(context: Context, input: RequestPaymentInput) {
  const { accounts, survivors } = context;
  const personId = await survivors.of(readPersonId(input.personId));
  const { name: account } = accounts.named('input.account', input.account);
  const { amount, description } = input;
  readPositive('input.amount.amount', amount.amount);
  if (description.length < 1 || description.length > 250) {
    throw badInput('input.description', 'A description has 1 to 250 characters.');
  }
  const price_data = {
    currency: amount.currency.toLowerCase(),
    unit_amount: toStripeAmount(amount),
    product_data: { name: description },
  };
  return openSession(context, {
    field: 'requestPayment',
    input,
    personId,
    account,
    params: {
      mode: 'payment',
      success_url: readWebUrl('input.successUrl', input.successUrl),
      line_items: [{ quantity: 1, price_data }],
      payment_intent_data: { description },
      metadata: { plaza_request: 'true', plaza_description: description },
      ...readExpiry(input.expiresInMinutes),
    },
    check: async () => null,
  }).then(({ session, problem }) => ({
    session,
    problem: problem?.__typename === 'OutcomePending' ? problem : null,
  }));
}

function readItems({ mode, items, currency }: CreateCheckoutSessionInput) {
  if (mode === 'SETUP') {
    if (items?.length) throw badInput('input.items', 'Nothing is paid for where a method is saved.');
    if (!currency) throw badInput('input.currency', 'Say in which currency the method is to pay.');
    return [];
  }
  if (currency) throw badInput('input.currency', 'The prices say the currency: leave it out.');
  if (!items?.length || items.length > 20) throw badInput('input.items', 'Name 1 to 20 prices.');
  return items.map(readItem(items));
}

function readItem(all: readonly CheckoutItemInput[]) {
  return ({ priceId, quantity }: CheckoutItemInput, index: number) => {
    const place = `input.items[${index}]`;
    if (all.slice(0, index).some((other) => other.priceId === priceId)) {
      throw badInput(`${place}.priceId`, 'Name each price once, and how many by `quantity`.');
    }
    return {
      priceId: readPriceId(`${place}.priceId`, priceId),
      quantity: readQuantity(`${place}.quantity`, quantity ?? 1),
    };
  };
}

/** Stripe counts from its own clock, which may be a little off ours. */
function readExpiry(minutes: number | null | undefined): { expires_at?: number } {
  if (minutes == null) return {};
  if (minutes < 30 || minutes > 1440) {
    throw badInput('input.expiresInMinutes', 'A page stays open for 30 to 1,440 minutes.');
  }
  return { expires_at: Math.floor(Date.now() / 1000) + minutes * 60 };
}
