import type { Stripe } from 'stripe';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import type { Shape } from '../fidelity/shape.ts';
import { violations } from '../fidelity/violations.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { connect, failure } from './test-client.ts';

const types = [
  'Stripe.SetupIntent',
  'Stripe.PaymentMethod',
  'Stripe.PaymentMethodConfiguration',
  'Stripe.Charge',
  'Stripe.SetupIntentCreatedEvent',
  'Stripe.SetupIntentSucceededEvent',
  'Stripe.SetupIntentRequiresActionEvent',
  'Stripe.SetupIntentSetupFailedEvent',
  'Stripe.SetupIntentCanceledEvent',
  'Stripe.PaymentMethodAttachedEvent',
  'Stripe.PaymentMethodDetachedEvent',
] as const;
let shapes: Record<(typeof types)[number], Shape>;
let sandbox: Sandbox;
let stripe: Stripe;
let customer: string;
const never = { enabled: true, allow_redirects: 'never' } as const;

beforeAll(() => {
  shapes = requiredShapes('stripe', types);
});
beforeEach(async () => {
  sandbox = await startSandbox({ ticking: false });
  stripe = connect(sandbox);
  customer = (await stripe.customers.create({})).id;
});
afterEach(async () => {
  const { data } = await stripe.setupIntents.list({ customer, limit: 100 });
  for (const intent of data) expect(faults(intent, 'Stripe.SetupIntent')).toEqual([]);
  await sandbox.close();
});

const faults = (object: unknown, type: (typeof types)[number]) =>
  violations(JSON.parse(JSON.stringify(object)), shapes[type]);
const save = (method: string, more: Stripe.SetupIntentCreateParams = {}) =>
  stripe.setupIntents.create({
    customer,
    payment_method: method,
    confirm: true,
    automatic_payment_methods: never,
    ...more,
  });
const control = (path: string, body: object) =>
  fetch(`${sandbox.url}/_sandbox/stripe/setup_intents/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const methods = async () => (await stripe.customers.listPaymentMethods(customer)).data.map(({ id }) => id);

test('a card that is saved is the customer’s', async () => {
  const draft = await stripe.setupIntents.create({ customer, automatic_payment_methods: never });
  expect(draft).toMatchObject({ status: 'requires_payment_method', client_secret: expect.any(String) });

  const saved = await stripe.setupIntents.confirm(draft.id, { payment_method: 'pm_card_visa' });

  expect(saved.status).toBe('succeeded');
  expect(await methods()).toEqual([saved.payment_method]);
  const again = await failure(stripe.setupIntents.confirm(draft.id, { payment_method: 'pm_card_visa' }));
  expect(again).toMatchObject({ statusCode: 400, code: 'setup_intent_unexpected_state' });
});

test('a card that is declined is saved nowhere, by whatever way', async () => {
  const refused = await failure(save('pm_card_chargeDeclinedInsufficientFunds'));
  const attached = await failure(stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer }));

  expect(refused).toMatchObject({
    statusCode: 402,
    code: 'card_declined',
    decline_code: 'insufficient_funds',
  });
  expect((refused as Stripe.errors.StripeCardError).setup_intent?.status).toBe('requires_payment_method');
  expect(attached).toMatchObject({ statusCode: 402, code: 'card_declined' });
  expect(await methods()).toEqual([]);
});

test.each([
  ['succeed', 'succeeded', 1],
  ['fail', 'requires_payment_method', 0],
] as const)('a challenge ends: %s', async (outcome, status, saved) => {
  const asked = await save('pm_card_threeDSecure2Required', { return_url: 'https://shop.example/back' });
  expect(asked.next_action).toMatchObject({
    type: 'redirect_to_url',
    redirect_to_url: { return_url: 'https://shop.example/back' },
  });
  expect((await fetch(asked.next_action!.redirect_to_url!.url!)).status).toBe(200);

  await control(`${asked.id}/authenticate`, { outcome });

  expect((await stripe.setupIntents.retrieve(asked.id)).status).toBe(status);
  expect(await methods()).toHaveLength(saved);
});

test('a bank account waits for small deposits, and for nothing else where it is known', async () => {
  const options = { us_bank_account: { verification_method: 'microdeposits' } } as const;
  const waits = await save('pm_usBankAccount_success', { payment_method_options: options });
  expect(waits.next_action).toMatchObject({
    type: 'verify_with_microdeposits',
    verify_with_microdeposits: { microdeposit_type: 'amounts' },
  });

  const wrong = await failure(stripe.setupIntents.verifyMicrodeposits(waits.id, { amounts: [1, 2] }));
  expect(wrong.code).toBe('payment_method_microdeposit_verification_amounts_mismatch');
  const right = await stripe.setupIntents.verifyMicrodeposits(waits.id, { amounts: [32, 45] });

  expect(right.status).toBe('succeeded');
  expect(await save('pm_usBankAccount_success')).toMatchObject({ status: 'succeeded' });
  for (const [code, error] of [
    ['SM33CC', 'attempts_exceeded'],
    ['SM44DD', 'timeout'],
  ] as const) {
    const other = await save('pm_usBankAccount_success', { payment_method_options: options });
    const told = await failure(stripe.setupIntents.verifyMicrodeposits(other.id, { descriptor_code: code }));
    expect(told.code).toBe(`payment_method_microdeposit_verification_${error}`);
    expect(await stripe.setupIntents.retrieve(other.id)).toMatchObject({ status: 'requires_payment_method' });
  }
});

test('every kind of method can be made as a device makes it, but no card from its number', async () => {
  const iban = { type: 'sepa_debit', sepa_debit: { iban: 'DE89370400440532013000' } } as const;
  const bank = {
    type: 'us_bank_account',
    us_bank_account: { account_number: '000123456789', routing_number: '110000000' },
  } as const;
  const holder = { billing_details: { name: 'New', email: 'new@example.com' } };
  for (const params of [
    iban,
    bank,
    ...(['alipay', 'link', 'paypal', 'wechat_pay'] as const).map((type) => ({ type })),
  ]) {
    const made = await stripe.paymentMethods.create({ ...params, ...holder });
    expect(made.type).toBe(params.type);
    expect(faults(made, 'Stripe.PaymentMethod'), params.type).toEqual([]);
    const paid = await stripe.paymentIntents.create({
      amount: 900,
      currency: params.type === 'us_bank_account' ? 'usd' : 'eur',
      payment_method: made.id,
      confirm: true,
      return_url: 'https://shop.example/back',
      expand: ['latest_charge'],
    });
    expect(faults(paid.latest_charge, 'Stripe.Charge'), params.type).toEqual([]);
  }
  expect((await stripe.paymentMethods.create({ ...iban, ...holder })).sepa_debit?.last4).toBe('3000');
  const card = { number: '4242424242424242', exp_month: 1, exp_year: 2040 };
  const refused = await failure(stripe.paymentMethods.create({ type: 'card', card }));
  expect(refused.message).toMatch(/generally unsafe/);
});

test('an account says which kinds it has switched on', async () => {
  const [all] = (await stripe.paymentMethodConfigurations.list()).data;
  expect(faults(all, 'Stripe.PaymentMethodConfiguration')).toEqual([]);
  expect(all).toMatchObject({ is_default: true, alipay: { available: true } });

  const off = { alipay: { display_preference: { preference: 'off' } } } as const;
  await stripe.paymentMethodConfigurations.update(all!.id, off);

  const [less] = (await stripe.paymentMethodConfigurations.list()).data;
  expect(less).toMatchObject({ alipay: { available: false }, paypal: { available: true } });
});

test('one that is given up stays so, and all of it is told', async () => {
  const saved = await save('pm_card_visa');
  await stripe.paymentMethods.detach(saved.payment_method as string);
  await save('pm_card_chargeDeclined').catch(() => undefined);
  const asked = await save('pm_card_threeDSecure2Required', { return_url: 'https://shop.example/back' });
  const gone = await stripe.setupIntents.cancel(asked.id, { cancellation_reason: 'abandoned' });
  expect(gone).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned', next_action: null });

  const { data } = await stripe.events.list({ limit: 100 });
  const told = data.filter(({ type }) => /^(setup_intent|payment_method)/.test(type));
  expect(new Set(told.map(({ type }) => type)).size).toBe(7);
  for (const event of told) {
    const words = event.type.split(/[._]/).map((word) => word[0]!.toUpperCase() + word.slice(1));
    expect(faults(event, `Stripe.${words.join('')}Event` as (typeof types)[number])).toEqual([]);
  }
});
