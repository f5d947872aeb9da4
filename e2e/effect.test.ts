import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});
beforeEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { payment { id status } problem { __typename ... on Problem { message retryable } } }
}`;
const EFFECT = `query ($key: ID!, $app: String, $subject: ID) {
  effect(idempotencyKey: $key, mutation: CREATE_PAYMENT, app: $app, subject: $subject) {
    __typename mutation idempotencyKey state
    ... on PaymentEffect { payment { id status } refund { id } problem { __typename ... on Problem { retryable } } }
  }
}`;

function pay(idempotencyKey: string, paymentMethodId = 'pm_card_visa') {
  const input = { amount: { amount: 100, currency: 'USD' }, paymentMethodId, confirm: true, idempotencyKey };
  return plaza.ask('ada', CREATE, { input });
}

async function effect(key: string, member = 'ada', whose: object = {}) {
  const { data, errors } = await plaza.ask(member, EFFECT, { key, ...whose });
  return { ...data?.effect, errors };
}

test('who asks what became of a key is told its state and what came of it, as it is now', async () => {
  const { data } = await pay('mine');

  expect(await effect('mine')).toEqual({
    __typename: 'PaymentEffect',
    mutation: 'createPayment',
    idempotencyKey: 'mine',
    state: 'DONE',
    payment: data.createPayment.payment,
    refund: null,
    problem: null,
  });
  await pay('declined', 'pm_card_chargeDeclined');
  expect(await effect('declined')).toMatchObject({ state: 'DONE', problem: { __typename: 'CardDeclined' } });
  expect(await effect('never')).toMatchObject({ state: 'NONE', payment: null, problem: null });
});

test('a key is its app’s and its person’s own: others find nothing, or are refused; an operator finds it', async () => {
  await pay('own');
  const { data } = await plaza.ask('ada', '{ me { id } }');
  const whose = { app: 'shop', subject: data.me.id };

  expect((await effect('own', 'ben')).state).toBe('NONE');
  expect((await effect('own', 'ben', whose)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect((await effect('own', 'operator', whose)).state).toBe('DONE');
  const other = await plaza.ask('ada', EFFECT, { key: 'own' }, { app: 'bank' });
  expect(other.data.effect.state).toBe('NONE');
});

test('without the mutation’s own scope nothing is told', async () => {
  await pay('scoped');

  const { data, errors } = await plaza.ask('ada', EFFECT, { key: 'scoped' }, { scopes: ['payments:read'] });

  expect(data.effect).toBeNull();
  expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
});

test('an outcome that nobody knows settles without its client asking again', async () => {
  plaza.sandbox.faults.add({
    provider: 'stripe',
    method: 'POST',
    path: '/v1/payment_intents',
    // As often as it is sent.
    times: 3,
    resetAfter: true,
  });
  const { data } = await pay('lost');
  expect(data.createPayment.problem.__typename).toBe('OutcomePending');
  expect(await effect('lost')).toMatchObject({ problem: { __typename: 'OutcomePending', retryable: true } });

  await expect.poll(async () => (await effect('lost')).state, { timeout: 20_000 }).toBe('DONE');

  const settled = await effect('lost');
  expect(settled.payment.status).toBe('SUCCEEDED');
  expect((await pay('lost')).data.createPayment.payment).toEqual(settled.payment);
});

test('each mutation’s key is looked for where its effects are kept', async () => {
  const states = await plaza.ask(
    'ada',
    `{ connect: effect(idempotencyKey: "k", mutation: CONNECT_BANK) { __typename state }
       send: effect(idempotencyKey: "k", mutation: SEND_MESSAGE) { __typename state } }`,
  );

  expect(states.data).toEqual({
    connect: { __typename: 'BankEffect', state: 'NONE' },
    send: { __typename: 'MessageEffect', state: 'NONE' },
  });
});
