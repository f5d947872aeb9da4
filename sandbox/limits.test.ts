import { expect, test } from 'vitest';
import { startSandbox } from './sandbox.ts';
import { connect } from './stripe/test-client.ts';

/** The statuses of so many requests at once, counted. */
async function together(count: number, send: () => Promise<number>): Promise<Record<number, number>> {
  const statuses = await Promise.all(Array.from({ length: count }, send));
  return Object.fromEntries(
    [...new Set(statuses)].map((status) => [status, statuses.filter((one) => one === status).length]),
  );
}

test('Stripe lets 25 requests through in a second, and says what limit the others met', async () => {
  await using sandbox = await startSandbox({ limits: true });
  const stripe = connect(sandbox);
  const reasons: unknown[] = [];

  const counts = await together(30, () =>
    stripe.balance.retrieve().then(
      () => 200,
      (error) => {
        reasons.push([error.code, error.headers['stripe-rate-limited-reason']]);
        return error.statusCode;
      },
    ),
  );

  expect(counts).toEqual({ 200: 25, 429: 5 });
  expect(reasons).toEqual(reasons.map(() => ['rate_limit', 'global-rate']));
});

test('Plaid counts each Item, and its code names the endpoint', async () => {
  await using sandbox = await startSandbox({ limits: true });
  const { items } = sandbox.manifest.persons.find(({ subject }) => subject === 'ada')!;
  const codes = new Set<string>();
  const balance = (item: number) => async () => {
    const response = await fetch(`${sandbox.url}/plaid/accounts/balance/get`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'plaid-client-id': 'sandbox',
        'plaid-secret': 'sandbox',
      },
      body: JSON.stringify({ access_token: items[item]!.accessToken }),
    });
    if (response.status === 429) codes.add(((await response.json()) as { error_code: string }).error_code);
    return response.status;
  };

  expect(await together(27, balance(0))).toEqual({ 200: 25, 429: 2 });
  expect(await together(1, balance(1))).toEqual({ 200: 1 });
  expect([...codes]).toEqual(['ACCOUNTS_BALANCE_GET_LIMIT']);
});

test('Twilio counts what is under way, and has room again once it is answered', async () => {
  await using sandbox = await startSandbox({ limits: true });
  sandbox.latency.set({ twilio: { minMs: 200, maxMs: 200 } });
  const authorization = `Basic ${Buffer.from(`AC${'0'.repeat(32)}:sandbox-token`).toString('base64')}`;
  const list = async () => {
    const path = `/twilio/api/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages.json?PageSize=1`;
    return (await fetch(`${sandbox.url}${path}`, { headers: { authorization } })).status;
  };

  expect(await together(23, list)).toEqual({ 200: 20, 429: 3 });
  expect(await together(20, list)).toEqual({ 200: 20 });
});

test('limits are off until they are switched on', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  const balance = () =>
    stripe.balance.retrieve().then(
      () => 200,
      (error) => error.statusCode,
    );

  expect(await together(40, balance)).toEqual({ 200: 40 });
  await fetch(`${sandbox.url}/_sandbox/limits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ published: true }),
  });
  expect(await together(26, balance)).toEqual({ 200: 25, 429: 1 });
});
