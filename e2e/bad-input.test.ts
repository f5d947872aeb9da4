import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

const PAY =
  'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id } problem { __typename ... on Problem { message retryable } } } }';
const pay = (input: object) =>
  [PAY, { input: { amount: { amount: 100, currency: 'USD' }, idempotencyKey: 'bad', ...input } }] as const;
const SEND =
  'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } problem { __typename ... on Problem { message retryable } } } }';
const send = (input: object) =>
  [
    SEND,
    { input: { to: '+12025550143', channel: 'SMS', body: 'hi', idempotencyKey: 'bad', ...input } },
  ] as const;
const CHECK =
  'mutation ($input: CheckVerificationInput!) { checkVerification(input: $input) { problem { __typename ... on Problem { message retryable } } } }';

const bad: [string, string, object, string][] = [
  ['a negative amount', ...pay({ amount: { amount: -1, currency: 'USD' } }), 'input.amount.amount'],
  ['an amount of nothing', ...pay({ amount: { amount: 0, currency: 'USD' } }), 'input.amount.amount'],
  ['a fractional amount', ...pay({ amount: { amount: 12.5, currency: 'USD' } }), ''],
  ['an amount beyond 2^53', ...pay({ amount: { amount: 2 ** 53, currency: 'USD' } }), ''],
  ['an amount in a string', ...pay({ amount: { amount: '100', currency: 'USD' } }), ''],
  ['a currency that is none', ...pay({ amount: { amount: 100, currency: 'ZZZ' } }), ''],
  ['a currency in lower case', ...pay({ amount: { amount: 100, currency: 'usd' } }), ''],
  ['confirming without a method', ...pay({ confirm: true }), 'input.paymentMethodId'],
  ['a malformed payment method', ...pay({ paymentMethodId: '4242424242424242' }), 'input.paymentMethodId'],
  [
    'a return URL that runs code',
    ...pay({ confirm: true, paymentMethodId: 'pm_card_visa', returnUrl: 'javascript:alert(1)' }),
    'input.returnUrl',
  ],
  ['a description that is too long', ...pay({ description: 'x'.repeat(501) }), 'input.description'],
  ['an empty idempotency key', ...pay({ idempotencyKey: '' }), 'input.idempotencyKey'],
  [
    'an idempotency key that is too long',
    ...pay({ idempotencyKey: 'k'.repeat(256) }),
    'input.idempotencyKey',
  ],
  ['a malformed payment id', '{ payment(id: "nonsense") { id } }', {}, 'id'],
  ['a malformed message id', '{ message(id: "nonsense") { id } }', {}, 'id'],
  ['a number that is no number', '{ phoneNumber(e164: "555-0143") { valid } }', {}, 'e164'],
  ['first: 0', '{ me { payments(first: 0) { edges { node { id } } } } }', {}, 'first'],
  ['first: 101', '{ me { messages(first: 101) { edges { node { id } } } } }', {}, 'first'],
  [
    'first: -1 of transactions',
    '{ me { bankAccounts { transactions(first: -1) { edges { node { id } } } } } }',
    {},
    'first',
  ],
  ['a cursor that was made up', '{ me { payments(after: "abc") { edges { node { id } } } } }', {}, 'after'],
  [
    'an impossible instant',
    '{ me { payments(createdFrom: "2026-02-30T00:00:00Z") { edges { node { id } } } } }',
    {},
    '',
  ],
  [
    'an impossible day',
    '{ me { bankAccounts { transactions(from: "2026-13-01") { edges { node { id } } } } } }',
    {},
    '',
  ],
  [
    'an instant that is none',
    'query ($at: DateTime) { me { payments(createdFrom: $at) { edges { node { id } } } } }',
    { at: 'yesterday' },
    '',
  ],
  [
    'a time that ends before it begins',
    '{ me { payments(createdFrom: "2026-02-01T00:00:00Z", createdTo: "2026-01-01T00:00:00Z") { edges { node { id } } } } }',
    {},
    'createdTo',
  ],
  [
    'a public token that is none',
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { id } } }',
    { input: { publicToken: 'abc', idempotencyKey: 'bad' } },
    'input.publicToken',
  ],
  ['a message without words', ...send({ body: '' }), 'input.body'],
  ['a message that is too long', ...send({ body: 'x'.repeat(1601) }), 'input.body'],
  ['a recipient that is no number', ...send({ to: 'ada' }), 'input.to'],
  ['a card number in a message', ...send({ body: 'Mine is 4242 4242 4242 4242.' }), 'input.body'],
  [
    'a card number as an idempotency key',
    ...pay({ idempotencyKey: '378282246310005' }),
    'input.idempotencyKey',
  ],
  [
    'a card number for a cursor',
    'query ($after: String) { me { payments(after: $after) { edges { node { id } } } } }',
    { after: '5555-5555-5555-4444' },
    'after',
  ],
  [
    'a code that is no code',
    CHECK,
    { input: { to: '+12025550143', code: 'abcdef', idempotencyKey: 'bad' } },
    'input.code',
  ],
];

test.each(bad)(
  '%s is refused with a code and a place, without a call',
  async (_name, query, variables, argument) => {
    const { result, calls } = await plaza.callsOf(() => plaza.ask('ada', query, variables));

    const error = result.errors?.[0];
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(error?.extensions.code);
    if (argument) expect(error?.extensions['argument']).toBe(argument);
    else expect(error?.message).toMatch(/takes|Expected|got invalid value/);
    expect(calls).toEqual({});
  },
);

test('what was refused has used up no idempotency key', async () => {
  const { data, errors } = await plaza.ask('ada', ...pay({ paymentMethodId: 'pm_card_visa', confirm: true }));

  expect(errors).toBeUndefined();
  expect(data.createPayment).toMatchObject({ problem: null, payment: { id: expect.stringMatching(/^pi_/) } });
});

test('an altered cursor, or one of other arguments, is refused', async () => {
  const page = await plaza.ask('ada', '{ me { payments(first: 2) { pageInfo { endCursor } } } }');
  const cursor: string = page.data.me.payments.pageInfo.endCursor;
  const [body, signature] = cursor.split('.');
  const altered = `${Buffer.from(Buffer.from(body!, 'base64url').toString().replace('pi_', 'pj_')).toString('base64url')}.${signature}`;
  const AFTER =
    'query ($after: String, $from: DateTime) { me { payments(after: $after, createdFrom: $from) { edges { node { id } } } } }';

  const refusals = await Promise.all([
    plaza.ask('ada', AFTER, { after: altered }),
    plaza.ask('ada', AFTER, { after: cursor, from: '2026-01-01T00:00:00Z' }),
    plaza.ask(
      'ada',
      '{ me { messages(after: $after) { edges { node { id } } } } }'.replace(
        '$after',
        JSON.stringify(cursor),
      ),
    ),
  ]);

  expect(refusals.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(3).fill('BAD_USER_INPUT'));
});

test.each([
  ['payment', '{ payment(id: "pi_0000000000000000000000") { id } }'],
  ['message', `{ message(id: "SM${'0'.repeat(32)}") { id } }`],
  ['person', '{ person(id: "per_nobody") { id } }'],
])('an unknown %s is null, and no error', async (field, query) => {
  const { data, errors } = await plaza.ask('operator', query);

  expect(errors).toBeUndefined();
  expect(data).toEqual({ [field]: null });
});

test('a change of what is not there is NOT_FOUND', async () => {
  const { data, errors } = await plaza.ask(
    'operator',
    'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { refund { id } } }',
    { input: { paymentId: 'pi_0000000000000000000000', idempotencyKey: 'nothing' } },
  );

  expect(data.refundPayment).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.paymentId' });
});
