import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toPersonId } from '#schema/person-id.ts';
import { claimsOf, ISSUER, type Json } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const [SMS, WHATSAPP] = ['+12025550143', 'whatsapp:+12025550143'];
const PAGE = `query ($representations: [_Any!]!, $first: Int, $after: String, $channel: MessageChannelInput) {
  _entities(representations: $representations) { ... on Person { messages(first: $first, after: $after, channel: $channel) {
    edges { cursor node { id channel direction body status from to createdAt sentAt segments price { amount currency }
      failure { code message } person { id } } } pageInfo { hasNextPage endCursor } } } } }`;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(async () => {
  await messaging.forget();
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

async function page(subject: string, args: object = {}, claims = claimsOf(subject), withinMs?: number) {
  const representations = [{ __typename: 'Person', id: toPersonId(ISSUER, subject) }];
  const answer = await messaging.ask(PAGE, { representations, ...args }, claims, withinMs);
  return { ...answer, page: answer.data?._entities?.[0]?.messages };
}

async function all(subject: string, args: object): Promise<Json[]> {
  const shown: Json[] = [];
  for (let after: string | null = null; ;) {
    const { page: one, errors } = await page(subject, { ...args, after });
    expect(errors).toBeUndefined();
    shown.push(...one.edges.map(({ node }: Json) => node));
    if (!one.pageInfo.hasNextPage) return shown;
    after = one.pageInfo.endCursor;
  }
}

function idsOf(shown: { id: string }[]): string[] {
  return shown.map(({ id }) => id).toSorted();
}

/** What the world says was written from and to these addresses. */
function known(...addresses: string[]) {
  return messaging.sandbox.world.messages.filter(
    ({ from, to }) => addresses.includes(from) || addresses.includes(to),
  );
}

test('the newest messages of two addresses cost two calls each', async () => {
  const { page: one, errors, calls } = await page('ada', { first: 3 });

  expect(errors).toBeUndefined();
  expect(messaging.twilioCalls()).toEqual(Array(4).fill('GET Messages.json'));
  expect(calls).toHaveLength(4);
  expect(one.edges.map(({ node }: Json) => node)).toMatchObject([
    {
      channel: 'WHATSAPP',
      direction: 'OUTBOUND',
      status: 'READ',
      body: 'It is, Ada. Shall we put one aside for you?',
    },
    {
      channel: 'WHATSAPP',
      direction: 'INBOUND',
      status: 'RECEIVED',
      from: '+12025550143',
      to: '+12025550101',
    },
    {
      channel: 'SMS',
      direction: 'OUTBOUND',
      status: 'DELIVERED',
      segments: 1,
      price: { amount: 1, currency: 'USD' },
      failure: null,
      person: { id: ada.person },
    },
  ]);
  expect(one.pageInfo.hasNextPage).toBe(true);
});

test.each([1, 4, 100])('pages of %i show every message once, newest first', async (first) => {
  const shown = await all('ada', { first });

  const expected = known(SMS, WHATSAPP);
  expect(idsOf(shown)).toEqual(expected.map(({ sid }) => sid).toSorted());
  const times: string[] = shown.map(({ sentAt }) => sentAt);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('one channel asks its own address only', async () => {
  const shown = await all('ada', { first: 100, channel: 'SMS' });

  expect(idsOf(shown)).toEqual(
    known(SMS)
      .map(({ sid }) => sid)
      .toSorted(),
  );
  expect(messaging.twilioCalls()).toHaveLength(2);
});

test('messages of one second, some still waiting, are neither lost nor doubled over pages', async () => {
  const number = '+13125550117';
  for (let index = 0; index < 9; index += 1) await messaging.writes(number, `burst ${index}`);
  const send = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }';
  for (let index = 0; index < 4; index += 1) {
    const input = { channel: 'SMS', body: `answer ${index}`, idempotencyKey: `burst-${index}` };
    await messaging.ask(send, { input }, claimsOf('ben'));
  }

  const shown = await all('ben', { first: 2 });

  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  expect(shown).toHaveLength(known(number).length + 13);
  expect(shown.filter(({ sentAt }) => sentAt === null)).toHaveLength(4);
});

test('new messages between two pages push nothing out and double nothing', async () => {
  const { page: first } = await page('dora', { first: 3 });
  for (let index = 0; index < 12; index += 1) await messaging.writes('+16175550162', `late ${index}`);

  const { page: second } = await page('dora', { first: 100, after: first.pageInfo.endCursor });

  const shown = [...first.edges, ...second.edges].map(({ node }: Json) => node);
  expect(idsOf(shown)).toEqual(
    known('+16175550162')
      .map(({ sid }) => sid)
      .toSorted(),
  );
});

test('who has no address, or none on that channel, has null and its cause', async () => {
  for (const { page: one, errors } of [await page('june'), await page('ben', { channel: 'WHATSAPP' })]) {
    expect(one).toBeNull();
    expect(errors![0]!.extensions).toEqual({ code: 'NOT_CONNECTED', nullCause: 'not_connected' });
  }
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a cursor of another person, channel or making is refused, and so is a page of no size', async () => {
  const { page: one } = await page('ada', { first: 1 });
  const { cursor } = one.edges[0];
  messaging.sandbox.journal.clear();

  for (const bad of [
    await page('ben', { after: cursor }),
    await page('ada', { after: cursor, channel: 'SMS' }),
    await page('ada', { after: `x${cursor}` }),
    await page('ada', { first: 0 }),
    await page('ada', { first: 101 }),
    await page('ada', { first: -1 }),
  ]) {
    expect(bad.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect(messaging.twilioCalls()).toEqual([]);
  expect(Buffer.from(cursor, 'base64').toString()).not.toContain('2025550143');
});

test.each([
  ['answers 500', { status: 500 }, 'UPSTREAM_UNAVAILABLE', 20_500],
  ['hangs', { hang: true }, 'UPSTREAM_TIMEOUT', undefined],
  ['is cut', { reset: true }, 'UPSTREAM_UNAVAILABLE', undefined],
  ['limits us', { rateLimit: { retryAfterSeconds: 1 } }, 'RATE_LIMITED', undefined],
] as const)(
  'a Twilio that %s is a coded error within the deadline, without a secret',
  async (_what, fault, code, own) => {
    messaging.sandbox.faults.add({ provider: 'twilio', ...fault });
    const started = Date.now();

    const { page: one, errors } = await page('ada', {}, ada, 500);

    expect(Date.now() - started).toBeLessThan(1_500);
    expect(one).toBeNull();
    expect(errors![0]!.extensions).toMatchObject({
      code,
      provider: { name: 'twilio', ...(own && { code: String(own) }) },
    });
    expect(JSON.stringify(errors) + messaging.log.lines.join()).not.toMatch(
      /sandbox-token|Basic |authorization/i,
    );
  },
);

test('a number is looked up once a day, and what is no number costs no call', async () => {
  const query =
    'query ($e164: String!) { phoneNumber(e164: $e164) { e164 valid countryCode nationalFormat lineType carrier } }';
  const ask = (e164: string) => messaging.ask(query, { e164 }, ada);

  const answers = [await ask('+14155550128'), await ask('+14155550128')];

  for (const { data } of answers) {
    expect(data.phoneNumber).toEqual({
      e164: '+14155550128',
      valid: true,
      countryCode: 'US',
      nationalFormat: '(415) 555-0128',
      lineType: 'MOBILE',
      carrier: expect.any(String),
    });
  }
  // Calls of the failure before, which nobody waited for, may still arrive.
  expect(messaging.twilioCalls().filter((call) => call.includes('+'))).toEqual(['GET +14155550128']);
  expect((await ask('0123')).errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  const short = await ask('+1202555');
  expect(short.data.phoneNumber).toMatchObject({ valid: false, lineType: null });
});
