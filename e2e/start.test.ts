import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { listens, npmStart, run, temporaryFolder } from './process.ts';

// A start takes seconds where the machine is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

const PAY = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id } problem { __typename } } }`;
const payment = {
  input: {
    amount: { amount: 4711, currency: 'USD' },
    paymentMethodId: 'pm_card_visa',
    confirm: true,
    idempotencyKey: 'yesterday',
  },
};
const RENAME = `mutation { updatePerson(input: { name: "Ada of yesterday" }) { person { name } } }`;
const STATE = `{ me { name payments(first: 1) { edges { node { amount { amount } } } } } }`;

test('npm start reports within 20 s, warns of nothing, and its own curl answers from four subgraphs', async () => {
  await using folder = await temporaryFolder();
  const startedMs = performance.now();
  await using plaza = await npmStart(folder.path);
  expect(performance.now() - startedMs).toBeLessThan(20_000);
  const [live, ready] = await Promise.all([fetch(`${plaza.url}/live`), fetch(`${plaza.url}/ready`)]);

  const report = plaza.stdout();
  const curl = /^ *curl [^]*?\}'$/m.exec(report)![0];
  await using pasted = run('bash', ['-c', curl]);
  await pasted.ended;

  expect(plaza.stderr()).toBe('');
  expect(report).toMatch(/Stripe +sandbox · http/);
  expect(report).toMatch(/Plaid +sandbox · http/);
  expect(report).toMatch(/Twilio +sandbox · http/);
  expect(report).toMatch(/Database +embedded PGlite/);
  expect(report).toMatch(/Cast +ada, /);
  expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    {
      status: 'ok',
      parts: { database: 'ok' },
      supergraph: { version: expect.any(String), since: expect.any(String) },
      subgraphs: Object.fromEntries(
        ['people', 'payments', 'banking', 'messaging', 'links'].map((name) => [
          name,
          { circuit: 'closed', inFlight: 0, queued: 0, decoded: 0 },
        ]),
      ),
    },
  ]);
  expect(pasted.stderr()).toBe('');
  const { data, errors } = JSON.parse(pasted.stdout());
  expect(errors).toBeUndefined();
  expect(data.me.name).toMatch(/^Ada /);
  expect(data.me.payments.edges).toHaveLength(3);
  expect(data.me.bankAccounts[0].balances.current.currency).toBe('USD');
  expect(data.me.messages.edges).toHaveLength(3);
});

test('a provider’s key makes that provider real, alone, and is shown masked', async () => {
  const key = 'sk_test_51NotARealKeyOfAnybody4242';
  await using plaza = await npmStart('memory', { STRIPE_SECRET_KEY: key });

  expect(plaza.stdout()).toMatch(/Stripe +real · sk_test_…4242\n/);
  expect(plaza.stdout()).toMatch(/Plaid +sandbox · /);
  expect(plaza.stdout() + plaza.stderr()).not.toContain(key.slice(8, -4));
});

test.each([
  ['Ctrl-C', 'interrupt'],
  ['SIGTERM', 'terminate'],
] as const)('%s stops everything within 2 s and leaves nothing behind', async (_name, stop) => {
  await using folder = await temporaryFolder();
  await using plaza = await npmStart(folder.path);
  await plaza.ask('ada', STATE);

  const startedMs = performance.now();
  plaza[stop]();
  const { code } = await plaza.ended;

  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect([0, 130, 143]).toContain(code);
  expect(plaza.alive()).toBe(false);
  expect(plaza.stderr()).toBe('');
  expect(existsSync(`${folder.path}/db/lock`)).toBe(false);
  expect(await Promise.all([listens(plaza.url), listens(plaza.sandboxUrl)])).toEqual([false, false]);
});

test(
  'a restart finds yesterday’s state, on the same ports; --fresh forgets it',
  { timeout: 90_000 },
  async () => {
    await using folder = await temporaryFolder();
    await using first = await npmStart(folder.path);
    expect((await first.ask('ada', PAY, payment)).data.createPayment.problem).toBeNull();
    expect((await first.ask('ada', RENAME)).errors).toBeUndefined();
    first.terminate();
    await first.ended;

    const ports = { PORT: new URL(first.url).port, SANDBOX_PORT: new URL(first.sandboxUrl).port };
    await using second = await npmStart(folder.path, ports);
    const kept = await second.ask('ada', STATE);
    second.terminate();
    await second.ended;
    await using third = await npmStart(folder.path, {}, ['--fresh']);
    const fresh = await third.ask('ada', STATE);

    const yesterday = 4711;
    expect(kept.data.me).toEqual({
      name: 'Ada of yesterday',
      payments: { edges: [{ node: { amount: { amount: yesterday } } }] },
    });
    expect(fresh.data.me.name).not.toBe('Ada of yesterday');
    expect(fresh.data.me.payments.edges[0].node.amount.amount).not.toBe(yesterday);
  },
);
