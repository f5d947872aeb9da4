import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
/** What belongs to ada, by the entry through which somebody might reach it. */
let adas: {
  person: string;
  payment: string;
  message: string;
  connection: string;
  pages: Record<string, string>;
};

beforeAll(async () => {
  plaza = await startPlaza();
  const { data } = await plaza.ask(
    'ada',
    `{ me { id bankConnections { id }
        payments(first: 1) { edges { node { id } } pageInfo { endCursor } }
        messages(first: 1) { edges { node { id } } pageInfo { endCursor } }
        bankAccounts { transactions(first: 1) { pageInfo { endCursor } } } } }`,
  );
  adas = {
    person: data.me.id,
    payment: data.me.payments.edges[0].node.id,
    message: data.me.messages.edges[0].node.id,
    connection: data.me.bankConnections[0].id,
    pages: {
      payments: data.me.payments.pageInfo.endCursor,
      messages: data.me.messages.pageInfo.endCursor,
    },
  };
});

afterAll(() => plaza[Symbol.asyncDispose]());

test('nobody finds another person, payment or message by its id', async () => {
  const { data, errors } = await plaza.ask(
    'ben',
    `query ($person: ID!, $payment: ID!, $message: ID!) {
      person(id: $person) { id name payments { edges { node { id } } } bankAccounts { id } }
      payment(id: $payment) { id amount { amount } person { name } }
      message(id: $message) { id body }
    }`,
    { person: adas.person, payment: adas.payment, message: adas.message },
  );

  expect(errors).toBeUndefined();
  expect(data).toEqual({ person: null, payment: null, message: null });
});

test('everybody finds their own by its id', async () => {
  const { data } = await plaza.ask(
    'ada',
    `query ($person: ID!, $payment: ID!, $message: ID!) {
      person(id: $person) { id } payment(id: $payment) { id person { id } } message(id: $message) { id person { id } }
    }`,
    { person: adas.person, payment: adas.payment, message: adas.message },
  );

  const own = { id: adas.person };
  expect(data).toEqual({
    person: own,
    payment: { id: adas.payment, person: own },
    message: { id: adas.message, person: own },
  });
});

test.each(['payments', 'messages'])(
  'another person’s cursor opens no page of %s, and costs no call',
  async (list) => {
    const { result, calls } = await plaza.callsOf(() =>
      plaza.ask(
        'ben',
        `query ($after: String) { me { ${list}(first: 1, after: $after) { edges { node { id } } } } }`,
        {
          after: adas.pages[list],
        },
      ),
    );

    expect(result.data.me[list]).toBeNull();
    expect(result.errors?.[0]).toMatchObject({
      path: ['me', list],
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
    expect(calls).toEqual({});
  },
);

test('nobody changes what is another person’s', async () => {
  const attempts: [string, object, string][] = [
    [
      'cancelPayment(input: $input) { payment { id } }',
      { paymentId: adas.payment, idempotencyKey: 'x1' },
      'CancelPaymentInput',
    ],
    [
      'confirmPayment(input: $input) { payment { id } }',
      { paymentId: adas.payment, idempotencyKey: 'x2' },
      'ConfirmPaymentInput',
    ],
    [
      'disconnectBank(input: $input) { disconnectedId }',
      { connectionId: adas.connection, idempotencyKey: 'x3' },
      'DisconnectBankInput',
    ],
    [
      'createLinkToken(input: $input) { linkToken }',
      { connectionId: adas.connection },
      'CreateLinkTokenInput',
    ],
    [
      'updatePerson(input: $input) { person { id } }',
      { id: adas.person, name: 'Mallory' },
      'UpdatePersonInput',
    ],
    [
      'createPayment(input: $input) { payment { id } }',
      { personId: adas.person, amount: { amount: 100, currency: 'USD' }, idempotencyKey: 'x4' },
      'CreatePaymentInput',
    ],
    [
      'sendMessage(input: $input) { message { id } }',
      { to: '+12025550143', channel: 'SMS', body: 'hello', idempotencyKey: 'x5' },
      'SendMessageInput',
    ],
  ];
  for (const [field, input, type] of attempts) {
    const { result, calls } = await plaza.callsOf(() =>
      plaza.ask('ben', `mutation ($input: ${type}!) { ${field} }`, { input }),
    );

    expect(['NOT_FOUND', 'FORBIDDEN'], field).toContain(result.errors?.[0]?.extensions.code);
    expect(
      Object.keys(calls).filter((route) => route.includes(' POST ')),
      field,
    ).toEqual([]);
  }
});

test.each(['ada', 'partner'])('lists over many persons need a role, which %s has not', async (member) => {
  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask(member, '{ people { edges { node { id } } } payments { edges { node { id } } } }'),
  );

  expect(result.data).toEqual({ people: null, payments: null });
  expect(result.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(calls).toEqual({});
});

test('an analyst reads across persons, and changes nothing', async () => {
  const { data, errors } = await plaza.ask(
    'analyst',
    `query ($id: ID!) {
      people(first: 100) { edges { node { name } } }
      payments(first: 5) { edges { node { id person { name } } } }
      person(id: $id) { name payments(first: 1) { edges { node { id } } } bankAccounts { name } }
    }`,
    { id: adas.person },
  );
  expect(errors).toBeUndefined();
  expect(data.people.edges.length).toBeGreaterThanOrEqual(14);
  expect(
    data.payments.edges.every(
      (edge: { node: { person: { name: string } } }) => edge.node.person.name.length > 0,
    ),
  ).toBe(true);
  expect(data.person.name).toBe('Ada Byrne');

  const refund = await plaza.ask(
    'analyst',
    'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { refund { id } } }',
    { input: { paymentId: adas.payment, idempotencyKey: 'analyst' } },
  );
  expect(refund.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each([
  ['people:read', '{ me { id name email } }', ['me.email', 'me.name']],
  [
    'payments:read',
    '{ me { payments { edges { node { id } } } paymentMethods { id } } }',
    ['me.paymentMethods', 'me.payments'],
  ],
  [
    'banking:read',
    '{ me { bankAccounts { id } bankConnections { id } } }',
    ['me.bankAccounts', 'me.bankConnections'],
  ],
  [
    'messages:read',
    '{ me { messages { edges { node { id } } } } phoneNumber(e164: "+12025550143") { valid } }',
    ['me.messages', 'phoneNumber'],
  ],
])('without %s its fields are null with the cause `scope`, at no cost', async (scope, query, paths) => {
  const all = ['people:read', 'payments:read', 'banking:read', 'messages:read'];
  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask('ada', query, {}, { scopes: all.filter((one) => one !== scope) }),
  );

  expect(result.errors).toBeUndefined();
  const nulls = result.extensions?.plaza?.nulls ?? [];
  expect(nulls.map(({ path }) => path.join('.')).toSorted()).toEqual(paths);
  expect(nulls.every(({ cause, code }) => cause === 'scope' && code === 'FORBIDDEN')).toBe(true);
  expect(calls).toEqual({});
});

test('a change without its scope is refused, and the provider hears nothing of it', async () => {
  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask(
      'ada',
      'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id } } }',
      { input: { amount: { amount: 100, currency: 'USD' }, idempotencyKey: 'no-scope' } },
      { scopes: ['payments:read'] },
    ),
  );

  expect(result.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'payments:write' });
  expect(calls).toEqual({});
});

test('an operator makes a person known ahead of their first sign-in, once', async () => {
  const CREATE = `mutation ($input: CreatePersonInput!) {
    createPerson(input: $input) { person { id name } problem { __typename ... on PersonExists { person { id } } } }
  }`;
  const input = { issuer: 'https://id.example', subject: 'zoe', name: 'Zoe', email: 'zoe@example.com' };

  const created = await plaza.ask('operator', CREATE, { input });
  const again = await plaza.ask('operator', CREATE, { input });

  expect(created.data.createPerson.person.name).toBe('Zoe');
  expect(again.data.createPerson).toEqual({
    person: null,
    problem: { __typename: 'PersonExists', person: { id: created.data.createPerson.person.id } },
  });
  const asAda = await plaza.ask('ada', CREATE, { input: { ...input, subject: 'yan' } });
  expect(asAda.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
