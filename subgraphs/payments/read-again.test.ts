import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from './payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
const analyst = payer('anna', { roles: ['analyst'] });
const [LIST, ONE] = ['GET /v1/payment_intents', 'GET /v1/payment_intents/:id'];

beforeAll(async () => {
  payments = await startPayments();
});
beforeEach(() => payments.sandbox.faults.clear());
afterAll(() => payments.close());

/** Payments that were read an hour ago, asked for by their ids. */
async function ask(ids: readonly string[], fields = 'id status') {
  const representations = ids.map((id) => ({ __typename: 'Payment', id }));
  const { data, errors } = await payments.ask(entities('Payment', fields), { representations }, analyst);
  return { payments: data._entities as ({ id: string } | null)[], errors };
}

async function readAll(...subjects: string[]): Promise<void> {
  for (const subject of subjects) {
    await payments.person(subject, 'payments(first: 50) { edges { node { id } } }', analyst);
  }
  await payments.age();
}

test('payments of five customers are looked for in one page of everything, those that it does not show by themselves', async () => {
  const subjects = ['ada', 'ben', 'chen', 'dora', 'eli'];
  await readAll(...subjects);
  // All of one day or so, and one of weeks ago.
  const newest = subjects.map((subject) => payments.known(subject)[0]!.id);
  const old = payments.known('ada')[30]!.id;

  const near = await payments.callsOf(async () => {
    const shown = await ask(newest);
    expect(shown.payments.map((payment) => payment?.id)).toEqual(newest);
  });
  await payments.age();
  const far = await payments.callsOf(async () => {
    const shown = await ask([...newest, old]);
    expect(shown.payments.map((payment) => payment?.id)).toEqual([...newest, old]);
  });

  expect(near).toEqual({ [LIST]: 1 });
  expect(far[LIST]).toBeGreaterThanOrEqual(1);
  expect((far[LIST] ?? 0) + (far[ONE] ?? 0)).toBeLessThanOrEqual(3);
});

test('one payment is asked for by itself', async () => {
  await readAll('ben');

  const calls = await payments.callsOf(() => ask([payments.known('ben')[0]!.id]));

  expect(calls).toEqual({ [ONE]: 1 });
});

test('a list that fails fails those alone that were looked for in it', async () => {
  await readAll('ada', 'ben');
  const [first, second] = payments.known('ada').map(({ id }) => id);
  const alone = payments.known('ben')[0]!.id;
  payments.sandbox.faults.add({ provider: 'stripe', path: '^/v1/payment_intents$', status: 500 });

  const shown = await ask([first!, second!, alone]);

  expect(shown.payments).toEqual([null, null, expect.objectContaining({ id: alone })]);
  expect(shown.errors?.map(({ path }) => path?.[1])).toEqual([0, 1]);
});

test('what a payer has to do next costs no call where the same fetch has read the list', async () => {
  await payments.db.query('delete from payments.coverage');
  const next = 'payments(first: 10) { edges { node { status nextAction { __typename } } } }';

  const calls = await payments.callsOf(async () => {
    const { person } = await payments.person('ada', next);
    const waiting = person.payments.edges.find(
      ({ node }: { node: { status: string } }) => node.status === 'REQUIRES_ACTION',
    );
    expect(waiting.node.nextAction).not.toBeNull();
  });

  expect(calls).toEqual({ [LIST]: 1 });
});

test('refunds come with their payments, and as they are by their own list', async () => {
  await payments.db.query('delete from payments.coverage');
  await payments.db.query('delete from payments.object');
  const refunds =
    'payments(first: 50) { edges { node { id refunds { edges { node { id status amount { amount } } } } } } }';
  const shown = () => payments.person('ben', refunds).then(({ person }) => person.payments.edges);

  let told: Awaited<ReturnType<typeof shown>>;
  const calls = await payments.callsOf(async () => (told = await shown()));
  await payments.db.query(`delete from payments.object where kind = 'refund'`);
  await payments.db.query(`delete from payments.coverage where kind = 'refund'`);
  await payments.db.query(
    `update payments.object set body = body #- '{latest_charge,refunds}' where kind = 'payment'`,
  );
  const listed = await shown();

  expect(calls).toEqual({ [LIST]: 1 });
  expect(told).toEqual(listed);
  expect(
    told.some(({ node }: { node: { refunds: { edges: unknown[] } } }) => node.refunds.edges.length > 0),
  ).toBe(true);
});
