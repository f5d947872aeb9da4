import { afterAll, beforeEach, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import type { Call } from '#schema/protocol.ts';
import { NotSent } from '#subgraphs/kit/call.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import { createTraffic } from '#subgraphs/kit/traffic/traffic.ts';
import { countTurns } from '#subgraphs/kit/traffic/turns.ts';
import { readTwilioConfig } from './config.ts';
import { twilioTraits } from './traits.ts';
import { createTwilioSdk } from './twilio-sdk.ts';
import { createTwilioCalls } from './twilio.ts';

const sandbox = await startSandbox({ ticking: false });

beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function start({ url = sandbox.url, limits = true } = {}) {
  const config = readTwilioConfig(limits ? {} : { PROVIDER_LIMITS: 'none' }, url);
  const traffic = createTraffic(twilioTraits(config), config.policy, countTurns());
  const sdk = createTwilioSdk(config);
  return (withinMs = 4_000) => {
    const ledger: Call[] = [];
    const ask = createAsk(traffic, { deadlineMs: Date.now() + withinMs, ledger });
    return { ledger, ...createTwilioCalls(sdk, config.verifyServiceSid, ask) };
  };
}

const statuses = () => sandbox.journal.calls({ provider: 'twilio' }).map(({ status }) => status);
const message = { to: '+12025550143', from: '+12025550100', body: 'Once.' };
const sent = async () => (await start()().messages({ to: message.to, pageSize: 50 })).messages.length;

test('a message that Twilio turned away with 429 goes again when Twilio has room, once', async () => {
  const before = await sent();
  sandbox.journal.clear();
  sandbox.faults.add({ provider: 'twilio', method: 'POST', rateLimit: { retryAfterSeconds: 1 }, times: 1 });
  const twilio = start()();
  const startedMs = Date.now();

  await twilio.send(message);

  expect(Date.now() - startedMs).toBeGreaterThan(950);
  expect(statuses()).toEqual([429, 201]);
  expect(twilio.ledger).toMatchObject([{ retries: 1, status: 200 }]);
  expect(await sent()).toBe(before + 1);
});

test.each([
  ['cut before it was read', { reset: true }],
  ['cut after it was done', { resetAfter: true }],
  ['answered with 500', { status: 500 }],
] as const)('a message whose request was %s is never sent again', async (_what, fault) => {
  sandbox.faults.add({ provider: 'twilio', method: 'POST', ...fault });

  await expect(start()().send(message)).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    cause: undefined,
  });

  expect(statuses()).toHaveLength(1);
});

test('a message for which there was no connection was not sent, and is tried again', async () => {
  const closed = await startSandbox({ providers: ['twilio'] });
  await closed.close();
  const twilio = start({ url: closed.url })();

  await expect(twilio.send(message)).rejects.toMatchObject({ cause: expect.any(NotSent) });

  expect(twilio.ledger).toMatchObject([{ retries: 2, status: 0 }]);
});

test('a read is sent again after anything', async () => {
  sandbox.faults.add({ provider: 'twilio', reset: true, times: 1 });
  sandbox.faults.add({ provider: 'twilio', status: 503, times: 1 });

  await start()().messages({ pageSize: 1 });

  expect(statuses()).toEqual([null, 503, 200]);
});

test('one person’s used-up attempts stop nobody else', async () => {
  const fetch = start();
  const again = () => fetch().startVerification('+12025550143', 'sms');
  for (let count = 0; count < 5; count += 1) await again();
  const refused = await again().catch((error: unknown) => error);
  const startedMs = Date.now();

  await fetch().messages({ pageSize: 1 });

  expect(refused).toMatchObject({ extensions: { code: 'RATE_LIMITED', provider: { code: '60203' } } });
  expect(statuses().filter((status) => status === 429)).toHaveLength(1);
  expect(Date.now() - startedMs).toBeLessThan(500);
});

test('no more is under way than Twilio takes; without that it answers 429', async () => {
  sandbox.limits.set({ published: true });
  sandbox.latency.set({ twilio: { minMs: 50, maxMs: 50 } });
  const burst = (fetch: ReturnType<typeof start>) =>
    Promise.allSettled(Array.from({ length: 60 }, () => fetch().messages({ pageSize: 1 })));

  const guarded = await burst(start());
  const limited = statuses().filter((status) => status === 429);
  await burst(start({ limits: false }));

  expect(guarded.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(limited).toEqual([]);
  expect(statuses().filter((status) => status === 429).length).toBeGreaterThan(0);
});
