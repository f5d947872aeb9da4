import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#gateway/config.ts';
import { startGateway, type Plaza } from '#gateway/gateway.ts';
import { startSandbox } from '#sandbox/sandbox.ts';
import { HOME, type Answer } from './plaza.ts';

let plaza: Plaza;
let whole: Answer;
let ask: (query: string, variables?: object) => Promise<Answer>;

beforeAll(async () => {
  const sandbox = await startSandbox();
  const token = await sandbox.token('ada');
  plaza = await startGateway(
    readConfig({
      PORT: '0',
      PLAZA_DATA: 'memory',
      LOG_LEVEL: 'silent',
      SANDBOX_URL: sandbox.url,
      OIDC_ISSUER: sandbox.issuer,
    }),
  );
  ask = async (query, variables = {}) => {
    const response = await fetch(`${plaza.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  whole = await ask(HOME);
  expect(whole.errors).toBeUndefined();
  await sandbox.close();
});

afterAll(() => plaza.close());

test('with all providers gone, what was read a short while ago is still answered, at once', async () => {
  const started = Date.now();
  const { data, errors } = await ask(HOME);

  expect(Date.now() - started).toBeLessThan(4_000);
  expect(errors).toBeUndefined();
  expect(data).toEqual(whole.data);
});

test('what was not read is null and says why, beside what Plaza keeps', async () => {
  const { data, errors, extensions } = await ask(
    '{ me { name paymentMethods { id } bankAccounts { mask realtimeBalance { asOf } } } phoneNumber(e164: "+12025550143") { valid } }',
  );

  expect(data).toMatchObject({ me: { name: 'Ada Byrne', paymentMethods: null }, phoneNumber: null });
  expect(data.me.bankAccounts).toHaveLength(4);
  expect(data.me.bankAccounts[0]).toMatchObject({ mask: expect.any(String), realtimeBalance: null });
  expect(new Set(errors?.map(({ extensions: { code } }) => code))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
  const nulls = extensions?.plaza?.nulls ?? [];
  expect(nulls).toHaveLength(6);
  expect(nulls.every(({ cause, retryable }) => cause === 'provider_error' && retryable === true)).toBe(true);
});

test('a payment that never left is an error and no pending outcome: nothing can have been charged', async () => {
  const { data, errors } = await ask(
    'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id } problem { __typename ... on Problem { message retryable } } } }',
    {
      input: {
        amount: { amount: 100, currency: 'USD' },
        paymentMethodId: 'pm_card_visa',
        confirm: true,
        idempotencyKey: 'gone',
      },
    },
  );

  expect(data.createPayment).toBeNull();
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    provider: { name: 'stripe' },
  });
});
