import { expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { connect, failure } from './test-client.ts';

async function send(sandbox: Sandbox, path: string, init: RequestInit = {}) {
  const answer = await fetch(sandbox.url + path, { headers: { authorization: 'Bearer sk_test_x' }, ...init });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as { error: { type: string; message: string } },
  };
}

test.each([
  ['sk_live_51Secret', 'refuses live keys'],
  ['rk_live_51Secret', 'refuses live keys'],
  ['pk_test_51Public', 'publishable'],
  ['access-production-1', 'sk_test_'],
])('the key %s is refused, and repeated nowhere', async (key, words) => {
  await using sandbox = await startSandbox();

  const error = await failure(connect(sandbox, key).balance.retrieve());

  expect(error).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 });
  expect(error.message).toContain(words);
  expect(JSON.stringify([error.raw, sandbox.journal.calls(), sandbox.snapshot()])).not.toContain(key);
});

test('restricted test keys, basic authentication and no key at all', async () => {
  await using sandbox = await startSandbox();
  const basic = `Basic ${Buffer.from('sk_test_x:').toString('base64')}`;

  expect((await connect(sandbox, 'rk_test_1').balance.retrieve()).object).toBe('balance');
  expect((await send(sandbox, '/v1/balance', { headers: { authorization: basic } })).status).toBe(200);
  const none = await send(sandbox, '/v1/balance', { headers: {} });
  expect(none).toMatchObject({ status: 401, body: { error: { type: 'invalid_request_error' } } });
  expect(none.headers.get('request-id')).toMatch(/^req_/);
});

test.each(['/v1/nothing', '/v2/core/events', '/v1/customers/cus_1/nothing'])(
  '%s answers in Stripe’s own shape',
  async (path) => {
    await using sandbox = await startSandbox();

    const { status, body, headers } = await send(sandbox, path);

    expect(status).toBe(404);
    expect(body.error).toMatchObject({ type: 'invalid_request_error' });
    expect(body.error.message).toContain(`Unrecognized request URL (GET: ${path})`);
    expect(headers.get('request-id')).toMatch(/^req_/);
  },
);

test.each([
  [{ currency: 'usd' }, 'amount', 'parameter_missing'],
  [{ amount: 100 }, 'currency', 'parameter_missing'],
  [{ amount: '1e3', currency: 'usd' }, 'amount', 'parameter_invalid_integer'],
  [{ amount: 0, currency: 'usd' }, 'amount', 'parameter_invalid_integer'],
  [{ amount: 49, currency: 'usd' }, 'amount', 'amount_too_small'],
  [{ amount: 100_000_000, currency: 'usd' }, 'amount', 'amount_too_large'],
  [{ amount: 100, currency: '' }, 'currency', 'parameter_invalid_empty'],
  [{ amount: 100, currency: 'zzz' }, 'currency', undefined],
  [{ amount: 100, currency: 'usd', colour: 'red' }, 'colour', 'parameter_unknown'],
  [{ amount: 100, currency: 'usd', confirm: 'maybe' }, 'confirm', undefined],
  [{ amount: 100, currency: 'usd', customer: 'cus_nobody' }, 'customer', 'resource_missing'],
  [{ amount: 100, currency: 'usd', payment_method: 'pm_nothing' }, 'payment_method', 'resource_missing'],
  [{ amount: 100, currency: 'usd', off_session: true }, 'off_session', undefined],
])('a payment with %j is refused, and nothing is stored', async (params, param, code) => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const before = (await stripe.paymentIntents.list({ limit: 1 })).data;

  const error = await failure(stripe.paymentIntents.create(params as never));

  expect(error).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError', param });
  expect(error.code).toBe(code);
  expect((await stripe.paymentIntents.list({ limit: 1 })).data).toEqual(before);
});

test('a body that is no form is refused in Stripe’s own shape', async () => {
  await using sandbox = await startSandbox();

  const headers = { authorization: 'Bearer sk_test_x', 'content-type': 'application/json' };
  const { status, body } = await send(sandbox, '/v1/customers', { method: 'POST', headers, body: '{"half' });

  expect(status).toBe(400);
  expect(body.error.type).toBe('invalid_request_error');
});
