import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { readTwilioConfig } from './config.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const START = `mutation ($input: StartVerificationInput!) { startVerification(input: $input) {
  verification { id to status createdAt } problem { __typename ... on Problem { retryable } ... on RecipientUnreachable { code } } } }`;
const CHECK = `mutation ($input: CheckVerificationInput!) { checkVerification(input: $input) {
  verification { id to status } problem { __typename ... on Problem { retryable } } } }`;
let key = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

async function start(to: string, input: object = {}, claims = ada) {
  const full = { to, idempotencyKey: `start-${++key}`, ...input };
  const { data, errors } = await messaging.ask(START, { input: full }, claims);
  return { ...data?.startVerification, errors, again: () => start(to, full) };
}

async function check(to: string, code: string, input: object = {}, claims = ada) {
  const full = { to, code, idempotencyKey: `check-${++key}`, ...input };
  const { data, errors } = await messaging.ask(CHECK, { input: full }, claims);
  return { ...data?.checkVerification, errors, again: () => check(to, code, full) };
}

const wrong = (code: string) => code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));

test('the wrong code is a problem, the right one approves, and both only once', async () => {
  const to = '+12025550143';
  const { verification, again } = await start(to);
  expect(verification).toEqual({
    id: expect.stringMatching(/^VE/),
    to,
    status: 'PENDING',
    createdAt: expect.stringMatching(/Z$/),
  });
  expect((await again()).verification).toEqual(verification);
  expect(messaging.twilioCalls()).toEqual(['POST Verifications']);
  const code = await messaging.code(to);

  const missed = await check(to, wrong(code));
  const hit = await check(to, code);

  expect(missed).toMatchObject({
    verification: { status: 'PENDING' },
    problem: { __typename: 'WrongCode', retryable: false },
  });
  expect(hit).toMatchObject({ verification: { id: verification.id, status: 'APPROVED' }, problem: null });
  messaging.sandbox.journal.clear();
  expect((await hit.again()).verification.status).toBe('APPROVED');
  expect((await missed.again()).problem.__typename).toBe('WrongCode');
  expect(messaging.twilioCalls()).toEqual([]);
  expect((await check(to, code)).problem).toEqual({ __typename: 'VerificationNotFound', retryable: false });
  expect(messaging.log.lines.join()).not.toContain(code);
  expect(JSON.stringify(await messaging.db.query('select * from messaging.effect'))).not.toContain(code);
});

test('five codes sent, and five tried, are enough', async () => {
  const to = '+13125550117';
  for (let sent = 0; sent < 5; sent += 1) expect((await start(to)).problem).toBeNull();
  expect((await start(to)).problem).toEqual({ __typename: 'TooManyAttempts', retryable: true });
  const code = await messaging.code(to);

  for (let tried = 0; tried < 5; tried += 1) {
    expect((await check(to, wrong(code))).problem.__typename).toBe('WrongCode');
  }

  expect((await check(to, code)).problem.__typename).toBe('TooManyAttempts');
});

test('a number that cannot be called is a problem', async () => {
  expect((await start('+1202555')).problem).toEqual({
    __typename: 'RecipientUnreachable',
    retryable: false,
    code: 60_200,
  });
});

test('a start whose answer is lost is pending, and the same key finds it without a second code', async () => {
  const to = '+16175550162';
  messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, resetAfter: true });

  const lost = await start(to, { channel: 'CALL' });

  expect(lost.problem.__typename).toBe('OutcomePending');
  expect((await lost.again()).verification).toMatchObject({ to, status: 'PENDING' });
  expect(messaging.twilioCalls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
});

test('a start that never arrived, and a check whose answer is lost, stay pending', async () => {
  const to = '+17025550175';
  messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, reset: true });
  const cut = await start(to);
  expect((await cut.again()).problem.__typename).toBe('OutcomePending');
  await start(to);
  messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, resetAfter: true });

  const lost = await check(to, await messaging.code(to));

  expect(lost.problem).toEqual({ __typename: 'OutcomePending', retryable: true });
  expect((await lost.again()).problem.__typename).toBe('OutcomePending');
});

test('bad input and a missing scope are refused without a call or a record', async () => {
  const before = await messaging.stored();
  const scopeless = claimsOf('ada', { scopes: ['messages:read'] });

  for (const { errors } of [
    await start('0123'),
    await start('+12025550143', { channel: 'PIGEON' }),
    await start('+12025550143', { idempotencyKey: '' }),
    await check('0123', '123456'),
    await check('+12025550143', '123'),
    await check('+12025550143', '12345678901'),
    await check('+12025550143', '12e4'),
  ]) {
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect((await start('+12025550143', {}, scopeless)).errors![0]!.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await check('+12025550143', '123456', {}, scopeless)).errors![0]!.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(messaging.twilioCalls()).toEqual([]);
  expect(await messaging.stored()).toBe(before);
});

test('settings say what is wrong and how to cure it, and match the sandbox’s company', () => {
  const real = { TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'secret' };
  const { company } = messaging.sandbox.world;

  expect(readTwilioConfig({}, 'http://127.0.0.1:1')).toMatchObject({
    mode: 'sandbox',
    host: 'http://127.0.0.1:1/twilio',
    verifyServiceSid: company.verifyServiceSid,
    senders: { SMS: company.sms, WHATSAPP: company.whatsapp, MESSENGER: company.messenger },
  });
  expect(() => readTwilioConfig({}, null)).toThrow('SANDBOX_URL');
  expect(() => readTwilioConfig(real, null)).toThrow('PLAZA_ALLOW_LIVE=1');
  expect(() => readTwilioConfig({ TWILIO_ACCOUNT_SID: real.TWILIO_ACCOUNT_SID }, null)).toThrow(
    'TWILIO_API_KEY',
  );
  expect(() => readTwilioConfig({ TWILIO_AUTH_TOKEN: 'secret' }, null)).toThrow('TWILIO_ACCOUNT_SID');
  expect(() => readTwilioConfig({ TWILIO_SMS_FROM: 'me@home' }, null)).toThrow('TWILIO_SMS_FROM');
  expect(readTwilioConfig({ ...real, PLAZA_ALLOW_LIVE: '1' }, 'http://127.0.0.1:1')).toMatchObject({
    mode: 'real',
    host: null,
  });
});
