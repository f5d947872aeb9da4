import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf, entities, type Json } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const ADA = '+12025550143';
const LIST = 'GET Calls.json';
const POST = 'POST Calls.json';
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const FIELDS =
  'id account direction status from to createdAt startedAt endedAt durationSeconds price { amount currency } asOf person { id }';
const PLACE = `mutation ($input: PlaceCallInput!) { placeCall(input: $input) { call { ${FIELDS} }
  problem { __typename ... on Problem { message retryable } ... on RecipientUnreachable { code } ... on QuietHours { until } } } }`;
const ONE = `query ($id: ID!) { call(id: $id) { ${FIELDS} } }`;
const MINE = `calls(first: 2) { edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } asOf }`;

async function place(input: object = {}, claims: Claims = operator): Promise<Json> {
  const full = { to: ADA, says: 'Your table is ready.', idempotencyKey: `call ${(keys += 1)}`, ...input };
  const { data, errors } = await messaging.ask(PLACE, { input: full }, claims);
  return { ...data?.placeCall, errors, again: () => place(full, claims) };
}

const read = async (id: string, claims: Claims) => (await messaging.ask(ONE, { id }, claims)).data.call;

test('somebody is called once for one key, and the call is shown as it goes on', async () => {
  const placed = await place();
  const { call } = placed;

  expect([placed.errors, placed.problem]).toEqual([undefined, null]);
  expect(call).toMatchObject({
    direction: 'OUTBOUND',
    status: 'QUEUED',
    from: '+12025550100',
    to: ADA,
    startedAt: null,
    endedAt: null,
    durationSeconds: null,
    price: null,
    person: { id: ada.person },
  });
  messaging.sandbox.clock.advance(60_000);
  expect(await read(call.id, ada)).toMatchObject({
    status: 'COMPLETED',
    durationSeconds: 2,
    price: { amount: 2, currency: 'USD' },
  });
  expect((await placed.again()).call).toMatchObject({ id: call.id, status: 'COMPLETED' });
  // Once it is over what is kept will do.
  expect(messaging.twilioCalls()).toEqual([POST, `GET ${call.id}.json`]);
});

test.each([
  ['+15005554001', 'BUSY'],
  ['+15005554002', 'NO_ANSWER'],
  ['+15005554003', 'FAILED'],
])('a call to %s ends as %s', async (to, status) => {
  const { call } = await place({ to });

  messaging.sandbox.clock.advance(60_000);

  expect(await read(call.id, operator)).toMatchObject({ status, durationSeconds: 0, price: null });
});

test('a text is read as it stands, whatever is in it', async () => {
  messaging.sandbox.journal.clear();
  const says = '5 < 6 & "7" > \'6\' </Say><Dial>+12025550199</Dial>';

  expect((await place({ says, language: 'en-US' })).problem).toBeNull();
  for (const [input, argument] of [
    [{ says: '' }, 'input.says'],
    [{ says: 'x'.repeat(3_001) }, 'input.says'],
    [{ says: '&'.repeat(1_000) }, 'input.says'],
    [{ says: 'a\u0000b' }, 'input.says'],
    [{ says: '\uD800' }, 'input.says'],
    [{ language: '"/><Dial>' }, 'input.language'],
    [{ to: '2025550143' }, 'input.to'],
    [{ account: 'none' }, 'input.account'],
  ] as const) {
    const { errors } = await place(input);
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  }
  expect(messaging.twilioCalls()).toEqual([POST]);
});

test.each([
  ['+15005550001', 21217],
  ['+15005550003', 21215],
])('who cannot be reached is a problem: %s', async (to, code) => {
  const { call, problem } = await place({ to });

  expect([call, problem]).toMatchObject([
    null,
    { __typename: 'RecipientUnreachable', retryable: false, code },
  ]);
});

test('quiet hours of all channels hold it up, unless it is urgent', async () => {
  const clock = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
  const set = (channel: string | null, hours: object | null) =>
    messaging.ask(
      'mutation ($input: SetQuietHoursInput!) { setQuietHours(input: $input) { person { id } } }',
      { input: { channel, hours } },
      ada,
    );
  const now = { from: clock(-1), to: clock(2), timeZone: 'UTC' };
  await set('SMS', now);
  expect((await place()).problem).toBeNull();
  await set(null, now);

  const refused = await place();

  expect(refused).toMatchObject({ call: null, problem: { __typename: 'QuietHours', retryable: true } });
  expect((await place({ urgent: true })).problem).toBeNull();
  await set(null, null);
  expect((await refused.again()).problem).toBeNull();
});

test('it takes the role operator, and nobody else’s calls are seen', async () => {
  const { call } = await place();
  messaging.sandbox.journal.clear();

  for (const claims of [ada, claimsOf('olga', { roles: ['analyst'] })]) {
    const { errors } = await place({}, claims);
    expect(errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', roles: ['operator'] });
  }
  expect(await read(call.id, claimsOf('ben'))).toBeNull();
  expect(await read(`CA${'0'.repeat(32)}`, ada)).toBeNull();
  const scopeless = await messaging.ask(
    ONE,
    { id: call.id },
    claimsOf('ada', { scopes: ['messages:write'] }),
  );
  expect(scopeless.errors![0]!.extensions).toMatchObject({ nullCause: 'scope' });
  const none = await messaging.ask(ONE, { id: 'CA1' }, ada);
  expect(none.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  const foreign = await messaging.person('ada', MINE, claimsOf('ben'));
  expect(foreign.person.calls).toBeNull();
  expect(messaging.twilioCalls()).toEqual([]);
  expect(await read(`CA${'0'.repeat(32)}`, operator)).toBeNull();
  expect(messaging.twilioCalls()).toEqual([`GET CA${'0'.repeat(32)}.json`]);
});

test('a person’s calls are listed newest first, both ways, in pages, and kept for a while', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ from: ADA, seconds: 30 });
  messaging.sandbox.clock.advance(60_000);
  await fetch(`${messaging.sandbox.url}/_sandbox/twilio/calls/inbound`, { method: 'POST', headers, body });
  messaging.sandbox.clock.advance(60_000);
  await messaging.age();

  const { person } = await messaging.person('ada', MINE, ada);

  const [newest, before] = person.calls.edges;
  expect(newest.node).toMatchObject({
    direction: 'INBOUND',
    status: 'COMPLETED',
    from: ADA,
    durationSeconds: 30,
    person: { id: ada.person },
  });
  expect(before.node.direction).toBe('OUTBOUND');
  expect(person.calls.pageInfo.hasNextPage).toBe(true);
  expect(messaging.twilioCalls()).toEqual([LIST, LIST]);
  const after = person.calls.pageInfo.endCursor;
  const more = await messaging.person(
    'ada',
    `calls(after: "${after}") { edges { node { createdAt } } }`,
    ada,
  );
  const times = more.person.calls.edges.map(({ node }: Json) => node.createdAt);
  expect(times.every((time: string) => time <= before.node.createdAt)).toBe(true);
  expect(messaging.twilioCalls()).toEqual([LIST, LIST]);
});

test('a call whose answer was lost is found, and nobody is called twice', async () => {
  for (const [key, fault, state] of [
    ['lost before', { reset: true }, 'nothing'],
    ['lost after', { resetAfter: true }, 'done'],
  ] as const) {
    messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, ...fault });
    const lost = await place({ to: '+12025550188', idempotencyKey: key });
    expect(lost.problem.__typename).toBe('OutcomePending');

    await messaging.db.query(
      `update messaging.effect set tried_at = null, lease_until = now() - interval '1 second',
         started_at = started_at - interval '60 seconds' where key = $1`,
      [key],
    );
    await messaging.messaging.effects.settleDue();

    const rows = await messaging.db.query('select state from messaging.effect where key = $1', [key]);
    expect(rows).toEqual([{ state }]);
  }
  messaging.sandbox.journal.clear();
  const reference = {
    __typename: 'MessageEffect',
    mutation: 'placeCall',
    app: operator.app,
    subject: operator.person,
    idempotencyKey: 'lost after',
  };
  const { data } = await messaging.ask(
    entities('MessageEffect', 'state call { to }'),
    { representations: [reference] },
    operator,
  );
  expect(data._entities).toEqual([{ state: 'DONE', call: { to: '+12025550188' } }]);
  expect(messaging.twilioCalls().filter((each) => each === POST)).toEqual([]);
});
