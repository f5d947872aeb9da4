import { buildSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readApiSdl } from '#schema/subgraphs.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';
import { wholeSelection } from './whole-selection.ts';

const schema = buildSchema(readApiSdl());
let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza({ PROVIDER_LIMITS: 'none' });
});
beforeEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

const usd = { amount: 700, currency: 'USD' };
const SAID = 'problem { __typename }';

async function act(member: string, mutation: string, input: object, shown = SAID) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await plaza.ask(
    member,
    `mutation ($input: ${type}) { ${mutation}(input: $input) { ${shown} } }`,
    { input: { idempotencyKey: mutation, ...input } },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
}

/** What `effect` tells of a key, everything of it. */
async function told(member: string, type: string, mutation: string, idempotencyKey: string) {
  const whole = wholeSelection(schema, schema.getType(type)!, { depth: 1, first: 1 }, [
    'Person',
    `${type}Problem`,
  ]);
  const { data, errors } = await plaza.ask(
    member,
    `query ($key: ID!, $mutation: EffectMutationInput!) { effect(idempotencyKey: $key, mutation: $mutation) { __typename ... on ${type} ${whole} ... on ${type} { problem { __typename } } } }`,
    { key: idempotencyKey, mutation: mutation.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() },
  );
  expect(errors).toBeUndefined();
  return data.effect;
}

/** What is the same of every effect that was done by now. */
const done = (type: string, mutation: string) => ({
  __typename: type,
  mutation,
  app: expect.any(String),
  subject: expect.any(String),
  idempotencyKey: mutation,
  id: expect.stringMatching(/^eff_/),
  state: 'DONE',
  createdAt: expect.stringMatching(/Z$/),
  startedAt: expect.stringMatching(/Z$/),
  settledAt: expect.stringMatching(/Z$/),
  account: 'default',
});

test('an effect at Stripe tells what it made or changed', async () => {
  const { payment } = await act(
    'ada',
    'createPayment',
    { amount: usd, paymentMethodId: 'pm_card_visa', confirm: true },
    'payment { id }',
  );
  const { refund } = await act('operator', 'refundPayment', { paymentId: payment.id }, 'refund { id }');
  const { setupIntent } = await act(
    'ada',
    'createSetupIntent',
    { paymentMethodId: 'pm_card_visa', confirm: true },
    'setupIntent { id }',
  );
  const { data: sold } = await plaza.ask(
    'ada',
    '{ products { edges { node { prices { edges { node { id interval } } } } } } }',
  );
  const [price] = sold.products.edges
    .flatMap(({ node }: { node: { prices: { edges: { node: object }[] } } }) => node.prices.edges)
    .map((edge: { node: object }) => edge.node)
    .filter(({ interval }: { interval: string | null }) => interval === null);
  const items = [{ priceId: price.id, quantity: 1 }];
  const { session } = await act(
    'ada',
    'createCheckoutSession',
    { mode: 'PAYMENT', items, successUrl: 'https://shop.example/done' },
    'session { id }',
  );
  const { data } = await plaza.ask('ada', '{ me { subscriptions(first: 1) { edges { node { id } } } } }');
  const [{ node: subscription }] = data.me.subscriptions.edges;
  await act('ada', 'cancelSubscription', { subscriptionId: subscription.id, at: 'PERIOD_END' });

  expect(await told('ada', 'PaymentEffect', 'createPayment', 'createPayment')).toMatchObject({
    ...done('PaymentEffect', 'createPayment'),
    payment: { id: payment.id, status: 'SUCCEEDED' },
    problem: null,
  });
  expect(await told('operator', 'PaymentEffect', 'refundPayment', 'refundPayment')).toMatchObject({
    ...done('PaymentEffect', 'refundPayment'),
    refund: { id: refund.id, amount: usd },
  });
  expect(await told('ada', 'PaymentEffect', 'createSetupIntent', 'createSetupIntent')).toMatchObject({
    ...done('PaymentEffect', 'createSetupIntent'),
    setupIntent: { id: setupIntent.id, status: 'SUCCEEDED' },
  });
  expect(await told('ada', 'PaymentEffect', 'createCheckoutSession', 'createCheckoutSession')).toMatchObject({
    ...done('PaymentEffect', 'createCheckoutSession'),
    checkoutSession: { id: session.id, status: 'OPEN' },
  });
  expect(await told('ada', 'PaymentEffect', 'cancelSubscription', 'cancelSubscription')).toMatchObject({
    ...done('PaymentEffect', 'cancelSubscription'),
    subscription: { id: subscription.id, cancelAtPeriodEnd: true },
  });
});

test('an effect at Plaid tells which connection it ended', async () => {
  const { data } = await plaza.ask('ben', '{ me { bankConnections { id } } }');
  const [{ id: connectionId }] = data.me.bankConnections;
  await act('ben', 'disconnectBank', { connectionId }, 'disconnectedId');

  expect(await told('ben', 'BankEffect', 'disconnectBank', 'disconnectBank')).toMatchObject({
    ...done('BankEffect', 'disconnectBank'),
    disconnectedId: connectionId,
    problem: null,
  });
});

/** What one provider's operators see of what nobody knows, and settle. */
const lists = [
  {
    provider: 'stripe',
    list: 'unknownPaymentEffects',
    settle: 'settlePaymentEffect',
    mutation: 'createPayment',
    input: { amount: usd, paymentMethodId: 'pm_card_visa', confirm: true },
  },
  {
    provider: 'plaid',
    list: 'unknownBankEffects',
    settle: 'settleBankEffect',
    mutation: 'connectBank',
    input: { publicToken: 'public-sandbox-00000000-0000-4000-8000-000000000000' },
  },
  {
    provider: 'twilio',
    list: 'unknownMessageEffects',
    settle: 'settleMessageEffect',
    mutation: 'sendMessage',
    input: { channel: 'SMS', body: 'Nobody knows.' },
  },
] as const;

test.each(lists)('$list: an operator sees what nobody knows of $provider, and settles it', async (each) => {
  const { provider, list, settle, mutation, input } = each;
  plaza.sandbox.faults.add({ provider, status: 503 });
  const lost = await act('ada', mutation, { ...input, idempotencyKey: 'lost' });
  expect(lost.problem).toEqual({ __typename: 'OutcomePending' });
  const LIST = `{ ${list}(first: 1) { edges { cursor node { id mutation state } } pageInfo { hasNextPage hasPreviousPage startCursor } } }`;

  const waiting = (await plaza.ask('operator', LIST)).data[list];
  const [{ cursor, node }] = waiting.edges;
  const type = `Settle${settle.slice(6)}Input!`;
  const { data, errors } = await plaza.ask(
    'operator',
    `mutation ($input: ${type}) { ${settle}(input: $input) { effect { id state } } }`,
    { input: { id: node.id, outcome: 'NOTHING', reason: 'The provider shows none.' } },
  );

  expect(errors).toBeUndefined();
  expect(node).toMatchObject({ mutation, state: 'UNKNOWN' });
  expect(waiting.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: cursor });
  expect(data[settle].effect).toEqual({ id: node.id, state: 'NOTHING' });
  expect((await plaza.ask('operator', LIST)).data[list].edges).toEqual([]);
});
