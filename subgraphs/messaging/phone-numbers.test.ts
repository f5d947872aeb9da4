import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;

beforeAll(async () => {
  messaging = await startMessaging();
});

beforeEach(() => messaging.sandbox.journal.clear());

afterAll(() => messaging.close());

const MANY =
  'query ($e164s: [String!]!) { phoneNumbers(e164s: $e164s) { e164 valid countryCode nationalFormat lineType carrier } }';
const ONE =
  'query ($e164: String!) { phoneNumber(e164: $e164) { e164 valid countryCode nationalFormat lineType carrier } }';

const ada = claimsOf('ada');

test('many numbers cost one call, and each is told what it is told alone', async () => {
  const e164s = ['+14155550128', '+13125550117', '+1202555', '+14155550128'];

  const many = await messaging.ask(MANY, { e164s }, ada);

  expect(messaging.twilioCalls()).toEqual(['POST query']);
  const batched = many.data.phoneNumbers as { e164: string }[];
  expect(batched.map(({ e164 }) => e164)).toEqual(e164s);
  await messaging.db.query('delete from messaging.phone_number');
  for (const [index, e164] of e164s.entries()) {
    expect((await messaging.ask(ONE, { e164 }, ada)).data.phoneNumber).toEqual(batched[index]);
  }
});

test('what was looked up within a day is not asked again, and one that is missing is asked alone', async () => {
  await messaging.ask(MANY, { e164s: ['+12065550170', '+12125550134'] }, ada);
  messaging.sandbox.journal.clear();

  await messaging.ask(MANY, { e164s: ['+12065550170', '+12125550134', '+12125550135'] }, ada);

  expect(messaging.twilioCalls()).toEqual(['GET +12125550135']);
});

test('a batch that fails leaves what is known', async () => {
  await messaging.ask(MANY, { e164s: ['+15125550133'] }, ada);
  messaging.sandbox.faults.add({ provider: 'twilio', status: 500, times: 10 });

  const { data, errors } = await messaging.ask(
    MANY,
    { e164s: ['+15125550133', '+15125550134', '+15125550135'] },
    ada,
  );

  messaging.sandbox.faults.clear();
  expect(data.phoneNumbers).toEqual([expect.objectContaining({ e164: '+15125550133' }), null, null]);
  expect(errors?.map(({ path }) => path)).toEqual([
    ['phoneNumbers', 1],
    ['phoneNumbers', 2],
  ]);
});

test('no numbers, more than a hundred, and what is no number cost no call', async () => {
  const tooMany = Array.from({ length: 101 }, () => '+12065550170');
  for (const e164s of [[], tooMany, ['0123']]) {
    const { errors } = await messaging.ask(MANY, { e164s }, ada);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect(messaging.twilioCalls()).toEqual([]);
});
