import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults, type Mode } from './faulty-subgraph.ts';
import { answeredInTheEnd, MIXED, PARTNER_MS, startIsolation, type Isolation } from './isolation.ts';

let isolation: Isolation;

beforeAll(async () => {
  isolation = await startIsolation();
});

afterAll(() => isolation[Symbol.asyncDispose]());

const codes: Partial<Record<Mode, string>> = {
  hung: 'UPSTREAM_TIMEOUT',
  dripping: 'UPSTREAM_TIMEOUT',
  '429': 'RATE_LIMITED',
};

test.each(faults)('%s: the healthy part is there in time, with one coded error at most', async (mode) => {
  const { plaza, partner, untilWhole } = isolation;
  await untilWhole();
  await partner.play(mode);

  const fromMs = Date.now();
  const { data, errors, extensions } = await plaza.ask('ada', MIXED);
  const tookMs = Date.now() - fromMs;
  await partner.play('healthy');

  expect(tookMs).toBeLessThan(PARTNER_MS + 200);
  expect(data.me.name).toBe('Ada Byrne');
  expect(data.me.payments.edges).toHaveLength(1);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  if (answeredInTheEnd.has(mode)) {
    expect([data.me.points, errors]).toEqual([7, undefined]);
    return;
  }
  const code = codes[mode] ?? 'UPSTREAM_UNAVAILABLE';
  expect(data.me.points).toBeNull();
  expect(errors).toMatchObject([{ path: ['me', 'points'], extensions: { code, subgraph: 'loyalty' } }]);
  expect(extensions?.plaza?.nulls).toMatchObject([{ path: ['me', 'points'] }]);
  expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0\.1|127\.0\.0\.1|ECONN/);
});

test('a hung partner gets few requests and few sockets, and is whole again at once', async () => {
  const { partner, untilWhole, flood } = isolation;
  await untilWhole();
  await partner.play('hung');
  const { late, mostSockets } = await flood();

  await partner.play('healthy');

  expect(await untilWhole()).toBeLessThanOrEqual(500);
  expect(late).toBeLessThanOrEqual(10);
  expect(mostSockets).toBeLessThanOrEqual(32);
});
