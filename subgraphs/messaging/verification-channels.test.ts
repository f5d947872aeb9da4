import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const CANCEL_CALL = 'POST VE';
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const START = `mutation ($input: StartVerificationInput!) { startVerification(input: $input) {
  verification { id to channel status } problem { __typename ... on Problem { message retryable } } } }`;
const CHECK = `mutation ($input: CheckVerificationInput!) { checkVerification(input: $input) {
  verification { status channel } problem { __typename ... on Problem { message retryable } } } }`;
const CANCEL = `mutation ($input: CancelVerificationInput!) { cancelVerification(input: $input) {
  verification { id status account } problem { __typename ... on Problem { retryable } } } }`;

async function run(document: string, field: string, input: object, claims: Claims = ada) {
  const full = { idempotencyKey: `channels ${(keys += 1)}`, ...input };
  const { data, errors } = await messaging.ask(document, { input: full }, claims);
  return { ...data?.[field], errors };
}
const start = (input: object) => run(START, 'startVerification', input);
const check = (input: object) => run(CHECK, 'checkVerification', input);
const cancel = (verificationId: string, claims?: Claims, more: object = {}) =>
  run(CANCEL, 'cancelVerification', { verificationId, ...more }, claims);
const cancels = () => messaging.twilioCalls().filter((call) => call.startsWith(CANCEL_CALL)).length;

test.each([
  ['EMAIL', 'ada@example.com'],
  ['CALL', '+12025550181'],
  ['WHATSAPP', '+12025550182'],
  ['SMS', '+12025550183'],
])('a code by %s is started and approved', async (channel, to) => {
  const { verification, problem } = await start({ to, channel });
  expect([verification, problem]).toMatchObject([{ to, channel, status: 'PENDING' }, null]);

  const checked = await check({ to, code: await messaging.code(to) });

  expect(checked).toMatchObject({ verification: { status: 'APPROVED', channel }, problem: null });
});

test('an address that is none of the channel is refused without a call', async () => {
  for (const input of [
    { to: 'ada', channel: 'EMAIL' },
    { to: '+12025550143', channel: 'EMAIL' },
    { to: 'ada@example.com', channel: 'SMS' },
    { to: `${'a'.repeat(250)}@example.com`, channel: 'EMAIL' },
  ]) {
    const { errors } = await start(input);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.to' });
  }
  const { errors } = await check({ to: 'ada@', code: '1234' });
  expect(errors![0]!.extensions).toMatchObject({ argument: 'input.to' });
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a verification is called off once, and its code is good for nothing then', async () => {
  const to = '+12025550184';
  const { verification } = await start({ to });
  const code = await messaging.code(to);

  const first = await cancel(verification.id, ada, { idempotencyKey: 'off' });
  const again = await cancel(verification.id, ada, { idempotencyKey: 'off' });

  for (const { verification: canceled, problem } of [first, again]) {
    expect([canceled, problem]).toEqual([
      { id: verification.id, status: 'CANCELED', account: 'default' },
      null,
    ]);
  }
  expect(cancels()).toBe(1);
  expect((await check({ to, code })).problem.__typename).toBe('VerificationNotFound');
  expect((await cancel(verification.id)).problem).toEqual({
    __typename: 'VerificationNotFound',
    retryable: false,
  });
});

test('only who started it and operators call it off, and for anybody else no call is spent', async () => {
  const { verification } = await start({ to: '+12025550185' });
  messaging.sandbox.journal.clear();

  const ben = await cancel(verification.id, claimsOf('ben'));
  const otherApp = await cancel(verification.id, claimsOf('ada', { app: 'other' }));
  const unknown = await cancel(`VE${'0'.repeat(32)}`);
  const scopeless = await cancel(verification.id, claimsOf('ada', { scopes: ['messages:read'] }));
  const none = await cancel('VE1');

  for (const { problem } of [ben, otherApp, unknown]) expect(problem.__typename).toBe('VerificationNotFound');
  expect(scopeless.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(none.errors![0]!.extensions).toMatchObject({ argument: 'input.verificationId' });
  expect(messaging.twilioCalls()).toEqual([]);
  expect((await cancel(verification.id, operator)).verification.status).toBe('CANCELED');
});

test('a cancellation whose answer was lost is settled by what still waits', async () => {
  const { verification } = await start({ to: '+12025550186' });
  for (const [key, fault, expected] of [
    ['lost before', { reset: true }, { state: 'nothing' }],
    ['lost after', { resetAfter: true }, { state: 'done' }],
  ] as const) {
    messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, ...fault });
    const lost = await cancel(verification.id, ada, { idempotencyKey: key });
    expect(lost.problem.__typename).toBe('OutcomePending');

    await messaging.db.query(
      `update messaging.effect set tried_at = null, lease_until = now() - interval '1 second',
         started_at = started_at - interval '60 seconds' where key = $1`,
      [key],
    );
    await messaging.messaging.effects.settleDue();

    const rows = await messaging.db.query('select state from messaging.effect where key = $1', [key]);
    expect(rows).toEqual([expected]);
  }
});
