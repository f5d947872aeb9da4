import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  message { id channel direction status body from to person { id } }
  problem { __typename ... on Problem { retryable } ... on RecipientUnreachable { code } } } }`;
const POST = 'POST Messages.json';
let key = 0;

beforeAll(async () => {
  messaging = await startMessaging({ PLAZA_PUBLIC_URL: 'https://plaza.example/' });
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

async function send(input: object = {}, claims: Claims = ada, withinMs?: number) {
  const full = { channel: 'SMS', body: `Hello ${key}`, idempotencyKey: `key-${++key}`, ...input };
  const { data, errors } = await messaging.ask(SEND, { input: full }, claims, withinMs);
  return { ...data?.sendMessage, errors, again: () => send(full, claims) };
}

const posts = () => messaging.twilioCalls().filter((call) => call === POST).length;

test('a message is sent once for one key, asked again or at the same time, and is delivered', async () => {
  const input = { channel: 'SMS', body: 'Your order left.', idempotencyKey: 'twice' };

  const answers = [...(await Promise.all([send(input), send(input)])), await send(input)];

  for (const { message, problem, errors } of answers) {
    expect(errors).toBeUndefined();
    expect(problem).toBeNull();
    expect(message).toEqual({
      id: answers[0]!.message.id,
      channel: 'SMS',
      direction: 'OUTBOUND',
      status: 'QUEUED',
      body: 'Your order left.',
      from: '+12025550100',
      to: '+12025550143',
      person: { id: ada.person },
    });
  }
  expect(posts()).toBe(1);
  expect((await send({ ...input, body: 'Another' })).errors![0]!.extensions).toMatchObject({
    code: 'IDEMPOTENCY_CONFLICT',
  });
  messaging.sandbox.clock.advance(60_000);
  expect((await send(input)).message.status).toBe('DELIVERED');
});

test('WhatsApp and Messenger reach the own address on that channel', async () => {
  expect((await send({ channel: 'WHATSAPP' })).message).toMatchObject({
    channel: 'WHATSAPP',
    to: '+12025550143',
    from: '+12025550101',
  });
  expect((await send({ channel: 'MESSENGER' }, claimsOf('fay'))).message).toMatchObject({
    channel: 'MESSENGER',
    from: '108514700000001',
  });
  expect((await send({ channel: 'SMS', to: '+12025550143' })).message.to).toBe('+12025550143');
});

test('the record’s id rides in the address of the status report', async () => {
  const { message } = await send();

  const [row] = await messaging.db.query<{ id: string }>(
    `select id from messaging.effect where outcome ->> 'messageId' = $1`,
    [message.id],
  );
  const state = JSON.stringify(messaging.sandbox.snapshot());
  expect(state).toContain(`https://plaza.example/webhooks/messaging?effect=${row!.id}`);
});

test('who opted out and who cannot be reached are problems, the same for the same key', async () => {
  const optedOut = await send({}, claimsOf('ivan'));
  const landline = await send({ to: '+15005550009' }, operator);

  expect(optedOut).toMatchObject({
    message: null,
    problem: { __typename: 'RecipientOptedOut', retryable: false },
  });
  expect(landline).toMatchObject({
    message: null,
    problem: { __typename: 'RecipientUnreachable', retryable: false, code: 21_614 },
  });
  messaging.sandbox.journal.clear();
  expect((await optedOut.again()).problem).toEqual(optedOut.problem);
  expect((await landline.again()).problem).toEqual(landline.problem);
  expect(messaging.twilioCalls()).toEqual([]);
});

test.each([
  ['is lost', { resetAfter: true }],
  ['comes too late', { delayMs: 900 }],
] as const)(
  'a message whose answer %s is pending, is found by the same key, and is not sent twice',
  async (_what, fault) => {
    const earlier = await send({ body: 'The same words' });
    messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, ...fault });

    const lost = await send({ body: 'The same words' }, ada, 'delayMs' in fault ? 700 : 4_000);

    expect(lost).toMatchObject({ message: null, problem: { __typename: 'OutcomePending', retryable: true } });
    const found = await lost.again();
    expect(found.message).toMatchObject({ body: 'The same words' });
    expect(found.message.id).not.toBe(earlier.message.id);
    expect(posts()).toBe(2);
    expect((await lost.again()).message.id).toBe(found.message.id);
  },
);

test('a message that never reached Twilio stays pending rather than being sent blindly', async () => {
  messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, reset: true });

  const cut = await send({ body: 'Never seen' });

  expect(cut.problem.__typename).toBe('OutcomePending');
  expect((await cut.again()).problem.__typename).toBe('OutcomePending');
  expect(posts()).toBe(1);
});

test('a refusal for want of room is an error, and the same key sends afterwards', async () => {
  messaging.sandbox.faults.add({
    provider: 'twilio',
    method: 'POST',
    times: 1,
    rateLimit: { retryAfterSeconds: 1 },
  });

  const refused = await send();

  expect(refused.errors![0]!.extensions).toMatchObject({
    code: 'RATE_LIMITED',
    provider: { retryable: true },
  });
  expect((await refused.again()).message.status).toBe('QUEUED');
});

test('a person writes only to their own addresses, an operator to anyone', async () => {
  const before = await messaging.stored();
  const foreign = await send({ to: '+13125550117' });
  expect(foreign.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', argument: 'input.to' });
  const analyst = await send({ to: '+13125550117' }, claimsOf('olga', { roles: ['analyst'] }));
  expect(analyst.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(messaging.twilioCalls()).toEqual([]);
  expect(await messaging.stored()).toBe(before);

  expect((await send({ to: '+13125550117' }, operator)).message.to).toBe('+13125550117');
});

test('bad input is refused without a call or a record', async () => {
  const before = await messaging.stored();

  for (const answer of [
    await send({ body: '' }),
    await send({ body: '  ' }),
    await send({ body: 'x'.repeat(1_601) }),
    await send({ to: '2025550143' }),
    await send({ to: 'whatsapp:+12025550143', channel: 'WHATSAPP' }),
    await send({ to: 'olga', channel: 'MESSENGER' }, operator),
    await send({}, operator),
    await send({ channel: 'WHATSAPP' }, claimsOf('ben')),
    await send({ channel: 'FAX' }),
    await send({ idempotencyKey: '' }),
  ]) {
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  const scopeless = await send({}, claimsOf('ada', { scopes: ['messages:read'] }));
  expect(scopeless.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'messages:write' });
  expect(messaging.twilioCalls()).toEqual([]);
  expect(await messaging.stored()).toBe(before);
});
