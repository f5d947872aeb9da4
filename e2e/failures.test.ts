import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HOME, startPlaza, type Answer, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  // What is kept of the banks would do for minutes.
  plaza = await startPlaza({ BANKING_SYNC_MAX_AGE_MS: '0' });
});

/** A circuit that opened closes again, and a pause ends, before the next test. */
afterEach(async () => {
  plaza.sandbox.faults.clear();
  const errors = async () => (await plaza.ask('ada', HOME)).errors;
  await expect.poll(errors, { timeout: 5_000 }).toBeUndefined();
});

afterAll(() => plaza[Symbol.asyncDispose]());

function expectTheRest({ data, errors, extensions }: Answer, cause: string, code: string): void {
  expect(data.me.payments.edges).toHaveLength(3);
  expect(data.me.messages.edges).toHaveLength(3);
  expect(data.me.bankAccounts).toHaveLength(4);
  const balances = data.me.bankAccounts.map((account: { balances: unknown }) => account.balances);
  expect(balances).toEqual([null, null, null, null]);
  const nulls = extensions?.plaza?.nulls?.filter(({ path }) => path.at(-1) === 'balances') ?? [];
  const paths = nulls.map(({ path }) => path.join('.')).toSorted();
  expect(paths).toEqual([0, 1, 2, 3].map((index) => `me.bankAccounts.${index}.balances`));
  expect(nulls.every((report) => report.cause === cause && report.provider === 'plaid')).toBe(true);
  expect(errors?.every((error) => error.extensions.code === code)).toBe(true);
}

test('Plaid answering 500 nulls what Plaid knows, with its cause, and nothing else', async () => {
  plaza.sandbox.faults.add({ provider: 'plaid', status: 500 });

  expectTheRest(await plaza.ask('ada', HOME), 'provider_error', 'UPSTREAM_UNAVAILABLE');
});

test('a hung Plaid is given up before the deadline, and the rest is there', async () => {
  plaza.sandbox.faults.add({ provider: 'plaid', delayMs: 30_000 });

  const started = Date.now();
  const answer = await plaza.ask('ada', HOME);

  expect(Date.now() - started).toBeLessThan(5_000);
  expectTheRest(answer, 'timeout', 'UPSTREAM_TIMEOUT');
  const waited = answer.extensions?.plaza?.calls?.filter(({ provider }) => provider === 'plaid') ?? [];
  expect(waited.every(({ status, ms }) => status === 0 && ms >= 2_900)).toBe(true);
});

test('Plaid cutting every line nulls what Plaid knows', async () => {
  plaza.sandbox.faults.add({ provider: 'plaid', reset: true });

  expectTheRest(await plaza.ask('ada', HOME), 'provider_error', 'UPSTREAM_UNAVAILABLE');
});

test('a read on a line that was cut is sent again, and the ledger says so', async () => {
  plaza.sandbox.faults.add({ provider: 'stripe', times: 1, reset: true });

  const { result, calls } = await plaza.callsOf(() =>
    plaza.ask('ben', '{ me { payments(first: 1) { edges { node { id } } } } }'),
  );

  expect(result.errors).toBeUndefined();
  expect(calls).toEqual({ 'stripe GET /v1/payment_intents': 2 });
  expect(result.extensions?.plaza?.calls).toMatchObject([
    {
      operation: 'GET /v1/payment_intents',
      retries: 1,
      status: 200,
      waitMs: expect.any(Number),
      limitLeft: expect.any(Number),
    },
  ]);
});

test('a provider out of breath is said to be so, and that trying again may help', async () => {
  plaza.sandbox.faults.add({ provider: 'stripe', rateLimit: { retryAfterSeconds: 2 } });

  const { data, errors, extensions } = await plaza.ask(
    'eli',
    '{ me { zahlungen: payments { edges { node { id } } } name } }',
  );

  expect(data.me).toEqual({ zahlungen: null, name: 'Eli Navarro' });
  expect(errors?.[0]).toMatchObject({
    path: ['me', 'zahlungen'],
    extensions: { code: 'RATE_LIMITED', provider: { name: 'stripe', retryable: true }, subgraph: 'payments' },
  });
  expect(extensions?.plaza?.nulls).toMatchObject([
    { path: ['me', 'zahlungen'], cause: 'rate_limited', provider: 'stripe', retryable: true },
  ]);
});

test('an error carries no key, no host and no stack', async () => {
  for (const provider of ['stripe', 'plaid', 'twilio'] as const) {
    plaza.sandbox.faults.add({ provider, status: 500 });
  }

  const text = JSON.stringify(await plaza.ask('ada', HOME));

  expect(text).toContain('UPSTREAM_UNAVAILABLE');
  expect(text).not.toMatch(
    /127\.0\.0\.1|localhost|access-sandbox|sk_test|Basic |node_modules|\.ts:\d+|stack/i,
  );
});

test('the real-time balance may take longer than everything else, and holds up nothing else', async () => {
  plaza.sandbox.faults.add({ provider: 'plaid', path: '/plaid/accounts/balance/get', delayMs: 6_000 });

  const quick = Date.now();
  await plaza.ask('ada', HOME);
  expect(Date.now() - quick).toBeLessThan(3_000);
  const { data, errors } = await plaza.ask(
    'ada',
    '{ me { bankAccounts { realtimeBalance { current { amount } } } } }',
  );

  expect(errors).toBeUndefined();
  expect(data.me.bankAccounts[0].realtimeBalance.current.amount).toBeTypeOf('number');
});
