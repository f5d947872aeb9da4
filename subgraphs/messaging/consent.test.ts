import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const ADA = '+12025550143';
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => messaging.sandbox.journal.clear());
afterAll(() => messaging.close());

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  message { id } problem { __typename ... on Problem { retryable } } } }`;
const RECORD = `mutation ($input: RecordChannelConsentInput!) { recordChannelConsent(input: $input) {
  link { channel address optedOut consent { optedIn source text at } } person { id } problem { __typename ... on Problem { message retryable } } } }`;
const CHANNELS = 'addresses { channel address optedOut consent { optedIn source text } }';

async function send(input: object = {}, claims: Claims = ada) {
  const full = { channel: 'SMS', body: 'Hello', idempotencyKey: `consent ${(keys += 1)}`, ...input };
  return (await messaging.ask(SEND, { input: full }, claims)).data.sendMessage;
}

async function record(input: object, claims: Claims = ada) {
  const { data, errors } = await messaging.ask(RECORD, { input: { channel: 'SMS', ...input } }, claims);
  return { ...data?.recordChannelConsent, errors };
}

/** What the person's channel shows, as it is kept. */
async function shown(subject: string, channel = 'SMS') {
  const { person } = await messaging.person(subject, CHANNELS, claimsOf(subject));
  return person.addresses.find((each: { channel: string }) => each.channel === channel);
}

const read = (subject: string) =>
  messaging.ask('mutation { refreshMessages { asOf } }', {}, claimsOf(subject));

test('what Twilio refused because of a STOP is remembered: the next message costs no call', async () => {
  const ivan = claimsOf('ivan');
  expect(await shown('ivan')).toMatchObject({ optedOut: false, consent: null });

  const first = await send({}, ivan);
  const second = await send({}, ivan);

  for (const { message, problem } of [first, second]) {
    expect([message, problem]).toEqual([null, { __typename: 'RecipientOptedOut', retryable: false }]);
  }
  expect(messaging.twilioCalls()).toEqual(['POST Messages.json']);
  expect(await shown('ivan')).toMatchObject({
    optedOut: true,
    consent: { optedIn: false, source: 'PROVIDER', text: null },
  });
});

test('STOP and START are heeded when they are read, and each channel is a channel of its own', async () => {
  await messaging.writes(ADA, ' stop ');
  messaging.sandbox.clock.advance(60_000);
  await read('ada');
  messaging.sandbox.journal.clear();

  expect((await send()).problem.__typename).toBe('RecipientOptedOut');
  expect(messaging.twilioCalls()).toEqual([]);
  expect(await shown('ada')).toMatchObject({
    optedOut: true,
    consent: { optedIn: false, source: 'MESSAGE', text: 'STOP' },
  });
  expect((await send({ channel: 'WHATSAPP' })).message.id).toMatch(/^SM/);
  expect(await shown('ada', 'WHATSAPP')).toMatchObject({ optedOut: false, consent: null });

  await messaging.writes(ADA, 'START');
  messaging.sandbox.clock.advance(60_000);
  await read('ada');
  expect((await send()).problem).toBeNull();
  expect(await shown('ada')).toMatchObject({ optedOut: false, consent: { optedIn: true, text: 'START' } });
});

test('a "yes" is an answer, and a new consent only after a STOP', async () => {
  const gia = claimsOf('ben');
  const number = (await shown('ben')).address;
  await messaging.writes(number, 'Yes');
  await read('ben');
  expect((await shown('ben')).consent).toBeNull();

  for (const word of ['QUIT', 'YES']) {
    messaging.sandbox.clock.advance(60_000);
    await messaging.writes(number, word);
  }
  await read('ben');
  expect((await shown('ben')).consent).toEqual({ optedIn: true, source: 'MESSAGE', text: 'YES' });
  expect((await send({}, gia)).problem).toBeNull();
});

test('a person records their consent and withdraws it, and is not written to then', async () => {
  const text = 'Yes, send me news about my orders.';
  const given = await record({ channel: 'WHATSAPP', optedIn: true, source: 'FORM', text });
  expect(given).toMatchObject({
    link: { address: ADA, optedOut: false, consent: { optedIn: true, source: 'FORM', text } },
    person: { id: ada.person },
    problem: null,
  });

  messaging.sandbox.clock.advance(1_000);
  await record({ channel: 'WHATSAPP', optedIn: false, source: 'FORM' });
  expect((await send({ channel: 'WHATSAPP' })).problem.__typename).toBe('RecipientOptedOut');

  messaging.sandbox.clock.advance(1_000);
  await record({ channel: 'WHATSAPP', optedIn: true, source: 'FORM', text });
  expect((await send({ channel: 'WHATSAPP' })).problem).toBeNull();
});

test('who wrote STOP is opted in again by no form of theirs, but by an operator', async () => {
  const marc = claimsOf('marc');
  await messaging.writes((await shown('marc')).address, 'STOP');
  await read('marc');
  messaging.sandbox.clock.advance(60_000);
  await read('marc');

  const own = await record({ optedIn: true, source: 'FORM' }, marc);
  expect(own).toMatchObject({ link: { optedOut: true }, problem: { __typename: 'RecipientOptedOut' } });

  const byHand = { personId: marc.person, optedIn: true, source: 'VERBAL', text: 'Called us.' };
  expect(await record(byHand, operator)).toMatchObject({ link: { optedOut: false }, problem: null });
  messaging.sandbox.journal.clear();
  // At Twilio only START opens the number: it is asked, refuses, and is remembered again.
  expect((await send({}, marc)).problem.__typename).toBe('RecipientOptedOut');
  expect((await send({}, marc)).problem.__typename).toBe('RecipientOptedOut');
  expect(messaging.twilioCalls()).toEqual(['POST Messages.json']);
});

test('nobody records for somebody else but an operator, and what makes no sense is refused', async () => {
  const wish = { optedIn: true, source: 'FORM' };
  const foreign = await record({ ...wish, personId: ada.person }, claimsOf('ben'));
  const scopeless = await record(wish, claimsOf('ada', { scopes: ['messages:read'] }));
  const nobody = await record({ ...wish, address: '+12025550199' });
  for (const { errors } of [foreign, scopeless])
    expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(nobody.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.address' });
  for (const [more, argument] of [
    [{ address: '2025550143' }, 'input.address'],
    [{ text: ' ' }, 'input.text'],
    [{ text: 'x'.repeat(1_001) }, 'input.text'],
    [{ at: new Date(Date.now() + 3_600_000).toISOString() }, 'input.at'],
    [{ account: 'none' }, 'input.account'],
  ] as const) {
    const { errors } = await record({ ...wish, ...more });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  }
  expect(messaging.twilioCalls()).toEqual([]);
});
