import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import { createBillingStage, type BillingStage } from '../billing/billing-under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const operator = payer('olga', { roles: ['operator'] });
const CUSTOMER = `customer { id name email phone address { line1 city postalCode country } defaultPaymentMethodId createdAt asOf account }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { ${CUSTOMER} problem { __typename ... on Problem { message retryable } } } }`;

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(() => payments.sandbox.faults.clear());
afterAll(() => payments.close());

const customers = async (subject: string, claims = payer(subject)): Promise<Json> =>
  payments.person(subject, `customers { customerId ${CUSTOMER} }`, claims);

test('what Stripe knows of a customer costs one call, each time, and is kept nowhere', async () => {
  for (let round = 0; round < 2; round += 1) {
    const calls = await payments.callsOf(async () => {
      const { person } = await customers('ada');
      expect(person.customers).toMatchObject([
        {
          customer: {
            id: payments.customerOf('ada'),
            name: 'Ada Byrne',
            email: 'ada@example.com',
            phone: '+12025550143',
            address: { country: 'US' },
            defaultPaymentMethodId: expect.stringMatching(/^pm_/),
            account: 'default',
          },
        },
      ]);
    });
    expect(calls).toEqual({ 'GET /v1/customers/:id': 1 });
  }
  const rows = await payments.db.query('select body from payments.object');
  expect(JSON.stringify(rows)).not.toContain('ada@example.com');
});

test('nobody else sees it, and who holds a customer no more sees nothing of whoever is it now', async () => {
  const foreign = await payments.callsOf(async () => {
    const { errors } = await customers('ada', payer('ben'));
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
  expect(foreign).toEqual({});
  const { subject, customer } = await stage.newcomer('pm_card_visa');
  await payments.db.query(
    `update payments.link set valid_to = now() - interval '1 hour' where owner = '${customer}'`,
  );
  const calls = await payments.callsOf(async () => {
    const { person } = await customers(subject);
    expect(person.customers).toEqual([{ customerId: customer, customer: null }]);
  });
  expect(calls).toEqual({});
  const mine = { customerId: customer, name: 'Me again', idempotencyKey: 'no more' };
  const { errors } = await stage.ask(subject, UPDATE, mine);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.customerId' });
});

test('a customer is changed once; what is left out stays, what is null is taken away', async () => {
  const { subject, customer } = await stage.newcomer('pm_card_visa');
  const address = { line1: 'Main St 1', city: 'Ulm', postalCode: '89073', country: 'DE' };
  const input = {
    customerId: customer,
    name: 'New Name',
    email: 'new@example.com',
    phone: '+12025550199',
    address,
    idempotencyKey: 'change',
  };

  const calls = await payments.callsOf(async () => {
    for (let round = 0; round < 2; round += 1) {
      expect(await stage.run(subject, UPDATE, input)).toMatchObject({
        problem: null,
        customer: { name: 'New Name', email: 'new@example.com', phone: '+12025550199', address },
      });
    }
  });
  expect(calls['POST /v1/customers/:id']).toBe(1);
  const less = { customerId: customer, phone: null, idempotencyKey: 'less' };
  expect(await stage.run(subject, UPDATE, less)).toMatchObject({
    customer: { name: 'New Name', phone: null, address: { city: 'Ulm' } },
  });
  const byOperator = { customerId: customer, name: 'Third', idempotencyKey: 'operator' };
  const { data } = await payments.ask(UPDATE, { input: byOperator }, operator);
  expect(data.updateCustomer.customer.name).toBe('Third');
  const rows = await payments.db.query('select outcome from payments.effect');
  expect(JSON.stringify(rows)).not.toContain('new@example.com');

  const key = { mutation: 'updateCustomer', app: 'shop', idempotencyKey: 'change' };
  const effect = await payments.ask(
    entities('PaymentEffect', 'state customerId'),
    { representations: [{ __typename: 'PaymentEffect', subject: payer(subject).person, ...key }] },
    payer(subject),
  );
  expect(effect.data._entities).toEqual([{ state: 'DONE', customerId: customer }]);
});

test('bad input is refused by its place, before Stripe is asked for anything', async () => {
  const customerId = payments.customerOf('ada');
  const calls = await payments.callsOf(async () => {
    for (const [input, argument] of [
      [{}, 'input'],
      [{ customerId: 'x', name: 'A' }, 'input.customerId'],
      [{ name: 'x'.repeat(257) }, 'input.name'],
      [{ email: 'ada' }, 'input.email'],
      [{ phone: '555-0143' }, 'input.phone'],
      [{ address: { country: 'Germany' } }, 'input.address.country'],
      [{ address: { postalCode: 'x'.repeat(21) } }, 'input.address.postalCode'],
      [{ name: 'A', idempotencyKey: '' }, 'input.idempotencyKey'],
    ] as const) {
      const values = { customerId, idempotencyKey: 'bad', ...input };
      const { errors } = await stage.ask('ada', UPDATE, values);
      expect(errors?.[0]?.extensions, JSON.stringify(input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
      });
    }
    const { errors } = await stage.ask('ben', UPDATE, { customerId, name: 'B', idempotencyKey: 'theirs' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.customerId' });
  });
  expect(calls).toEqual({});
});

test.each([[{ resetAfter: true }], [{ statusAfter: 500 }]] as const)(
  'an answer that is lost by %j settles by itself',
  async (fault) => {
    const { subject, customer } = await stage.newcomer('pm_card_visa');
    const path = '^/v1/customers/[^/]+$';
    payments.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 1, ...fault });
    const input = { customerId: customer, name: 'Lost', idempotencyKey: 'lost' };

    await stage.run(subject, UPDATE, input);
    payments.sandbox.faults.clear();
    await payments.db.query(
      `update payments.effect set lease_until = now() - interval '1 second', tried_at = null`,
    );

    expect(await stage.run(subject, UPDATE, input)).toMatchObject({
      problem: null,
      customer: { name: 'Lost' },
    });
  },
);
