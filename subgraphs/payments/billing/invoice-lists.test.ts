import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';
import { createBillingStage, type BillingStage } from './billing-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const INVOICE = `id number status reason total { amount currency } amountDue { amount } amountPaid { amount } amountRemaining { amount }
  createdAt dueAt paidAt attempts nextAttemptAt asOf account person { id } subscription { id status } payment { id status }
  lines { edges { node { id description amount { amount } quantity periodStart periodEnd proration product { name } } } }`;
const PAY = `mutation ($input: PayInvoiceInput!) { payInvoice(input: $input) { invoice { id status amountPaid { amount } payment { status } }
  problem { __typename ... on CardDeclined { code } ... on InvoiceStateConflict { status } } } }`;

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(async () => {
  payments.sandbox.faults.clear();
  await payments.db.query('delete from payments.object');
  await payments.db.query('delete from payments.coverage');
});
afterAll(() => payments.close());

const list = async (subject: string, args = '', shown = INVOICE, claims = payer(subject)): Promise<Json> => {
  const { person, errors } = await payments.person(
    subject,
    `invoices${args} { asOf edges { node { ${shown} } } pageInfo { hasNextPage endCursor } }`,
    claims,
  );
  return { ...person?.invoices, errors };
};

test('twenty-five invoices with product names are a list and one call for all products', async () => {
  let shown: Json;
  const look = async () => {
    shown = await list(
      'ada',
      '(first: 25)',
      'total { amount } lines { edges { node { description product { name } } } }',
    );
  };

  expect(await payments.callsOf(look)).toEqual({ 'GET /v1/invoices': 1, 'GET /v1/products': 1 });
  expect(shown.errors).toBeUndefined();
  expect(shown.edges).toHaveLength(25);
  const names = shown.edges.flatMap(({ node }: Json) =>
    node.lines.edges.map((edge: Json) => edge.node.product.name),
  );
  expect(new Set(names)).toEqual(new Set(['Coffee Club', 'Tea Box', 'Grinder Care']));
  expect(await payments.callsOf(look)).toEqual({});
});

test('an invoice shows what it is for, what is paid and what is left', async () => {
  const [open] = (await list('nora', '(where: { status: OPEN })')).edges;
  const paid = (await list('nora', '(where: { status: PAID, currency: "USD" })')).edges;

  expect(open.node).toMatchObject({
    number: expect.stringMatching(/^\w+-\d{4}$/),
    reason: 'SUBSCRIPTION_CYCLE',
    total: { amount: 1800, currency: 'USD' },
    amountDue: { amount: 1800 },
    amountPaid: { amount: 0 },
    amountRemaining: { amount: 1800 },
    attempts: 1,
    nextAttemptAt: expect.any(String),
    paidAt: null,
    person: { id: payer('nora').person },
    subscription: { status: 'PAST_DUE' },
    lines: { edges: [{ node: { description: '1 × Coffee Club', quantity: 1, proration: false } }] },
  });
  expect(paid).toHaveLength(2);
  expect(paid[0].node).toMatchObject({ amountRemaining: { amount: 0 }, paidAt: expect.any(String) });
  const windowed = await list('nora', '(where: { createdTo: "2026-10-01T00:00:00Z" })');
  expect(windowed.edges).toHaveLength(2);
  const turned = await list(
    'nora',
    '(where: { createdFrom: "2026-10-01T00:00:00Z", createdTo: "2026-09-01T00:00:00Z" })',
  );
  expect(turned.errors[0].extensions).toMatchObject({ argument: 'where.createdTo' });
});

test('nobody else sees an invoice, by whatever entry, and asking costs no call', async () => {
  const { edges } = await list('nora');
  const { id } = edges[0].node;
  const calls = await payments.callsOf(async () => {
    expect((await list('nora', '', 'id', payer('ada'))).errors[0].extensions.code).toBe('FORBIDDEN');
    const { data } = await payments.ask(`{ invoice(id: "${id}") { id } }`, {}, payer('ada'));
    expect(data.invoice).toBeNull();
    const reference = { representations: [{ __typename: 'Invoice', id }] };
    const found = await payments.ask(entities('Invoice', 'id'), reference, payer('ada'));
    expect(found.data._entities).toEqual([null]);
    const { errors } = await stage.ask('ada', PAY, { invoiceId: id, idempotencyKey: 'theirs' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.invoiceId' });
    const bad = await payments.ask('{ invoice(id: "sub_1") { id } }', {}, payer('ada'));
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
  });
  expect(calls).toEqual({});
});

test('the page of an invoice is never kept, and asked for all of a customer at once', async () => {
  const shown = (args = '') => list('ada', `(first: 10)${args}`, 'id hostedInvoiceUrl');
  const cold = await payments.callsOf(async () => {
    for (const { node } of (await shown()).edges) expect(node.hostedInvoiceUrl).toContain(node.id);
  });
  const warm = await payments.callsOf(async () => {
    for (const { node } of (await shown()).edges) expect(node.hostedInvoiceUrl).toContain(node.id);
  });

  expect(cold).toEqual({ 'GET /v1/invoices': 1 });
  expect(warm).toEqual({ 'GET /v1/invoices': 1 });
  const rows = await payments.db.query('select body from payments.object');
  expect(JSON.stringify(rows)).not.toContain('_sandbox/stripe/invoices');
});

test('an invoice of many lines is paged by Stripe where it shows no more itself', async () => {
  const { subject, customer, method } = await stage.newcomer('pm_card_visa');
  const { id: product } = await stage.stripe.products.create({ name: 'Tile' });
  const prices = await Promise.all(
    Array.from({ length: 14 }, (_, index) =>
      stage.stripe.prices.create({
        product,
        currency: 'usd',
        unit_amount: 100 + index,
        recurring: { interval: 'month' },
      }),
    ),
  );
  await stage.stripe.subscriptions.create({
    customer,
    default_payment_method: method,
    items: prices.map(({ id }) => ({ price: id })),
  });
  const [{ node }] = (await list(subject)).edges;
  const lines = async (args: string) => {
    const { data, errors } = await payments.ask(
      `{ invoice(id: "${node.id}") { lines(${args}) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`,
      {},
      payer(subject),
    );
    expect(errors).toBeUndefined();
    return data.invoice.lines;
  };

  const calls = await payments.callsOf(async () => {
    const first = await lines('first: 6');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await lines(`first: 100, after: "${first.pageInfo.endCursor}"`);
    const ids = [...first.edges, ...rest.edges].map((edge: Json) => edge.node.id);
    expect(new Set(ids).size).toBe(14);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
  expect(calls).toEqual({ 'GET /v1/invoices/:id/lines': 1 });
});
