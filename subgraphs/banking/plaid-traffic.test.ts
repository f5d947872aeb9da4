import { afterAll, beforeEach, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import type { Call } from '#schema/protocol.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import { createTraffic } from '#subgraphs/kit/traffic/traffic.ts';
import { countTurns } from '#subgraphs/kit/traffic/turns.ts';
import { readPlaidConfig } from './config.ts';
import { createPlaidSdk } from './plaid-sdk.ts';
import { createPlaidCalls } from './plaid.ts';
import { plaidTraits } from './traits.ts';

const sandbox = await startSandbox({ ticking: false });
const tokens = sandbox.manifest.persons.flatMap(({ items }) => items.map(({ accessToken }) => accessToken));
const [one, two, three] = tokens as [string, string, string];

beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function start({ limits = true } = {}) {
  const config = readPlaidConfig(limits ? {} : { PROVIDER_LIMITS: 'none' }, sandbox.url);
  const traffic = createTraffic(plaidTraits(config), config.policy, countTurns());
  const sdk = createPlaidSdk(config);
  return (withinMs = 4_000) => {
    const ledger: Call[] = [];
    const ask = createAsk(traffic, { deadlineMs: Date.now() + withinMs, ledger });
    return { ledger, ...createPlaidCalls(sdk, config.countryCodes, ask) };
  };
}

const statuses = () => sandbox.journal.calls({ provider: 'plaid' }).map(({ status }) => status);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'OK',
    (error) => error.extensions.code as string,
  );

test('a read is sent again after a cut line and a 500', async () => {
  sandbox.faults.add({ provider: 'plaid', reset: true, times: 1 });
  sandbox.faults.add({ provider: 'plaid', status: 500, times: 1 });

  await start()().accounts(one);

  expect(statuses()).toEqual([null, 500, 200]);
});

test.each([
  ['cut', { reset: true }],
  ['answered with 500', { status: 500 }],
  ['turned away with 429', { rateLimit: { retryAfterSeconds: 0 } }],
] as const)('an exchange that was %s is never sent again', async (_what, fault) => {
  sandbox.faults.add({ provider: 'plaid', path: '/plaid/item/public_token/exchange', ...fault });

  expect(await codeOf(start()().exchange('public-sandbox-any'))).not.toBe('OK');

  expect(statuses()).toHaveLength(1);
});

test('what Plaid refuses is not sent again', async () => {
  await codeOf(start()().accounts('access-sandbox-none'));

  expect(statuses()).toEqual([400]);
});

test('after 429 an Item waits at that endpoint, and with a second Item the endpoint does', async () => {
  const fetch = start();
  sandbox.faults.add({ provider: 'plaid', rateLimit: { retryAfterSeconds: 60 }, times: 2 });

  expect(await codeOf(fetch().accounts(one))).toBe('RATE_LIMITED');
  expect(await codeOf(fetch().accounts(one))).toBe('RATE_LIMITED');
  expect(statuses()).toEqual([429]);
  expect(await codeOf(fetch().item(one))).toBe('RATE_LIMITED');
  expect(statuses()).toEqual([429, 429]);
  expect(await codeOf(fetch().accounts(two))).toBe('OK');

  sandbox.faults.add({ provider: 'plaid', rateLimit: { retryAfterSeconds: 60 }, times: 1 });
  expect(await codeOf(fetch().item(two))).toBe('RATE_LIMITED');
  const calls = statuses().length;
  expect(await codeOf(fetch().item(three))).toBe('RATE_LIMITED');
  expect(await codeOf(fetch().accounts(three))).toBe('OK');
  expect(statuses()).toHaveLength(calls + 1);
});

test('an Item is asked no oftener than Plaid takes, and the others go on; without that Plaid answers 429', async () => {
  sandbox.limits.set({ published: true });
  const burst = (fetch: ReturnType<typeof start>) =>
    Promise.all(Array.from({ length: 30 }, () => codeOf(fetch().realtimeBalances(one))));

  const fetch = start();
  const codes = await burst(fetch);
  const refusedByPlaid = statuses().filter((status) => status === 429).length;
  const other = await codeOf(fetch().realtimeBalances(two));
  await burst(start({ limits: false }));

  // Two thirds of 25 at once; the next would come after more than the deadline.
  expect(codes.filter((code) => code === 'OK')).toHaveLength(17);
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(13);
  expect([refusedByPlaid, other]).toEqual([0, 'OK']);
  expect(statuses().filter((status) => status === 429).length).toBeGreaterThan(0);
});
