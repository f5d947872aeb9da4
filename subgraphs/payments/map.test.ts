import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { toPayment, toPaymentMethod, toRefund } from './map.ts';

const facts = { account: 'default', personId: null, asOf: new Date() };

const intent = {
  id: 'pi_1',
  amount: 100,
  currency: 'usd',
  created: 1_700_000_000,
  status: 'awaiting_telepathy',
  description: null,
  customer: null,
  latest_charge: null,
  payment_method: null,
  next_action: { type: 'think_hard' },
} as unknown as Stripe.PaymentIntent;

test('what Stripe may invent tomorrow is UNKNOWN today, never a guess', () => {
  expect(toPayment(intent, facts)).toMatchObject({
    status: 'UNKNOWN',
    shownAction: { __typename: 'UnknownNextAction', kind: 'think_hard' },
  });
  const refund = { id: 're_1', amount: 1, currency: 'usd', created: 1, status: 'vanished', reason: 'whim' };
  expect(toRefund(refund as unknown as Stripe.Refund, facts)).toMatchObject({
    status: 'UNKNOWN',
    reason: 'UNKNOWN',
  });
  const wallet = { brand: 'visa', last4: '4242', exp_month: 1, exp_year: 2030, wallet: { type: 'sock' } };
  const card = { id: 'pm_1', created: 1, type: 'card', card: wallet } as unknown as Stripe.PaymentMethod;
  expect(toPaymentMethod(card, facts)).toMatchObject({ __typename: 'Card', wallet: 'UNKNOWN' });
  const other = { id: 'pm_2', created: 1, type: 'shells' } as unknown as Stripe.PaymentMethod;
  expect(toPaymentMethod(other, facts)).toMatchObject({
    __typename: 'UnknownPaymentMethod',
    kind: 'shells',
  });
});
