import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract, type Side } from '#subgraphs/kit/contract-under-test.ts';
import { readStripeConfig, type StripeConfig } from './config.ts';
import { createStripeSdk } from './stripe-sdk.ts';
import { CardRefused, createStripeCalls } from './stripe.ts';
import { stripeTraits } from './traits.ts';

contract(
  { title: 'Stripe', variables: ['STRIPE_SECRET_KEY'], read: readStripeConfig, traitsOf: stripeTraits },
  (open) => {
    let side: Side<StripeConfig>;
    beforeAll(async () => {
      side = await open();
    });
    afterAll(() => side.close());

    const stripe = () => createStripeCalls(createStripeSdk(side.config), side.ask());
    const pay = {
      amount: 2_500,
      currency: 'usd',
      confirm: true,
      payment_method: 'pm_card_visa',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    } as const;
    const errorOf = (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (error: Error) => error,
      );

    test('a payment is made with its method, charge and fee in one call, and found again by id and by customer', async () => {
      const customer = await stripe().createCustomer({ name: 'Contract' }, randomUUID());

      const made = await stripe().createPayment({ ...pay, customer: customer.id }, randomUUID());

      expect(made).toMatchObject({
        object: 'payment_intent',
        status: 'succeeded',
        amount: 2_500,
        currency: 'usd',
      });
      expect(made.payment_method).toMatchObject({ type: 'card', card: { brand: 'visa', last4: '4242' } });
      expect(made.latest_charge).toMatchObject({ object: 'charge', paid: true });
      expect((await stripe().payment(made.id)).id).toBe(made.id);
      const { data, has_more } = await stripe().payments({ customer: customer.id, limit: 10 });
      expect(data.map(({ id }) => id)).toEqual([made.id]);
      expect(has_more).toBe(false);
    });

    test('the same key makes the same payment, and another input under it is refused', async () => {
      const key = randomUUID();

      const [first, second] = [
        await stripe().createPayment(pay, key),
        await stripe().createPayment(pay, key),
      ];
      const other = await errorOf(stripe().createPayment({ ...pay, amount: 2_600 }, key));

      expect(second.id).toBe(first.id);
      expect(other).toMatchObject({
        extensions: { code: 'UPSTREAM_UNAVAILABLE', provider: { name: 'stripe' } },
      });
    });

    test.each([
      ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
      ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
      ['pm_card_chargeDeclinedExpiredCard', 'expired_card', null],
    ])(
      '%s is a refusal with its codes and the payment that it left behind',
      async (method, code, decline) => {
        const error = await errorOf(stripe().createPayment({ ...pay, payment_method: method }, randomUUID()));

        expect(error).toBeInstanceOf(CardRefused);
        const { refusal } = error as CardRefused;
        expect(refusal.code).toBe(code);
        if (decline) expect(refusal.declineCode).toBe(decline);
        expect((await stripe().payment(refusal.paymentId!)).status).toBe('requires_payment_method');
      },
    );

    test('what is held is captured in part, and what is not is cancelled', async () => {
      const held = { ...pay, capture_method: 'manual' as const };
      const first = await stripe().createPayment(held, randomUUID());
      const second = await stripe().createPayment(held, randomUUID());
      expect([first.status, second.status]).toEqual(['requires_capture', 'requires_capture']);

      const captured = await stripe().capturePayment(first.id, { amount_to_capture: 2_000 }, randomUUID());
      const cancelled = await stripe().cancelPayment(second.id, {}, randomUUID());

      expect(captured).toMatchObject({ status: 'succeeded', amount_received: 2_000 });
      expect(cancelled.status).toBe('canceled');
    });

    test('refunds are listed newest first, and no more than was paid is given back', async () => {
      const { id } = await stripe().createPayment(pay, randomUUID());

      const part = await stripe().createRefund({ payment_intent: id, amount: 700 }, randomUUID());
      const tooMuch = await errorOf(
        stripe().createRefund({ payment_intent: id, amount: 1_801 }, randomUUID()),
      );
      const rest = await stripe().createRefund({ payment_intent: id }, randomUUID());

      expect([part.amount, rest.amount]).toEqual([700, 1_800]);
      expect(tooMuch).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      const { data } = await stripe().refunds(id, 10);
      expect(data.map((refund) => refund.id)).toEqual([rest.id, part.id]);
      expect((await stripe().refund(part.id)).payment_intent).toBe(id);
    });

    test('what is not there is not found, with Stripe’s code', async () => {
      expect(await errorOf(stripe().payment('pi_nothing'))).toMatchObject({
        extensions: {
          code: 'NOT_FOUND',
          provider: { code: 'resource_missing', requestId: expect.any(String) },
        },
      });
    });

    test('a key that is none is refused as such', async () => {
      const config = { ...side.config, secretKey: 'sk_tset_none' };
      const calls = createStripeCalls(createStripeSdk(config), side.ask());

      expect(await errorOf(calls.payments({ limit: 1 }))).toMatchObject({
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
        cause: { message: 'Stripe refused the request' },
      });
    });
  },
);
