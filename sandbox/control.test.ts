import { expect, test } from 'vitest';
import type { Call, CallCounts } from './journal.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import { connect, payNow } from './stripe/test-client.ts';

/** Whatever one of the control routes may answer with. */
interface Answer {
  counts: CallCounts;
  calls: Call[];
  error: { message: string };
  routes: object;
  people: unknown[];
  nowMs: number;
  total: number;
}

function control(sandbox: Sandbox) {
  return async (method: string, path: string, body?: unknown) => {
    const json =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${sandbox.url}/_sandbox${path}`, { method, ...json });
    return { status: answer.status, body: (await answer.json()) as Answer };
  };
}

test('a snapshot that was taken can be put back: objects, ids and clock', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const ask = control(sandbox);
  const stripe = connect(sandbox);
  const kept = await stripe.customers.create({ name: 'Kept' });
  const { body: snapshot } = await ask('GET', '/snapshot');
  const lost = await stripe.customers.create({ name: 'Lost' });
  await stripe.customers.del(kept.id);
  await ask('POST', '/clock', { advanceMs: 5000 });

  await ask('POST', '/restore', snapshot);

  expect(await stripe.customers.retrieve(kept.id)).toMatchObject({ name: 'Kept' });
  await expect(stripe.customers.retrieve(lost.id)).rejects.toMatchObject({ code: 'resource_missing' });
  expect((await ask('GET', '/clock')).body.nowMs).toBe(snapshot.nowMs);
  expect((await stripe.customers.create({})).id).toBe(lost.id);
  expect(JSON.stringify(snapshot)).not.toContain('privateJwk');
});

test('reset goes back to the seeded beginning and leaves tokens good', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const ask = control(sandbox);
  const [stripe, jwks] = [
    connect(sandbox),
    () => fetch(`${sandbox.issuer}/jwks`).then((answer) => answer.text()),
  ];
  const [before, key] = [(await stripe.customers.list({ limit: 100 })).data, await jwks()];
  await stripe.customers.create({ name: 'Extra' });
  await ask('POST', '/faults', { provider: 'stripe', status: 500 });

  expect((await ask('POST', '/reset')).status).toBe(200);

  expect(sandbox.journal.counts().total).toBe(0);
  expect((await stripe.customers.list({ limit: 100 })).data).toEqual(before);
  expect(await jwks()).toBe(key);
});

test('the journal counts every provider call by route, with the operation that caused it', async () => {
  await using sandbox = await startSandbox();
  const ask = control(sandbox);
  const headers = { authorization: 'Bearer sk_test_secretsecret', 'x-plaza-op': 'Home' };
  await fetch(`${sandbox.url}/v1/payment_intents?limit=1&client=private`, { headers });
  await fetch(`${sandbox.url}/v1/charges?limit=1`, { headers });
  await fetch(`${sandbox.issuer}/jwks`);

  const { body } = await ask('GET', '/calls');

  expect(body.counts).toEqual({
    total: 3,
    byProvider: { stripe: 2, identity: 1 },
    byRoute: {
      'stripe GET /v1/payment_intents': 1,
      'stripe GET /v1/charges': 1,
      'identity GET /identity/jwks': 1,
    },
  });
  expect(body.calls[0]).toMatchObject({
    seq: 1,
    op: 'Home',
    status: 400,
    path: '/v1/payment_intents',
    faulted: false,
  });
  expect(JSON.stringify(body)).not.toMatch(/secretsecret|private/);
  expect((await ask('GET', '/calls?since=1&provider=stripe')).body.counts.total).toBe(1);
  expect((await ask('DELETE', '/calls')).body.total).toBe(0);
});

test('time moves only forward, and what was due has happened', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const debit = { ...payNow, payment_method: 'pm_usBankAccount_success' };
  const { id, status } = await stripe.paymentIntents.create(debit);
  expect(status).toBe('processing');

  await control(sandbox)('POST', '/clock', { advanceMs: 4 * 24 * 3_600_000 });

  expect((await stripe.paymentIntents.retrieve(id)).status).toBe('succeeded');
  expect((await control(sandbox)('POST', '/clock', { advanceMs: -1 })).status).toBe(400);
});

test.each([
  ['POST', '/faults', { provider: 'stripe' }, 'exactly one of'],
  ['POST', '/faults', { provider: 'paypal', status: 500 }, 'provider'],
  ['POST', '/faults', { provider: 'stripe', status: 500, path: 'v1' }, 'a path starts with'],
  ['POST', '/latency', { profile: 'slow' }, 'profile'],
  ['POST', '/clock', {}, 'advanceMs'],
  ['POST', '/restore', { version: 1 }, 'A snapshot of seed "plaza" is wanted'],
  ['GET', '/nothing', undefined, 'GET /_sandbox lists them'],
])('%s %s with %j says what is wrong', async (method, path, body, words) => {
  await using sandbox = await startSandbox();

  const answer = await control(sandbox)(method, path, body);

  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body.error.message).toContain(words);
});

test('lists its routes, its cast and what links them', async () => {
  await using sandbox = await startSandbox();
  const ask = control(sandbox);

  expect((await ask('GET', '')).body.routes).toHaveProperty('POST /_sandbox/faults');
  expect((await ask('GET', '/cast')).body.people.length).toBeGreaterThanOrEqual(12);
  expect((await ask('GET', '/manifest')).body).toEqual(JSON.parse(JSON.stringify(sandbox.manifest)));
});
