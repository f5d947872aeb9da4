import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTwoAccounts, type TwoAccounts } from './two-accounts.ts';

let plaza: TwoAccounts;

beforeAll(async () => {
  plaza = await startTwoAccounts();
});
beforeEach(() => {
  plaza.sandbox.faults.clear();
  plaza.sandbox.journal.clear();
});
afterAll(() => plaza[Symbol.asyncDispose]());

let keys = 0;
const key = () => `accounts ${++keys}`;
const CREATE = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) {
  payment { id account } clientSecret problem { __typename } } }`;
const pay = (input: object = {}, member = 'ada') =>
  plaza.ask(member, CREATE, {
    input: { amount: { amount: 900, currency: 'EUR' }, idempotencyKey: key(), ...input },
  });

test('a payment is made where it is asked for, in the first account by default, and changed where it is', async () => {
  const [home, there] = [
    await pay(),
    await pay({ account: 'eu', paymentMethodId: 'pm_card_visa', confirm: true }),
  ];
  const made = there.data.createPayment.payment;
  expect(home.data.createPayment.payment.account).toBe('default');
  expect(made.account).toBe('eu');
  expect(plaza.asked().filter((call) => call.includes('POST'))).toEqual([
    'default POST /v1/payment_intents',
    'eu POST /v1/payment_intents',
  ]);
  plaza.sandbox.journal.clear();

  const { data } = await plaza.ask(
    'operator',
    `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) {
       refund { account } payment { account amountRefunded { amount } } } }`,
    { input: { paymentId: made.id, idempotencyKey: key() } },
  );

  expect(data.refundPayment).toEqual({
    refund: { account: 'eu' },
    payment: { account: 'eu', amountRefunded: { amount: 900 } },
  });
  expect(plaza.asked().every((call) => call.startsWith('eu '))).toBe(true);
  const refunds = `query ($id: ID!) { payment(id: $id) { refunds { edges { node { account } } } } }`;
  const shown = await plaza.ask('ada', refunds, { id: made.id });
  expect(shown.data.payment.refunds.edges).toEqual([{ node: { account: 'eu' } }]);
});

test('a key is used once, whatever the account: the same again is the same, another account is a conflict', async () => {
  const input = { idempotencyKey: key(), account: 'eu' };

  const [first, again, elsewhere] = [
    await pay(input),
    await pay(input),
    await pay({ ...input, account: 'default' }),
  ];

  expect(again.data.createPayment.payment).toEqual(first.data.createPayment.payment);
  expect(again.data.createPayment.clientSecret).toBe(first.data.createPayment.clientSecret);
  expect(elsewhere.errors![0]!.extensions.code).toBe('IDEMPOTENCY_CONFLICT');
  expect(plaza.asked().filter((call) => call === 'eu POST /v1/payment_intents')).toHaveLength(1);
});

test('a message is sent from the account that is named', async () => {
  const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { account } } }`;

  const { data } = await plaza.ask('ada', SEND, {
    input: { account: 'eu', channel: 'SMS', body: 'Hello', idempotencyKey: key() },
  });

  expect(data.sendMessage.message.account).toBe('eu');
  expect(plaza.asked()).toEqual(['eu POST /twilio/api/2010-04-01/Accounts/:accountSid/Messages.json']);
});

test('a code is sent from the account that is named, checked there, and says so', async () => {
  const START = `mutation ($input: StartVerificationInput!) { startVerification(input: $input) { verification { account } } }`;
  const CHECK = `mutation ($input: CheckVerificationInput!) { checkVerification(input: $input) { verification { account } problem { __typename } } }`;
  const EFFECT = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: START_VERIFICATION) {
    ... on MessageEffect { account verification { account } } } }`;
  const to = '+12025550143';
  const [start, wrong, there] = [key(), key(), key()];
  const check = (idempotencyKey: string, account?: string) =>
    plaza.ask('ada', CHECK, { input: { ...(account && { account }), to, code: '000000', idempotencyKey } });

  const started = await plaza.ask('ada', START, { input: { account: 'eu', to, idempotencyKey: start } });
  const effect = await plaza.ask('ada', EFFECT, { key: start });
  const elsewhere = await check(wrong);
  const checked = await check(there, 'eu');

  expect(started.data.startVerification.verification).toEqual({ account: 'eu' });
  expect(effect.data.effect).toEqual({ account: 'eu', verification: { account: 'eu' } });
  expect(elsewhere.data.checkVerification.problem).toEqual({ __typename: 'VerificationNotFound' });
  expect(checked.data.checkVerification).toEqual({
    verification: { account: 'eu' },
    problem: { __typename: 'WrongCode' },
  });
});

test('a lost answer is looked for in the account in which it was asked for', async () => {
  plaza.sandbox.faults.add({
    provider: 'stripe',
    account: 'eu',
    method: 'POST',
    path: '/v1/payment_intents',
    statusAfter: 500,
    times: 1,
  });
  const input = { account: 'eu', idempotencyKey: key() };
  expect((await pay(input)).data.createPayment.problem).toEqual({ __typename: 'OutcomePending' });

  const EFFECT = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: CREATE_PAYMENT) {
    ... on PaymentEffect { state account payment { account } } } }`;
  const look = async () => (await plaza.ask('ada', EFFECT, { key: input.idempotencyKey })).data.effect;

  await expect.poll(look, { timeout: 30_000, interval: 500 }).toEqual({
    state: 'DONE',
    account: 'eu',
    payment: { account: 'eu' },
  });
  expect(plaza.asked().filter((call) => call.startsWith('default'))).toEqual([]);
});

test.each([
  [
    'mutation { createPayment(input: { account: "us", amount: { amount: 1, currency: "USD" }, idempotencyKey: "us" }) { payment { id } } }',
    'input.account',
  ],
  [
    'mutation { sendMessage(input: { account: "us", channel: SMS, body: "x", idempotencyKey: "us" }) { message { id } } }',
    'input.account',
  ],
  ['mutation { createLinkToken(input: { account: "us" }) { linkToken } }', 'input.account'],
  [
    'mutation { connectBank(input: { account: "us", publicToken: "public-sandbox-1", idempotencyKey: "us" }) { connection { id } } }',
    'input.account',
  ],
  [
    'mutation { startVerification(input: { account: "us", to: "+12025550143", idempotencyKey: "us" }) { verification { id } } }',
    'input.account',
  ],
  [
    'mutation { checkVerification(input: { account: "us", to: "+12025550143", code: "123456", idempotencyKey: "us" }) { verification { id } } }',
    'input.account',
  ],
  [
    'mutation { linkCustomer(input: { account: "us", personId: "per_aaaaaaaaaaaaaaaaaaaaaaaaaa", customerId: "cus_1", reason: "a test" }) { link { account } } }',
    'input.account',
  ],
  [
    'mutation { linkAddress(input: { account: "us", personId: "per_aaaaaaaaaaaaaaaaaaaaaaaaaa", channel: SMS, address: "+12025550143", reason: "a test" }) { link { account } } }',
    'input.account',
  ],
  ['{ payments(where: { account: "us" }) { edges { node { id } } } }', 'where.account'],
  ['{ messages(where: { account: "us" }) { edges { node { id } } } }', 'where.account'],
  ['{ stripe(account: "us") { publishableKey } }', 'account'],
])('%s names an account that is none: a clear error at its place, and no call', async (query, argument) => {
  const { errors } = await plaza.ask('operator', query);

  expect(errors).toMatchObject([
    {
      message: 'There is no such account; there are default, eu.',
      extensions: { code: 'BAD_USER_INPUT', argument },
    },
  ]);
  expect(plaza.asked()).toEqual([]);
});
