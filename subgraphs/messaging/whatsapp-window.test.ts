import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { templates } from '#sandbox/twilio/templates.ts';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const HOUR_MS = 3_600_000;
const LIST = 'GET Messages.json';
const POST = 'POST Messages.json';
const APPROVED = templates.find(({ name }) => name === 'order_shipped')!.sid;
const REJECTED = templates.find(({ name }) => name === 'weekend_offer')!.sid;
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => messaging.sandbox.journal.clear());
afterAll(() => messaging.close());

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  message { id status } problem { __typename ... on Problem { retryable }
    ... on OutsideMessagingWindow { lastInboundAt } ... on TemplateNotApproved { status } } } }`;

async function send(input: object = {}, claims: Claims = ada) {
  const content = 'template' in input ? {} : { body: 'Hello' };
  const full = { channel: 'WHATSAPP', idempotencyKey: `window ${(keys += 1)}`, ...content, ...input };
  return (await messaging.ask(SEND, { input: full }, claims)).data.sendMessage;
}

/** Time goes by, and an answer of Twilio's tells it; what was read is old. */
async function pass(hours: number) {
  messaging.sandbox.clock.advance(hours * HOUR_MS);
  await messaging.ask(`{ phoneNumber(e164: "+1202555${1_000 + (keys += 1)}") { valid } }`, {}, ada);
  await messaging.age();
  messaging.sandbox.journal.clear();
}

const places = [
  { name: '1', value: 'Ada' },
  { name: '2', value: 'A-1' },
];

test('within a day of the person’s message words are sent: one list proves it, and is not asked for again', async () => {
  expect((await send()).message.status).toBe('QUEUED');
  expect((await send()).message.status).toBe('QUEUED');

  expect(messaging.twilioCalls()).toEqual([LIST, POST, POST]);
});

test('a message of that day that is known proves it for as long as the day lasts', async () => {
  await messaging.age();

  expect((await send()).message.status).toBe('QUEUED');

  expect(messaging.twilioCalls()).toEqual([POST]);
});

test('after that, words are a problem before anything is sent, until the person writes again', async () => {
  const idempotencyKey = 'too late';
  await pass(24);

  const late = await send({ idempotencyKey });

  expect(late).toMatchObject({
    message: null,
    problem: { __typename: 'OutsideMessagingWindow', retryable: true },
  });
  expect(Date.parse(late.problem.lastInboundAt)).toBeLessThan(messaging.sandbox.clock.nowMs() - 24 * HOUR_MS);
  expect(messaging.twilioCalls()).toEqual([LIST]);
  messaging.sandbox.journal.clear();
  expect((await send()).problem.__typename).toBe('OutsideMessagingWindow');
  expect(messaging.twilioCalls()).toEqual([]);

  await messaging.writes('whatsapp:+12025550143', 'Are you there?');
  messaging.sandbox.clock.advance(1_000);
  await messaging.age();
  expect((await send({ idempotencyKey })).message.status).toBe('QUEUED');
});

test('a template that WhatsApp approved passes at any time, another only within the window', async () => {
  const approved = { template: { id: APPROVED, variables: places } };
  const rejected = { template: { id: REJECTED, variables: [{ name: '1', value: '20' }] } };
  expect((await send(rejected)).message.status).toBe('QUEUED');
  await pass(25);

  expect((await send(approved)).message.status).toBe('QUEUED');
  expect(messaging.twilioCalls()).toEqual(['GET ContentAndApprovals', POST]);
  expect(await send(rejected)).toEqual({
    message: null,
    problem: { __typename: 'TemplateNotApproved', retryable: true, status: 'REJECTED' },
  });
});

test('who never wrote, and a time beyond the window, are outside of it', async () => {
  const never = await send({ to: '+12025550177' }, operator);
  expect(never.problem).toEqual({
    __typename: 'OutsideMessagingWindow',
    retryable: true,
    lastInboundAt: null,
  });

  await messaging.writes('whatsapp:+12025550143', 'Now');
  await messaging.age();
  const at = (hours: number) => new Date(messaging.sandbox.clock.nowMs() + hours * HOUR_MS).toISOString();
  expect((await send({ sendAt: at(23) })).message.status).toBe('SCHEDULED');
  expect((await send({ sendAt: at(25) })).problem.__typename).toBe('OutsideMessagingWindow');
});

test('a STOP that is read on the way is heeded', async () => {
  await messaging.writes('whatsapp:+12025550143', 'STOP');
  await pass(25);

  expect((await send()).problem.__typename).toBe('RecipientOptedOut');
});

test('SMS has no window', async () => {
  expect((await send({ channel: 'SMS' })).message.status).toBe('QUEUED');
  expect(messaging.twilioCalls()).toEqual([POST]);
});
