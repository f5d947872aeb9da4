import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza({ PROVIDER_LIMITS: 'none' });
});
afterAll(() => plaza[Symbol.asyncDispose]());

/** At Stripe itself, as the company does in its dashboard. */
async function atStripe(path: string, params: Record<string, string>): Promise<{ id: string }> {
  const response = await fetch(`${plaza.sandbox.url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_sandbox' },
    body: new URLSearchParams(params),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { id: string };
}

async function ask(member: string, query: string, variables = {}) {
  const { data, errors } = await plaza.ask(member, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

test('a price has the name that the company calls it by, and an invoice that is sent the day until which it is due', async () => {
  const { id: product } = await atStripe('products', { name: 'Filters' });
  const { id: price } = await atStripe('prices', {
    product,
    currency: 'usd',
    unit_amount: '900',
    'recurring[interval]': 'month',
    nickname: 'monthly filters',
  });
  const { customers } = (await ask('ada', '{ me { customers { customerId } } }')).me;
  await atStripe('subscriptions', {
    customer: customers[0].customerId,
    'items[0][price]': price,
    collection_method: 'send_invoice',
    days_until_due: '14',
  });

  const { me } = await ask(
    'ada',
    '{ me { subscriptions(first: 1) { edges { node { items { price { nickname } } latestInvoice { createdAt dueAt } } } } } }',
  );

  const [{ node }] = me.subscriptions.edges;
  expect(node.items).toEqual([{ price: { nickname: 'monthly filters' } }]);
  const days = (Date.parse(node.latestInvoice.dueAt) - Date.parse(node.latestInvoice.createdAt)) / 86_400_000;
  expect(days).toBeCloseTo(14, 1);
});

test('a customer’s address is shown as it was changed, whole', async () => {
  const { customers } = (await ask('ben', '{ me { customers { customerId } } }')).me;
  const address = {
    line1: '1 Elm Street',
    line2: 'Flat 2',
    city: 'Malakoff',
    state: 'NY',
    postalCode: '14236',
    country: 'US',
  };
  await ask(
    'ben',
    'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { problem { __typename } } }',
    {
      input: { customerId: customers[0].customerId, address, idempotencyKey: 'move' },
    },
  );

  const { me } = await ask(
    'ben',
    '{ me { customers { customer { address { line1 line2 city state postalCode country } } } } }',
  );

  expect(me.customers[0].customer.address).toEqual(address);
});

test('a customer that an operator links is theirs since the day that was said', async () => {
  const { id: customerId } = await atStripe('customers', { email: 'old@friends.example' });
  const { me } = await ask('june', '{ me { id } }');
  const input = { personId: me.id, customerId, validFrom: '2026-02-01T00:00:00.000Z', reason: 'Seen.' };

  const { linkCustomer } = await ask(
    'operator',
    'mutation ($input: LinkCustomerInput!) { linkCustomer(input: $input) { link { customerId validFrom validTo } person { id } } }',
    { input },
  );

  expect(linkCustomer).toEqual({
    link: { customerId, validFrom: '2026-02-01T00:00:00.000Z', validTo: null },
    person: { id: me.id },
  });
});

test('refunds stand in pages of their own, each with when it was made and read', async () => {
  const { me } = await ask(
    'ben',
    '{ me { payments(first: 100) { edges { node { refunds(first: 1) { edges { cursor node { id createdAt asOf } } pageInfo { hasNextPage } } } } } } }',
  );

  const edges = me.payments.edges.flatMap(
    ({
      node,
    }: {
      node: { refunds: { edges: { cursor: string; node: { createdAt: string; asOf: string } }[] } };
    }) => node.refunds.edges,
  );
  expect(edges.length).toBeGreaterThan(0);
  for (const { cursor, node } of edges) {
    expect(cursor).toMatch(/\./);
    expect(Date.parse(node.createdAt)).not.toBeNaN();
    expect(Date.parse(node.asOf)).not.toBeNaN();
  }
});

test('a business is found by its id, the library has its key, and reading again says when', async () => {
  const { businesses } = await ask('analyst', '{ businesses { id account } }');
  const { business, stripe } = await ask(
    'operator',
    'query ($id: ID!) { business(id: $id) { id account } stripe { publishableKey } }',
    { id: businesses[0].id },
  );
  const { refreshBankConnections } = await ask('ada', 'mutation { refreshBankConnections { asOf } }');

  expect(business).toEqual(businesses[0]);
  expect(stripe).toEqual({ publishableKey: expect.stringMatching(/^pk_test_/) });
  expect(Math.abs(Date.now() - Date.parse(refreshBankConnections.asOf))).toBeLessThan(60_000);
});

test('the lines that may be a payout say what speaks for each', async () => {
  await ask('gus', '{ me { bankAccounts { transactions(first: 1) { edges { node { id } } } } } }');

  const { businesses } = await ask(
    'analyst',
    '{ businesses { payouts(first: 30) { edges { node { bankMatch { state candidates { transaction { id } confidence reasons } } } } } } }',
  );

  const candidates = businesses[0].payouts.edges.flatMap(
    ({ node }: { node: { bankMatch: { candidates: object[] } } }) => node.bankMatch.candidates,
  );
  expect(candidates.length).toBeGreaterThan(0);
  for (const candidate of candidates) {
    expect(candidate).toMatchObject({
      transaction: { id: expect.stringMatching(/^btx_/) },
      reasons: expect.arrayContaining(['AMOUNT']),
    });
  }
});
