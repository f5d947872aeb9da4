import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
const PAGE = `query ($id: ID!, $first: Int, $after: String) { payout(id: $id) { amount { amount currency } status
  transactions(first: $first, after: $after) {
    edges { node { id type amount { amount currency } fee { amount } net { amount } payment { id } account } }
    pageInfo { hasNextPage endCursor } } } }`;

interface Line {
  id: string;
  type: string;
  amount: { amount: number; currency: string };
  fee: { amount: number };
  net: { amount: number };
  payment: { id: string } | null;
}

beforeAll(async () => {
  plaza = await startPlaza();
});
afterAll(() => plaza[Symbol.asyncDispose]());

async function linesOf(id: string, first: number) {
  const lines: Line[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await plaza.ask('operator', PAGE, { id, first, after });
    expect(errors).toBeUndefined();
    const { amount, transactions } = data.payout;
    lines.push(...transactions.edges.map(({ node }: { node: Line }) => node));
    if (!transactions.pageInfo.hasNextPage) return { amount, lines };
    after = transactions.pageInfo.endCursor;
  }
}

test('a payout is the sum of what it is made of, and each charge leads to its payment', async () => {
  const { payouts, payments } = plaza.sandbox.world;
  const payout = payouts[Math.floor(payouts.length / 2)]!;

  const { amount, lines } = await linesOf(payout.id, 100);

  expect(lines.reduce((sum, { net }) => sum + net.amount, 0)).toBe(amount.amount);
  for (const each of lines) {
    expect(each.net.amount).toBe(each.amount.amount - each.fee.amount);
    expect(each.amount.currency).toBe(amount.currency);
  }
  const charged = lines.filter(({ type }) => type === 'CHARGE').map(({ payment }) => payment?.id ?? '');
  const paid = payments.filter(({ payoutId }) => payoutId === payout.id).map(({ id }) => id);
  expect(charged.toSorted()).toEqual(paid.toSorted());
});

test('pages of any size make the same list; read once, it costs no call any more', async () => {
  const { id } = plaza.sandbox.world.payouts[3]!;
  const whole = await linesOf(id, 100);

  const { result, calls } = await plaza.callsOf(() => linesOf(id, 2));

  expect(result.lines.map((line) => line.id)).toEqual(whole.lines.map((line) => line.id));
  expect(Object.keys(calls).filter((route) => route.includes('balance_transactions'))).toEqual([]);
});

test('it opens by role alone', async () => {
  const { id } = plaza.sandbox.world.payouts[5]!;

  const { result, calls } = await plaza.callsOf(() => plaza.ask('ada', PAGE, { id }));

  expect(result.errors![0]!.extensions.code).toBe('FORBIDDEN');
  expect(calls).toEqual({});
});
