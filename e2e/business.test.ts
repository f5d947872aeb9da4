import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

test('what belongs to the business opens by role alone, and its disputes lead to their payers', async () => {
  const BUSINESS = `{ businesses { id balance { available { currency } } payouts(first: 1) { edges { node { id } } }
    disputes(first: 3) { edges { node { id payment { id person { name } } } } } } }`;

  for (const member of ['ada', 'gus', 'partner']) {
    const { result, calls } = await plaza.callsOf(() => plaza.ask(member, BUSINESS));
    expect(result.data, member).toEqual({ businesses: null });
    expect(result.errors?.[0]?.extensions.code, member).toBe('FORBIDDEN');
    expect(calls).toEqual({});
  }
  const { data, errors } = await plaza.ask('operator', BUSINESS);
  expect(errors).toBeUndefined();
  const [business] = data.businesses;
  expect(business.id).toMatch(/^biz_/);
  expect(business.payouts.edges).toHaveLength(1);
  for (const { node } of business.disputes.edges) expect(node.payment.person.name).toMatch(/ /);
});
