import { afterAll, beforeAll, expect, test } from 'vitest';
import { payer, startPayments } from './payments-under-test.ts';

/** The `@calls` of `Query.payments`. */
const BOUND = 12;

let payments: Awaited<ReturnType<typeof startPayments>>;

beforeAll(async () => {
  payments = await startPayments();
});

afterAll(() => payments.close());

test('a filter that matches nothing in a long history stops at what it may cost, and goes on when asked again', async () => {
  const analyst = payer('anna', { roles: ['analyst'] });
  const ask = () =>
    payments.ask('{ payments(first: 1, where: { currency: "CHF" }) { edges { node { id } } } }', {}, analyst);

  const costs: number[] = [];
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  while (!answers.at(-1)?.data.payments) {
    const calls = await payments.callsOf(async () => answers.push(await ask()));
    costs.push(calls['GET /v1/payment_intents'] ?? 0);
  }

  const pages = Math.ceil(payments.sandbox.world.payments.length / 100);
  expect(costs).toEqual([BOUND, pages - BOUND]);
  expect(answers[0]).toMatchObject({
    data: { payments: null },
    errors: [{ path: ['payments'], extensions: { code: 'COST_LIMIT', nullCause: 'budget' } }],
  });
  expect(answers[1]!.data).toEqual({ payments: { edges: [] } });
});
