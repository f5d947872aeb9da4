import { expect, test, vi } from 'vitest';
import { HOME } from './plaza.ts';
import { npmStart, tokenFrom, type StartedPlaza } from './process.ts';

// A start takes seconds where the machine is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

const PAY = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { clientSecret problem { __typename } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } problem { __typename } } }`;
const CONNECT = `mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { id } problem { __typename } } }`;
const VERIFY = `mutation ($input: StartVerificationInput!) { startVerification(input: $input) { __typename } }`;
const WORDS = 'The red door opens at nine.';

/**
 * Everything that has secrets in it, once: a payment, a message, a bank, a code, and Home.
 *
 * @param home whose Home; somebody else's each time, or what is kept would answer
 * @returns what must not be told
 */
async function doEverything(plaza: StartedPlaza, run: string, home: string): Promise<string[]> {
  const input = { amount: { amount: 100, currency: 'USD' }, idempotencyKey: `pay-${run}` };
  const publicToken = await makePublicToken(plaza.sandboxUrl);
  const paid = await plaza.ask('ada', PAY, { input });
  await plaza.ask('ada', SEND, { input: { channel: 'SMS', body: WORDS, idempotencyKey: `send-${run}` } });
  await plaza.ask('ada', CONNECT, { input: { publicToken, idempotencyKey: `connect-${run}` } });
  await plaza.ask('ada', VERIFY, {
    input: { to: '+12025550143', channel: 'SMS', idempotencyKey: `code-${run}` },
  });
  const { data } = await plaza.ask(home, HOME);
  const bodies = (data?.me?.messages?.edges ?? []) as { node: { body: string | null } }[];
  const secrets = [
    paid.data?.createPayment?.clientSecret,
    publicToken,
    ...bodies.map(({ node }) => node.body),
  ];
  return secrets.filter((secret): secret is string => typeof secret === 'string' && secret.length > 8);
}

async function makePublicToken(sandboxUrl: string): Promise<string> {
  const answer = await control(sandboxUrl, 'plaid/public_token', {});
  return (answer as { public_token: string }).public_token;
}

async function control(sandboxUrl: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${sandboxUrl}/_sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return response.json();
}

test('no line that Plaza writes holds a token, a key or a message, also when every provider fails', async () => {
  await using plaza = await npmStart('memory', { LOG_LEVEL: 'debug' });
  const token = await tokenFrom(plaza.sandboxUrl, 'ada');
  const secrets = await doEverything(plaza, 'well', 'ada');
  const faults = [
    ['nora', { status: 500 }],
    ['marc', { resetAfter: true }],
    ['lena', { rateLimit: { retryAfterSeconds: 1 } }],
  ] as const;
  for (const [home, fault] of faults) {
    for (const provider of ['stripe', 'plaid', 'twilio']) {
      await control(plaza.sandboxUrl, 'faults', { provider, ...fault });
    }
    await doEverything(plaza, Object.keys(fault)[0]!, home);
    await fetch(`${plaza.sandboxUrl}/_sandbox/faults`, { method: 'DELETE' });
  }
  const forged = `${token.slice(0, -8)}AAAAAAAA`;
  await fetch(`${plaza.url}/graphql?access_token=${token}`, {
    headers: { authorization: `Bearer ${forged}` },
  });

  plaza.terminate();
  await plaza.ended;
  const said = plaza.stdout() + plaza.stderr();

  expect(said.match(/"msg":"request"/g)!.length).toBeGreaterThan(15);
  expect(said).toMatch(/RATE_LIMITED.*UPSTREAM_UNAVAILABLE|UPSTREAM_UNAVAILABLE.*RATE_LIMITED/s);
  expect(secrets.length).toBeGreaterThan(3);
  for (const secret of [...secrets, WORDS]) expect(said).not.toContain(secret);
  // The report's own curl says "Bearer $(…)": a command, no token.
  expect(said).not.toMatch(
    /eyJ[\w-]+\.[\w-]+|Bearer [^$]|access-sandbox-|public-sandbox-|_secret_|sk_test_|"variables":\{/,
  );
});

test('a card number is neither taken nor written down nor told, wherever in a request it stands', async () => {
  await using plaza = await npmStart('memory', { LOG_LEVEL: 'debug' });
  const card = '4242424242424242';
  const input = { amount: { amount: 100, currency: 'USD' }, idempotencyKey: 'card' };

  const answers = [
    await plaza.ask('ada', PAY, { input: { ...input, description: `card ${card}` } }),
    await plaza.ask('ada', PAY, { input: { ...input, cardNumber: card } }),
    await plaza.ask('ada', PAY, { input: { ...input, [card]: true } }),
    await plaza.ask('ada', `{ payment(id: "${card}") { id } }`),
    await plaza.ask('ada', `{ payment(id: ${card} { id } }`),
    await plaza.ask('ada', `{ me { id } } # ${card}`),
  ];
  plaza.terminate();
  await plaza.ended;

  for (const { data, errors } of answers) {
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  }
  expect(JSON.stringify(answers) + plaza.stdout() + plaza.stderr()).not.toContain(card);
});
