import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import { createBillingStage, type BillingStage } from '../billing/billing-under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const METHOD = `paymentMethod { __typename id } problem { __typename ... on Problem { retryable } }`;
const ATTACH = `mutation ($input: AttachPaymentMethodInput!) { attachPaymentMethod(input: $input) { ${METHOD} } }`;
const DETACH = `mutation ($input: DetachPaymentMethodInput!) { detachPaymentMethod(input: $input) { detachedId problem { __typename ... on Problem { message retryable } } } }`;
const DEFAULT = `mutation ($input: SetDefaultPaymentMethodInput!) { setDefaultPaymentMethod(input: $input) { ${METHOD} } }`;
const PAY = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id }
  problem { __typename ... on MethodNotForCurrency { kind currency } } } }`;

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(() => payments.sandbox.faults.clear());
afterAll(() => payments.close());

const saved = async (subject: string): Promise<Json[]> =>
  (
    await payments.person(
      subject,
      `paymentMethods { __typename id account createdAt asOf ... on LinkMethod { email } ... on SepaDebit { last4 country bankCode } }`,
    )
  ).person.paymentMethods;

test('a method shows its real kind', async () => {
  const { subject, customer } = await stage.newcomer('pm_card_visa');
  const holder = { billing_details: { name: 'New', email: 'new@example.com' } };
  const iban = { iban: 'DE89370400440532013000' };
  for (const type of ['link', 'wechat_pay', 'alipay', 'paypal', 'sepa_debit'] as const) {
    const params = { type, ...holder, ...(type === 'sepa_debit' && { sepa_debit: iban }) };
    const { id } = await stage.stripe.paymentMethods.create(params);
    await stage.stripe.paymentMethods.attach(id, { customer });
  }

  const methods = await saved(subject);

  expect(methods.map(({ __typename }) => __typename as string).toSorted()).toEqual([
    'Alipay',
    'Card',
    'LinkMethod',
    'PayPal',
    'SepaDebit',
    'WeChatPay',
  ]);
  expect(methods.find(({ __typename }) => __typename === 'SepaDebit')).toMatchObject({
    last4: '3000',
    country: 'DE',
    bankCode: '37040044',
  });
  expect(methods.find(({ __typename }) => __typename === 'LinkMethod').email).toBe('new@example.com');
  for (const { createdAt, asOf } of methods) expect(createdAt <= asOf).toBe(true);
});

test('a method is saved once, made the usual one, and taken away for good', async () => {
  const { subject, customer } = await stage.newcomer('pm_card_visa');
  const input = { paymentMethodId: 'pm_card_amex', makeDefault: true, idempotencyKey: 'save' };
  const usual = async () => {
    const found = await stage.stripe.customers.retrieve(customer);
    return found.deleted ? null : found.invoice_settings.default_payment_method;
  };

  const first = await stage.run(subject, ATTACH, input);
  const again = await stage.run(subject, ATTACH, input);
  expect(first).toMatchObject({ problem: null, paymentMethod: { __typename: 'Card' } });
  expect(again.paymentMethod.id).toBe(first.paymentMethod.id);
  const { id } = first.paymentMethod;
  expect(await usual()).toBe(id);
  expect(await saved(subject)).toHaveLength(2);
  const other = (await saved(subject)).find((method) => method.id !== id);
  expect(await stage.run(subject, DEFAULT, { paymentMethodId: other.id, idempotencyKey: 'usual' })).toEqual({
    paymentMethod: { __typename: 'Card', id: other.id },
    problem: null,
  });
  expect(await usual()).toBe(other.id);

  const calls = await payments.callsOf(async () => {
    for (let round = 0; round < 2; round += 1) {
      const gone = await stage.run(subject, DETACH, { paymentMethodId: id, idempotencyKey: 'away' });
      expect(gone).toEqual({ detachedId: id, problem: null });
    }
  });
  expect(calls).toEqual({ 'POST /v1/payment_methods/:id/detach': 1 });
  expect((await saved(subject)).map((method) => method.id)).toEqual([other.id]);
  expect(await stage.run(subject, ATTACH, { paymentMethodId: id, idempotencyKey: 'back' })).toEqual({
    paymentMethod: null,
    problem: { __typename: 'PaymentMethodUnusable', retryable: false },
  });
});

test('a card that its bank refuses is saved nowhere', async () => {
  const input = { paymentMethodId: 'pm_card_chargeDeclined', idempotencyKey: 'declined' };

  expect(await stage.run('eli', ATTACH, input)).toMatchObject({
    paymentMethod: null,
    problem: { __typename: 'CardDeclined' },
  });
});

test('nobody takes away or makes usual what is somebody else’s, and asking costs Stripe no change', async () => {
  const [method] = await saved('ada');
  const calls = await payments.callsOf(async () => {
    for (const mutation of [DETACH, DEFAULT]) {
      const { errors } = await stage.ask('june', mutation, {
        paymentMethodId: method.id,
        idempotencyKey: 'theirs',
      });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'NOT_FOUND',
        argument: 'input.paymentMethodId',
      });
      const bad = await stage.ask('ada', mutation, { paymentMethodId: '4242', idempotencyKey: 'bad' });
      expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    const named = { personId: payer('ada').person, paymentMethodId: 'pm_card_visa', idempotencyKey: 'x' };
    const { errors } = await stage.ask('ben', ATTACH, named);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', argument: 'input.personId' });
  });
  expect(calls).toEqual({});
});

test('which kinds an account may offer depends on the currency, and on what is switched on', async () => {
  const kinds = async (currency: string) =>
    (await payments.ask(`{ stripe { paymentMethodKinds(currency: "${currency}") } }`, {}, payer('ada'))).data
      .stripe.paymentMethodKinds;

  const calls = await payments.callsOf(async () => {
    expect(await kinds('USD')).toEqual(['CARD', 'LINK', 'PAYPAL', 'US_BANK_ACCOUNT', 'WECHAT_PAY', 'ALIPAY']);
    expect(await kinds('EUR')).toContain('SEPA_DEBIT');
    expect(await kinds('EUR')).not.toContain('US_BANK_ACCOUNT');
    expect(await kinds('INR')).toEqual(['CARD', 'LINK']);
  });
  expect(calls).toEqual({ 'GET /v1/payment_method_configurations': 1 });
  const [configuration] = (await stage.stripe.paymentMethodConfigurations.list()).data;
  await stage.stripe.paymentMethodConfigurations.update(configuration!.id, {
    alipay: { display_preference: { preference: 'none' } },
    wechat_pay: { display_preference: { preference: 'off' } },
  });
  await payments.db.query(`update payments.object set as_of = as_of - interval '2 hours'`);
  expect(await kinds('USD')).toEqual(['CARD', 'LINK', 'PAYPAL', 'US_BANK_ACCOUNT', 'ALIPAY']);
});

test('a method that cannot pay in a currency is a problem of its own, before any call', async () => {
  const methods = await saved('dora');
  const bank = (await payments.person('dora', 'paymentMethods { __typename id }')).person.paymentMethods.find(
    (method: Json) => method.__typename === 'UsBankAccount',
  );
  expect(methods.length).toBeGreaterThan(0);

  const calls = await payments.callsOf(async () => {
    const amount = { amount: 900, currency: 'EUR' };
    const input = { amount, paymentMethodId: bank.id, confirm: true, idempotencyKey: 'euro' };
    expect(await stage.run('dora', PAY, input)).toEqual({
      payment: null,
      problem: { __typename: 'MethodNotForCurrency', kind: 'US_BANK_ACCOUNT', currency: 'EUR' },
    });
  });
  expect(calls).toEqual({});
});

test('what became of an effect on a method can be asked for', async () => {
  const { subject } = await stage.newcomer('pm_card_visa');
  await stage.run(subject, ATTACH, { paymentMethodId: 'pm_card_mastercard', idempotencyKey: 'effect' });
  const key = { mutation: 'attachPaymentMethod', app: 'shop', idempotencyKey: 'effect' };

  const { data } = await payments.ask(
    entities('PaymentEffect', 'state paymentMethod { __typename } setupIntent { id }'),
    { representations: [{ __typename: 'PaymentEffect', subject: payer(subject).person, ...key }] },
    payer(subject),
  );

  expect(data._entities).toEqual([
    { state: 'DONE', paymentMethod: { __typename: 'Card' }, setupIntent: null },
  ]);
});

test.each([
  [ATTACH, '^/v1/payment_methods/[^/]+/attach$', { resetAfter: true }],
  [DETACH, '^/v1/payment_methods/[^/]+/detach$', { statusAfter: 500 }],
  [DEFAULT, '^/v1/customers/[^/]+$', { statusAfter: 500 }],
] as const)('an answer that is lost settles by itself: %s', async (mutation, path, fault) => {
  const { subject, method } = await stage.newcomer('pm_card_visa');
  await saved(subject);
  payments.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 1, ...fault });
  const paymentMethodId = mutation === ATTACH ? 'pm_card_amex' : method;
  const input = { paymentMethodId, idempotencyKey: 'lost' };

  await stage.run(subject, mutation, input);
  payments.sandbox.faults.clear();
  await payments.db.query(
    `update payments.effect set lease_until = now() - interval '1 second', tried_at = null`,
  );

  expect(await stage.run(subject, mutation, input)).toMatchObject({ problem: null });
});

test('a method of a kind that nobody knows is told by Stripe’s own word', async () => {
  const [method] = await saved('ada');
  await payments.db.query(
    `update payments.object set body = jsonb_set(body, '{type}', '"moon_pay"') where kind = 'payment_method' and id = $1`,
    [method.id],
  );

  const { person } = await payments.person(
    'ada',
    'paymentMethods { __typename id account createdAt asOf ... on UnknownPaymentMethod { kind } }',
  );

  expect(person.paymentMethods.find(({ id }: { id: string }) => id === method.id)).toEqual({
    __typename: 'UnknownPaymentMethod',
    id: method.id,
    account: 'default',
    createdAt: method.createdAt,
    asOf: expect.stringMatching(/Z$/),
    kind: 'moon_pay',
  });
});
