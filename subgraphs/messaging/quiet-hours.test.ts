import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { appendEvent } from '#storage/events.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const HOUR_MS = 3_600_000;
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(async () => {
  await messaging.db.query('delete from messaging.quiet_time');
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  message { id status } problem { __typename ... on Problem { retryable } ... on QuietHours { until } } } }`;
const SET = `mutation ($input: SetQuietHoursInput!) { setQuietHours(input: $input) {
  person { id quietHours { channel from to timeZone } addresses { channel quietHours { channel from } } } } }`;

/** A time of the day in UTC, hours from now. */
const clock = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString().slice(11, 16);
const now = () => ({ from: clock(-1), to: clock(2), timeZone: 'UTC' });

async function send(input: object = {}, claims: Claims = ada) {
  const full = { channel: 'SMS', body: 'Hello', idempotencyKey: `quiet ${(keys += 1)}`, ...input };
  return (await messaging.ask(SEND, { input: full }, claims)).data.sendMessage;
}

async function set(input: object, claims: Claims = ada) {
  const { data, errors } = await messaging.ask(SET, { input }, claims);
  return { person: data?.setQuietHours?.person, errors };
}

test('in quiet hours a message is a problem that says when they are over, its key stays free, and what is urgent is sent', async () => {
  await set({ hours: now() });
  const idempotencyKey = 'not now';

  const refused = await send({ idempotencyKey });
  const byOperator = await send({ to: '+12025550143' }, operator);

  for (const { message, problem } of [refused, byOperator]) {
    expect([message, problem]).toMatchObject([null, { __typename: 'QuietHours', retryable: true }]);
    expect(Date.parse(problem.until) - Date.now()).toBeGreaterThan(HOUR_MS);
    expect(Date.parse(problem.until) - Date.now()).toBeLessThanOrEqual(2 * HOUR_MS);
  }
  expect(messaging.twilioCalls()).toEqual([]);
  expect((await send({ urgent: true })).problem).toBeNull();
  await set({ hours: null });
  expect((await send({ idempotencyKey })).message.status).toBe('QUEUED');
});

test('what was sent before stays the outcome of its key in quiet hours', async () => {
  const idempotencyKey = 'sent by day';
  const { message } = await send({ idempotencyKey });
  await set({ hours: now() });

  expect((await send({ idempotencyKey })).message.id).toBe(message.id);
});

test('outside of them it is sent, and a scheduled message goes by its own time', async () => {
  await set({ hours: { from: clock(2), to: clock(4), timeZone: 'UTC' } });
  const at = (hours: number) => new Date(messaging.sandbox.clock.nowMs() + hours * HOUR_MS).toISOString();
  const virtual = (hours: number) => at(hours).slice(11, 16);

  expect((await send()).problem).toBeNull();
  await set({ hours: { from: virtual(5), to: virtual(7), timeZone: 'UTC' } });
  expect((await send({ sendAt: at(6), idempotencyKey: 'by night' })).problem).toEqual({
    __typename: 'QuietHours',
    retryable: true,
    until: `${at(7).slice(0, 16)}:00.000Z`,
  });
  expect((await send({ sendAt: at(8) })).message.status).toBe('SCHEDULED');
});

test('a channel has hours of its own, or those of all', async () => {
  await set({ hours: now() });
  const other = { from: clock(3), to: clock(4), timeZone: 'UTC' };
  const { person } = await set({ channel: 'WHATSAPP', hours: other });

  expect(person.quietHours).toEqual([
    { channel: null, ...now() },
    { channel: 'WHATSAPP', ...other },
  ]);
  expect(person.addresses).toEqual([
    { channel: 'SMS', quietHours: { channel: null, from: now().from } },
    { channel: 'WHATSAPP', quietHours: { channel: 'WHATSAPP', from: other.from } },
  ]);
  expect((await send()).problem.__typename).toBe('QuietHours');
  expect((await send({ channel: 'WHATSAPP' })).problem).toBeNull();
});

test('a code is sent in quiet hours', async () => {
  await set({ hours: now() });

  const start = `mutation { startVerification(input: { to: "+12025550143", idempotencyKey: "code" }) {
    verification { status } problem { __typename ... on Problem { message retryable } } } }`;
  expect((await messaging.ask(start, {}, ada)).data.startVerification).toEqual({
    verification: { status: 'PENDING' },
    problem: null,
  });
});

test('only the person and operators choose them and see them, and a time that is none is refused', async () => {
  const foreign = await set({ personId: ada.person, hours: now() }, claimsOf('ben'));
  const scopeless = await set({ hours: now() }, claimsOf('ada', { scopes: ['messages:read'] }));
  for (const { errors } of [foreign, scopeless])
    expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect((await set({ personId: ada.person, hours: now() }, operator)).person.quietHours).toHaveLength(1);
  const seen = await messaging.person('ada', 'quietHours { from }', claimsOf('ben'));
  expect(seen.person.quietHours).toBeNull();

  for (const [hours, argument] of [
    [{ from: '24:00' }, 'input.hours.from'],
    [{ to: '7:30' }, 'input.hours.to'],
    [{ from: '10:00', to: '10:00' }, 'input.hours.to'],
    [{ timeZone: 'Berlin' }, 'input.hours.timeZone'],
    [{ timeZone: '+01:00' }, 'input.hours.timeZone'],
  ] as const) {
    const { errors } = await set({ hours: { from: '22:00', to: '07:00', timeZone: 'UTC', ...hours } });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  }
});

test('who is merged into another leaves them their hours, where they have chosen none', async () => {
  const [gus, kofi] = [claimsOf('gus'), claimsOf('kofi')];
  await set({ hours: { from: '22:00', to: '07:00', timeZone: 'UTC' } }, gus);
  await set({ channel: 'WHATSAPP', hours: { from: '20:00', to: '08:00', timeZone: 'UTC' } }, gus);
  await set({ channel: 'WHATSAPP', hours: { from: '21:00', to: '06:00', timeZone: 'UTC' } }, kofi);

  await messaging.db.tx((tx) =>
    appendEvent(tx, { kind: 'person.merged', body: { retired: gus.person!, survivor: kofi.person! } }),
  );

  const hours = async () => {
    const { person } = await messaging.person('kofi', 'quietHours { channel from }', kofi);
    return person.quietHours;
  };
  await expect.poll(hours, { timeout: 5_000 }).toEqual([
    { channel: null, from: '22:00' },
    { channel: 'WHATSAPP', from: '21:00' },
  ]);
});
