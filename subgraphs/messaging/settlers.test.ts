import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const documents = {
  sendMessage: `mutation ($input: SendMessageInput!) {
    sendMessage(input: $input) { message { id } problem { __typename ... on Problem { message retryable } } } }`,
  startVerification: `mutation ($input: StartVerificationInput!) {
    startVerification(input: $input) { verification { id } problem { __typename ... on Problem { message retryable } } } }`,
  checkVerification: `mutation ($input: CheckVerificationInput!) {
    checkVerification(input: $input) { verification { status } problem { __typename ... on Problem { message retryable } } } }`,
};

/** A mutation whose answer was lost. */
async function lose(mutation: keyof typeof documents, input: object, fault: object) {
  messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, ...fault });
  const key = `lost ${(keys += 1)}`;
  const again = async () => {
    const variables = { input: { ...input, idempotencyKey: key } };
    return (await messaging.ask(documents[mutation], variables, ada)).data[mutation];
  };
  expect((await again()).problem.__typename).toBe('OutcomePending');
  return { key, again };
}

/** As if that much time had passed since it was asked for. */
async function later(key: string, seconds: number) {
  await messaging.db.query(
    `update messaging.effect set lease_until = now() - interval '1 second', tried_at = null,
       started_at = started_at - $2::int * interval '1 second' where key = $1`,
    [key, seconds],
  );
  await messaging.messaging.effects.settleDue();
  const [row] = await messaging.db.query<{ state: string; note: string | null }>(
    'select state, note from messaging.effect where key = $1',
    [key],
  );
  return row!;
}

const posts = () => messaging.twilioCalls().filter((call) => call.startsWith('POST')).length;

test('what Twilio does not list may still arrive at first, and later did not happen; it is never sent again', async () => {
  const { key, again } = await lose('sendMessage', { channel: 'SMS', body: 'Lost' }, { reset: true });

  expect(await later(key, 5)).toEqual({ state: 'unknown', note: 'Twilio lists no such message yet.' });
  expect(await later(key, 60)).toMatchObject({ state: 'nothing' });

  expect(posts()).toBe(1);
  expect((await again()).message.id).toMatch(/^SM/);
  expect(posts()).toBe(2);
});

test('the same text lost twice is two messages, each of one record', async () => {
  const input = { channel: 'SMS', body: 'Twice on purpose' };
  const lost = [
    await lose('sendMessage', input, { resetAfter: true }),
    await lose('sendMessage', input, { resetAfter: true }),
  ];
  await messaging.db.query(
    `update messaging.effect set lease_until = now() - interval '1 second' where state = 'unknown'`,
  );

  // Both look at the same list at the same time; who finds its message taken looks again.
  await Promise.all([messaging.messaging.effects.settleDue(), messaging.messaging.effects.settleDue()]);
  for (const { key } of lost) await later(key, 5);

  const [one, other] = [await lost[0]!.again(), await lost[1]!.again()];
  expect(new Set([one.message.id, other.message.id]).size).toBe(2);
  expect(posts()).toBe(2);
});

test('a second sending of a code is told from the first, which has its own record', async () => {
  const input = { to: '+12025550143' };
  const first = { input: { ...input, idempotencyKey: 'first code' } };
  await messaging.ask(documents.startVerification, first, ada);
  const arrived = await lose('startVerification', input, { resetAfter: true });
  const vanished = await lose('startVerification', input, { reset: true });

  expect((await later(arrived.key, 5)).state).toBe('done');
  expect((await later(vanished.key, 5)).state).toBe('unknown');
  expect((await later(vanished.key, 60)).state).toBe('nothing');
});

test('a check that may have used up the verification stays unknown for an operator, and is never made again', async () => {
  const to = '+12025550144';
  await messaging.ask(documents.startVerification, { input: { to, idempotencyKey: 'to check' } }, ada);
  const code = await messaging.code(to);
  const arrived = await lose('checkVerification', { to, code }, { resetAfter: true });

  expect(await later(arrived.key, 60)).toEqual({
    state: 'unknown',
    note: 'The verification is over: approved, expired or exhausted. Start a new one.',
  });
  expect(posts()).toBe(2);
});

test('a check whose verification still waits approved nothing: the key is free once it cannot arrive any more', async () => {
  const to = '+12025550145';
  await messaging.ask(documents.startVerification, { input: { to, idempotencyKey: 'to check too' } }, ada);
  const code = await messaging.code(to);
  const vanished = await lose('checkVerification', { to, code }, { reset: true });

  expect((await later(vanished.key, 5)).state).toBe('unknown');
  expect((await later(vanished.key, 60)).state).toBe('nothing');

  expect((await vanished.again()).verification.status).toBe('APPROVED');
});
