import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const DAY_MS = 86_400_000;
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  message { id status sentAt body mediaCount media { contentType } }
  problem { __typename ... on Problem { retryable } ... on MediaRefused { code }
    ... on SendAtOutOfWindow { earliest latest } } } }`;
const CANCEL = `mutation ($input: CancelScheduledMessageInput!) { cancelScheduledMessage(input: $input) {
  message { id status } problem { __typename ... on Problem { retryable } } } }`;

const at = (inMs: number) => new Date(messaging.sandbox.clock.nowMs() + inMs).toISOString();
const posts = () => messaging.twilioCalls().filter((call) => call.startsWith('POST')).length;

async function send(input: object, claims: Claims = ada) {
  const full = { channel: 'SMS', idempotencyKey: `scheduled ${(keys += 1)}`, ...input };
  const { data, errors } = await messaging.ask(SEND, { input: full }, claims);
  return { ...data?.sendMessage, errors };
}

async function cancel(messageId: string, claims: Claims = ada, idempotencyKey = `cancel ${(keys += 1)}`) {
  const { data, errors } = await messaging.ask(CANCEL, { input: { messageId, idempotencyKey } }, claims);
  return { ...data?.cancelScheduledMessage, errors };
}

test('a message is scheduled, waits, and goes its way at its time', async () => {
  const { message } = await send({ body: 'Tomorrow', sendAt: at(DAY_MS) });

  expect(message).toMatchObject({ status: 'SCHEDULED', sentAt: null, body: 'Tomorrow' });
  messaging.sandbox.clock.advance(DAY_MS + 60_000);
  const later = await messaging.ask(`{ message(id: "${message.id}") { status } }`, {}, ada);
  expect(later.data.message.status).toBe('DELIVERED');
});

test('a time that is too near or too far is a problem that says what would do, without a call once Twilio’s clock is known', async () => {
  await messaging.forget();
  await messaging.ask('{ phoneNumber(e164: "+12025550143") { valid } }', {}, ada);
  messaging.sandbox.journal.clear();

  for (const inMs of [60_000, 36 * DAY_MS, -DAY_MS]) {
    const { problem, message } = await send({ body: 'When?', sendAt: at(inMs) });
    expect([message, problem]).toMatchObject([null, { __typename: 'SendAtOutOfWindow', retryable: false }]);
    expect(Date.parse(problem.latest) - Date.parse(problem.earliest)).toBe(35 * DAY_MS - 15 * 60_000);
    expect(Math.abs(Date.parse(problem.earliest) - Date.parse(at(15 * 60_000)))).toBeLessThan(3_000);
  }
  expect(messaging.twilioCalls()).toEqual([]);
});

test('the same is told by Twilio where nobody knows its clock yet, and the key stays free', async () => {
  await using fresh = await startAnew();
  const idempotencyKey = 'out of window';

  const early = await fresh.send({ body: 'Soon', sendAt: fresh.at(60_000), idempotencyKey });
  const mended = await fresh.send({ body: 'Soon', sendAt: fresh.at(DAY_MS), idempotencyKey });

  expect(early.problem.__typename).toBe('SendAtOutOfWindow');
  expect(mended.message.status).toBe('SCHEDULED');
});

test('a scheduled message is called off once, by its person or an operator', async () => {
  const { message } = await send({ body: 'Never mind', sendAt: at(DAY_MS) });
  messaging.sandbox.journal.clear();

  const first = await cancel(message.id, ada, 'call it off');
  const again = await cancel(message.id, ada, 'call it off');
  const other = await send({ body: 'By an operator', sendAt: at(DAY_MS) });
  const byOperator = await cancel(other.message.id, operator);

  for (const { message: canceled, problem } of [first, again, byOperator]) {
    expect([canceled.status, problem]).toEqual(['CANCELED', null]);
  }
  expect(messaging.twilioCalls().filter((call) => call === `POST ${message.id}.json`)).toHaveLength(1);
  messaging.sandbox.clock.advance(2 * DAY_MS);
  await messaging.age();
  expect((await cancel(message.id, ada, 'call it off')).message.status).toBe('CANCELED');
});

test('what does not wait any more cannot be called off', async () => {
  const now = (await send({ body: 'At once' })).message;
  const scheduled = (await send({ body: 'Late', sendAt: at(DAY_MS) })).message;
  messaging.sandbox.clock.advance(2 * DAY_MS);

  for (const { id } of [now, scheduled]) {
    const { message, problem } = await cancel(id);
    expect([message.status, problem]).toEqual([
      'DELIVERED',
      { __typename: 'MessageNotScheduled', retryable: false },
    ]);
  }
  messaging.sandbox.journal.clear();
  expect((await cancel(now.id)).problem.__typename).toBe('MessageNotScheduled');
  expect(posts()).toBe(0);
});

test('nobody calls off what is somebody else’s, and no call is spent on it', async () => {
  const { message } = await send({ body: 'Mine', sendAt: at(DAY_MS) });
  messaging.sandbox.journal.clear();

  const ben = await cancel(message.id, claimsOf('ben'));
  const analyst = await cancel(message.id, claimsOf('olga', { roles: ['analyst'] }));
  const scopeless = await cancel(message.id, claimsOf('ada', { scopes: ['messages:read'] }));
  const none = await cancel('SM1');

  expect(ben.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.messageId' });
  expect(analyst.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', argument: 'input.messageId' });
  expect(scopeless.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'messages:write' });
  expect(none.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.messageId' });
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a cancellation whose answer was lost is found on the message', async () => {
  const { message } = await send({ body: 'Lost', sendAt: at(DAY_MS) });
  for (const [key, fault, state] of [
    ['lost before', { reset: true }, 'nothing'],
    ['lost after', { resetAfter: true }, 'done'],
  ] as const) {
    messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, ...fault });
    expect((await cancel(message.id, ada, key)).problem.__typename).toBe('OutcomePending');

    await messaging.db.query(
      `update messaging.effect set tried_at = null, lease_until = now() - interval '1 second',
         started_at = started_at - interval '60 seconds' where key = $1`,
      [key],
    );
    await messaging.messaging.effects.settleDue();

    const [row] = await messaging.db.query('select state from messaging.effect where key = $1', [key]);
    expect(row).toEqual({ state });
  }
});

test('media are sent and listed by their kinds, and a message without any costs no call to know that', async () => {
  const urls = ['https://plaza.example/a.png', 'https://plaza.example/b.pdf'];
  const { message } = await send({ mediaUrls: urls });
  const words = await send({ body: 'Only words' });

  expect(message).toMatchObject({
    body: null,
    mediaCount: 2,
    media: [{ contentType: 'image/png' }, { contentType: 'application/pdf' }],
  });
  expect(words.message).toMatchObject({ mediaCount: 0, media: [] });
  expect(messaging.twilioCalls()).toEqual(['POST Messages.json', 'GET Media.json', 'POST Messages.json']);
});

test('media that are too large are a problem, and what cannot be fetched is refused without a call', async () => {
  const tooLarge = await send({ body: 'See', mediaUrls: ['https://plaza.example/too-large.png'] });
  expect(tooLarge).toMatchObject({
    message: null,
    problem: { __typename: 'MediaRefused', retryable: false, code: 11751 },
  });
  messaging.sandbox.journal.clear();

  const eleven = Array.from({ length: 11 }, (_, index) => `https://plaza.example/${index}.png`);
  for (const input of [
    { mediaUrls: eleven },
    { mediaUrls: ['http://plaza.example/a.png'] },
    { mediaUrls: ['https://me:secret@plaza.example/a.png'] },
    { mediaUrls: ['a.png'] },
    { mediaUrls: [] },
    {},
    { body: 'x', channel: 'MESSENGER', sendAt: at(DAY_MS) },
    { body: 'x', sendAt: 'tomorrow' },
  ]) {
    const { errors } = await send(input);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect(messaging.twilioCalls()).toEqual([]);
});

/** A process that has heard nothing of Twilio yet. */
async function startAnew() {
  const fresh = await startMessaging();
  return {
    at: (inMs: number) => new Date(fresh.sandbox.clock.nowMs() + inMs).toISOString(),
    send: async (input: object) =>
      (await fresh.ask(SEND, { input: { channel: 'SMS', ...input } }, ada)).data.sendMessage,
    [Symbol.asyncDispose]: () => fresh.close(),
  };
}
