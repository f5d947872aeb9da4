import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toPersonId } from '#schema/person-id.ts';
import { claimsOf, entities, ISSUER, type Json } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const analyst = claimsOf('anna', { roles: ['analyst'] });
const SMS = '+12025550143';
const PAGE = `query ($representations: [_Any!]!, $first: Int, $after: String, $where: MessageWhereInput) {
  _entities(representations: $representations) { ... on Person { messages(first: $first, after: $after, where: $where) {
    asOf edges { node { id status direction channel from to body createdAt } } pageInfo { hasNextPage endCursor } } } } }`;
const ALL = `query ($first: Int, $after: String, $where: MessagesWhereInput) {
  messages(first: $first, after: $after, where: $where) { asOf edges { node { id person { id } } } pageInfo { hasNextPage endCursor } } }`;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(async () => {
  await messaging.forget();
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

async function page(subject: string, args: object = {}, claims = claimsOf(subject)) {
  const representations = [{ __typename: 'Person', id: toPersonId(ISSUER, subject) }];
  const answer = await messaging.ask(PAGE, { representations, ...args }, claims);
  return { ...answer, page: answer.data?._entities?.[0]?.messages };
}

const idsOf = (one: Json): string[] => one.edges.map(({ node }: Json) => node.id).toSorted();

/** What the world says was written from and to these addresses. */
function known(...addresses: string[]) {
  return messaging.sandbox.world.messages.filter(
    ({ from, to }) => addresses.includes(from) || addresses.includes(to),
  );
}

const sidsOf = (messages: readonly { sid: string }[]): string[] => messages.map(({ sid }) => sid).toSorted();

test('a list costs two calls an address at first, none while it is young, and two again when it is old', async () => {
  const calls = async () => {
    messaging.sandbox.journal.clear();
    expect((await page('nora', { first: 2 })).errors).toBeUndefined();
    return messaging.twilioCalls().length;
  };
  const before = [await calls(), await calls()];
  await messaging.age();

  expect([...before, await calls()]).toEqual([4, 0, 4]);
});

test('a message is shown to its person and to roles, to nobody else, and an unknown one is null', async () => {
  const { sid: id } = known(SMS)[0]!;
  const ask = (sid: string, claims = ada) =>
    messaging.ask('query ($id: ID!) { message(id: $id) { id person { id } } }', { id: sid }, claims);
  expect((await ask(id)).data).toEqual({ message: null });
  expect((await ask(id, analyst)).data).toEqual({ message: null });
  expect(messaging.twilioCalls()).toEqual([]);
  await page('ada');
  const reference = (sid: string, claims = ada) =>
    messaging
      .ask(entities('Message', 'id'), { representations: [{ __typename: 'Message', id: sid }] }, claims)
      .then(({ data }) => data._entities[0]);

  expect((await ask(id)).data.message).toEqual({ id, person: { id: ada.person } });
  expect((await ask(id, operator)).data.message.id).toBe(id);
  expect((await ask(id, claimsOf('ben'))).data).toEqual({ message: null });
  expect((await ask(`SM${'0'.repeat(32)}`)).data).toEqual({ message: null });
  expect(await reference(id)).toEqual({ id });
  expect(await reference(id, claimsOf('ben'))).toBeNull();
  messaging.sandbox.journal.clear();
  expect((await ask('SM1')).errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
  expect((await ask(id, claimsOf('ada', { scopes: [] }))).errors![0]!.extensions).toMatchObject({
    nullCause: 'scope',
  });
  expect(await reference('nonsense')).toBeNull();
  expect((await page('ada', {}, claimsOf('ben'))).errors![0]!.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(messaging.twilioCalls()).toEqual([]);
});

test('what was kept as somebody’s and turns out to be another’s is not shown to them', async () => {
  await page('ada');
  const { sid } = known(SMS)[0]!;
  const look = (subject: string) =>
    messaging
      .ask('query ($sid: ID!) { message(id: $sid) { id } }', { sid }, claimsOf(subject))
      .then(({ data }) => data.message);
  await messaging.db.query('update messaging.object set owner = $1 where id = $2', ['+13125550117', sid]);
  expect(await look('ben')).toEqual({ id: sid });
  await messaging.age();

  expect(await look('ben')).toBeNull();
  expect(await look('ada')).toEqual({ id: sid });
});

test('filters show what the world has, and one that nothing fits shows nothing', async () => {
  const own = known(SMS, `whatsapp:${SMS}`);
  const cases: [object, typeof own][] = [
    [{ direction: 'INBOUND' }, own.filter(({ direction }) => direction === 'inbound')],
    [{ channel: 'WHATSAPP' }, known(`whatsapp:${SMS}`)],
    [{ channel: 'SMS', direction: 'OUTBOUND' }, known(SMS).filter(({ to }) => to === SMS)],
    [{ status: ['READ', 'DELIVERED'] }, own.filter(({ status }) => ['read', 'delivered'].includes(status))],
    [{ from: SMS }, own.filter(({ from }) => from.endsWith(SMS))],
    [{ to: '+12025550100' }, own.filter(({ to }) => to === '+12025550100')],
    [{ to: '+12025559999' }, []],
    [
      { sentFrom: new Date(own[3]!.sentMs).toISOString(), sentTo: new Date(own[9]!.sentMs).toISOString() },
      own.filter(({ sentMs }) => sentMs >= own[3]!.sentMs && sentMs < own[9]!.sentMs),
    ],
  ];

  for (const [where, wanted] of cases) {
    const { page: one, errors } = await page('ada', { first: 100, where });
    expect(errors, JSON.stringify(where)).toBeUndefined();
    expect(idsOf(one), JSON.stringify(where)).toEqual(sidsOf(wanted));
  }
  // Two addresses, To and From of each, for all of these together.
  expect(messaging.twilioCalls()).toHaveLength(4);
});

test('the whole account is one call, for an operator or analyst alone; every person’s list is known then', async () => {
  const { data, errors } = await messaging.ask(ALL, { first: 100 }, analyst);
  expect(errors).toBeUndefined();
  expect(data.messages.edges).toHaveLength(100);
  const of = await messaging.ask(ALL, { first: 100, where: { person: ada.person } }, operator);
  const own = known(SMS, `whatsapp:${SMS}`);
  expect(idsOf(of.data.messages)).toEqual(sidsOf(own.slice(-100)));
  await page('ben');
  expect(messaging.twilioCalls()).toEqual(['GET Messages.json']);

  const refused = await messaging.ask(ALL, {}, ada);
  expect(refused.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('a message that was sent is in the list at once, without a call', async () => {
  await page('ben');
  const input = { channel: 'SMS', body: 'at once', idempotencyKey: 'at-once' };
  const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }';
  const { data } = await messaging.ask(SEND, { input }, claimsOf('ben'));
  messaging.sandbox.journal.clear();

  const { page: one } = await page('ben', { first: 1 });

  expect(idsOf(one)).toEqual([data.sendMessage.message.id]);
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a refresh reads again what is young, of one’s own person alone', async () => {
  await page('ada');
  messaging.sandbox.journal.clear();
  const REFRESH = 'mutation ($id: ID) { refreshMessages(personId: $id) { asOf person { id } } }';

  const { data } = await messaging.ask(REFRESH, {}, ada);
  expect(data.refreshMessages.person.id).toBe(ada.person);
  expect(messaging.twilioCalls()).toHaveLength(4);

  for (const refused of [
    await messaging.ask(REFRESH, { id: ada.person }, claimsOf('ben')),
    await messaging.ask(REFRESH, {}, claimsOf('ada', { scopes: ['messages:write'] })),
  ]) {
    expect(refused.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
});

test.each([
  [{ sentFrom: '2026-02-01T00:00:00Z', sentTo: '2026-01-01T00:00:00Z' }, 'where.sentTo'],
  [{ from: 'nobody' }, 'where.from'],
  [{ to: "'; drop table" }, 'where.to'],
  [{ status: [] }, 'where.status'],
])('%o is bad input at its place, and costs no call', async (where, argument) => {
  const { errors } = await page('ada', { where });

  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a number that changed hands shows each holder their own time, by the list and by the message', async () => {
  const number = '+17025550175';
  const all = known(number);
  const changed = new Date(all[4]!.sentMs);
  await handOver(number, 'fay', 'june', changed);
  const [before, after] = [
    all.filter(({ sentMs }) => sentMs < +changed),
    all.filter(({ sentMs }) => sentMs >= +changed),
  ];

  expect(idsOf((await page('fay', { first: 100, where: { channel: 'SMS' } })).page)).toEqual(sidsOf(before));
  expect(idsOf((await page('june', { first: 100 })).page)).toEqual(sidsOf(after));
  const look = (sid: string, subject: string) =>
    messaging
      .ask('query ($sid: ID!) { message(id: $sid) { id person { id } } }', { sid }, claimsOf(subject))
      .then(({ data }) => data.message?.person?.id ?? null);
  for (const [own, holder, other] of [
    [before[0]!, 'fay', 'june'],
    [after[0]!, 'june', 'fay'],
  ] as const) {
    expect(await look(own.sid, holder)).toBe(toPersonId(ISSUER, holder));
    expect(await look(own.sid, other)).toBeNull();
  }
});

/** As an operator does it. */
async function handOver(number: string, from: string, to: string, at: Date): Promise<void> {
  const operator = claimsOf('operator', { roles: ['operator'], scopes: ['messages:read', 'messages:write'] });
  const said = { channel: 'SMS', address: number, reason: 'The number has a new owner.' };
  const { errors } = await messaging.ask(
    `mutation ($ends: UnlinkAddressInput!, $begins: LinkAddressInput!) {
      unlinkAddress(input: $ends) { link { validTo } }
      linkAddress(input: $begins) { link { validFrom } problem { __typename ... on Problem { message retryable } } }
    }`,
    {
      ends: { ...said, personId: toPersonId(ISSUER, from), validTo: at.toISOString() },
      begins: { ...said, personId: toPersonId(ISSUER, to), validFrom: at.toISOString() },
    },
    operator,
  );
  expect(errors).toBeUndefined();
}
