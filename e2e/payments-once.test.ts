import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

const CREATE = `mutation Create($input: CreatePaymentInput!) {
  createPayment(input: $input) {
    payment { id status amount { amount } }
    problem { __typename ... on Problem { retryable } }
  }
}`;
const usd = (amount: number) => ({ amount, currency: 'USD' });

async function create(input: object) {
  const answer = await plaza.ask('ada', CREATE, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data.createPayment;
}

test('the same key charges once, alone and fifty times at once, and replays the outcome', async () => {
  const input = { amount: usd(777), paymentMethodId: 'pm_card_visa', confirm: true, idempotencyKey: 'fifty' };
  const { result, calls } = await plaza.callsOf(() =>
    Promise.all(Array.from({ length: 50 }, () => plaza.ask('ada', CREATE, { input }))),
  );
  const ids = new Set(result.map(({ data }) => data.createPayment.payment.id));
  expect(ids.size).toBe(1);
  expect(calls['stripe POST /v1/payment_intents']).toBe(1);

  const other = await plaza.ask('ada', CREATE, { input: { ...input, amount: usd(778) } });
  expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_CONFLICT');
  expect(other.data.createPayment).toBeNull();
});

const paymentsOf = async (amount: number) => {
  const { data } = await plaza.ask(
    'ada',
    '{ me { payments(first: 20) { edges { node { id amount { amount } } } } } }',
  );
  const edges = data.me.payments.edges as { node: { id: string; amount: { amount: number } } }[];
  return edges.map(({ node }) => node).filter((node) => node.amount.amount === amount);
};

test('a line that is cut after the charge leaves the outcome pending; the same key settles it with one charge', async () => {
  const input = { amount: usd(3101), paymentMethodId: 'pm_card_visa', confirm: true, idempotencyKey: 'cut' };
  // As often as it is sent, under one key, before Plaza leaves it at that.
  plaza.sandbox.faults.add({
    provider: 'stripe',
    method: 'POST',
    path: '/v1/payment_intents',
    times: 3,
    resetAfter: true,
  });

  const first = await create(input);
  expect(first).toMatchObject({ payment: null, problem: { __typename: 'OutcomePending', retryable: true } });
  const second = await create(input);

  expect(second.payment.status).toBe('SUCCEEDED');
  expect(await paymentsOf(3101)).toEqual([{ id: second.payment.id, amount: { amount: 3101 } }]);
});

test('an error that Stripe saved under the key stays pending, and the key never charges', async () => {
  const input = {
    amount: usd(3102),
    paymentMethodId: 'pm_card_visa',
    confirm: true,
    idempotencyKey: 'saved-500',
  };
  plaza.sandbox.faults.add({
    provider: 'stripe',
    method: 'POST',
    path: '/v1/payment_intents',
    times: 1,
    status: 500,
  });

  const [first, second] = [await create(input), await create(input)];

  expect([first.problem.__typename, second.problem.__typename]).toEqual(['OutcomePending', 'OutcomePending']);
  expect(await paymentsOf(3102)).toEqual([]);
});

test('what never reached Stripe is an error, and the key stays free', async () => {
  const input = {
    amount: usd(3103),
    paymentMethodId: 'pm_card_visa',
    confirm: true,
    idempotencyKey: 'limited',
  };
  plaza.sandbox.faults.add({
    provider: 'stripe',
    method: 'POST',
    path: '/v1/payment_intents',
    times: 1,
    // Longer than the request may take: a shorter wait would be waited for.
    rateLimit: { retryAfterSeconds: 6 },
  });

  const { data, errors } = await plaza.ask('ada', CREATE, { input });
  expect(data.createPayment).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'RATE_LIMITED',
    provider: { name: 'stripe', retryable: true },
  });

  // Stripe is left alone until then.
  const status = async () => (await create(input))?.payment?.status;
  await expect.poll(status, { timeout: 15_000 }).toBe('SUCCEEDED');
  expect(await paymentsOf(3103)).toHaveLength(1);
});
