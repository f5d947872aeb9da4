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

const SWAP = `query ($e164s: [String!]!) {
  phoneNumbers(e164s: $e164s) { e164 lineType voipKind simSwap { lastSwappedAt swappedInPeriod carrierName } } }`;
const operator = claimsOf('olga', { roles: ['operator'] });

test('when SIM cards were changed comes with what else is looked up in one call, and is kept nowhere', async () => {
  const e164s = ['+12025550143', '+15005552002'];

  const first = (await messaging.ask(SWAP, { e164s }, operator)).data.phoneNumbers;
  const second = (await messaging.ask(SWAP, { e164s: [e164s[0]] }, operator)).data.phoneNumbers;

  expect(messaging.twilioCalls()).toEqual(['POST query', `GET ${e164s[0]}`]);
  expect(first[0].simSwap).toEqual({
    lastSwappedAt: expect.stringMatching(/Z$/),
    swappedInPeriod: false,
    carrierName: expect.any(String),
  });
  expect(second[0]).toEqual(first[0]);
  expect(first[1]).toMatchObject({ lineType: 'VOIP', voipKind: 'FIXED' });
  expect(JSON.stringify(await messaging.db.query('select body from messaging.phone_number'))).not.toMatch(
    /swap/i,
  );
});

test('a SIM card that was just changed is seen at once', async () => {
  const url = `${messaging.sandbox.url}/_sandbox/twilio/numbers/+12025550143/sim_swap`;
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });

  const { data } = await messaging.ask(SWAP, { e164s: ['+12025550143'] }, ada);

  expect(data.phoneNumbers[0].simSwap.swappedInPeriod).toBe(true);
});

test('a person sees it of their own number alone, and for another’s no call is spent on it', async () => {
  await messaging.ask(MANY, { e164s: ['+13125550117'] }, ada);
  messaging.sandbox.journal.clear();

  const { data, errors } = await messaging.ask(SWAP, { e164s: ['+13125550117', '+12025550143'] }, ada);

  expect(data.phoneNumbers.map(({ simSwap }: { simSwap: unknown }) => simSwap !== null)).toEqual([
    false,
    true,
  ]);
  expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(messaging.twilioCalls()).toEqual(['GET +12025550143']);
});

test('a number stays known where its SIM card cannot be asked for', async () => {
  await messaging.ask(MANY, { e164s: ['+12025550143'] }, ada);
  messaging.sandbox.faults.add({ provider: 'twilio', status: 500, times: 1 });

  const { data, errors } = await messaging.ask(SWAP, { e164s: ['+12025550143'] }, ada);

  messaging.sandbox.faults.clear();
  expect(data.phoneNumbers).toMatchObject([{ lineType: 'MOBILE', simSwap: null }]);
  expect(errors![0]!.path).toEqual(['phoneNumbers', 0, 'simSwap']);
});

test('every kind of line has its name', async () => {
  const e164s = Array.from({ length: 10 }, (_each, digit) => `+1500555200${digit}`);

  const { data } = await messaging.ask(MANY, { e164s }, ada);

  expect(data.phoneNumbers.map(({ lineType }: { lineType: string }) => lineType)).toEqual([
    'LANDLINE',
    'MOBILE',
    'VOIP',
    'VOIP',
    'PERSONAL',
    'TOLL_FREE',
    'PREMIUM',
    'SHARED_COST',
    'UAN',
    'VOICEMAIL',
  ]);
});
