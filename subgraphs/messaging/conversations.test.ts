import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
const ADA = '+12025550143';
const LIST = 'GET ParticipantConversations';

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => messaging.sandbox.journal.clear());
afterAll(() => messaging.close());

const FIELDS = `id account name state createdAt updatedAt asOf
  participants { edges { node { id channel address identity joinedAt } } pageInfo { hasNextPage } }
  messages { edges { node { id index author participantId body mediaCount createdAt
    delivery { total delivered read failed } } } pageInfo { hasNextPage endCursor } }`;
const MINE = `conversations { edges { node { ${FIELDS} } } pageInfo { hasNextPage } asOf }`;
const ONE = `query ($id: ID!) { conversation(id: $id) { ${FIELDS} } }`;

async function seeded() {
  const { person } = await messaging.person('ada', 'conversations { edges { node { id } } }', ada);
  messaging.sandbox.journal.clear();
  return person.conversations.edges.at(-1).node.id as string;
}

const read = async (id: string, claims: Claims) =>
  (await messaging.ask(ONE, { id }, claims)).data.conversation;

test('a person sees their conversations, who takes part and what was said, newest first', async () => {
  const { person, errors } = await messaging.person('ada', MINE, ada);

  expect(errors).toBeUndefined();
  const [{ node }] = person.conversations.edges;
  expect(node).toMatchObject({ name: 'Order 1001', state: 'ACTIVE', account: 'default' });
  const people = node.participants.edges.map(({ node: each }: { node: object }) => each);
  expect(people).toMatchObject([
    { channel: 'SMS', address: ADA, identity: null },
    { channel: null, address: null, identity: 'support' },
  ]);
  const said = node.messages.edges.map(({ node: each }: { node: object }) => each);
  expect(said).toMatchObject([
    { index: 2, author: ADA, participantId: people[0].id, body: 'Perfect, thank you.', delivery: null },
    {
      index: 1,
      author: 'support',
      mediaCount: 0,
      delivery: { total: 1, delivered: 'ALL', read: 'NONE', failed: 'NONE' },
    },
    { index: 0, author: ADA, body: 'Can my order come a day later?' },
  ]);
  expect(messaging.twilioCalls().toSorted()).toEqual(['GET Messages', LIST, LIST, 'GET Participants']);
});

test('the list of them is kept for a while; what is said is not', async () => {
  const id = await seeded();

  const mine = await messaging.person('ada', 'conversations { edges { node { id } } }', ada);
  expect(mine.person.conversations.edges).toHaveLength(1);
  expect(messaging.twilioCalls()).toEqual([]);

  await messaging.writes(ADA, 'One more thing.');
  const [newest] = (await read(id, ada)).messages.edges;
  expect(newest.node).toMatchObject({ body: 'One more thing.', author: ADA });
});

test('somebody else’s conversation is not there, and no call is spent on it that their own list would not cost', async () => {
  const id = await seeded();

  expect(await read(id, claimsOf('ben'))).toBeNull();
  expect(messaging.twilioCalls()).toEqual([LIST]);
  messaging.sandbox.journal.clear();
  expect(await read(id, claimsOf('ben'))).toBeNull();
  expect(messaging.twilioCalls()).toEqual([]);

  const foreign = await messaging.person('ada', 'conversations { asOf }', claimsOf('ben'));
  expect(foreign.person.conversations).toBeNull();
  const scopeless = await messaging.ask(ONE, { id }, claimsOf('ada', { scopes: ['messages:write'] }));
  expect(scopeless.errors![0]!.extensions).toMatchObject({ nullCause: 'scope' });
  const none = await messaging.ask(ONE, { id: 'CH1' }, ada);
  expect(none.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a person without an address has none, with its cause', async () => {
  await messaging.db.query(`delete from messaging.link where person_id = $1`, [claimsOf('hugo').person]);
  const nobody = claimsOf('hugo');
  const { person, errors } = await messaging.person('hugo', 'conversations { asOf }', nobody);

  expect(person.conversations).toBeNull();
  expect(errors![0]!.extensions).toMatchObject({ nullCause: 'not_connected' });
});

test('operators and analysts see any, with all addresses, for one call', async () => {
  const id = await seeded();
  const analyst = claimsOf('olga', { roles: ['analyst'] });

  for (const claims of [operator, analyst]) {
    messaging.sandbox.journal.clear();
    const found = await messaging.ask(
      'query ($id: ID!) { conversation(id: $id) { name state } }',
      { id },
      claims,
    );
    expect(found.data.conversation).toEqual({ name: 'Order 1001', state: 'ACTIVE' });
    expect(messaging.twilioCalls()).toEqual([`GET ${id}`]);
  }
  expect((await read(id, analyst)).participants.edges[0].node.address).toBe(ADA);
  expect(await read(`CH${'0'.repeat(32)}`, operator)).toBeNull();
});

test('addresses of others are not shown to a person', async () => {
  const id = await seeded();
  const add = `mutation { addParticipant(input: { conversationId: "${id}", channel: SMS, address: "+14155550128",
    idempotencyKey: "dora" }) { participant { address } problem { __typename ... on Problem { message retryable } } } }`;
  const added = await messaging.ask(add, {}, operator);
  expect(added.data.addParticipant).toEqual({ participant: { address: '+14155550128' }, problem: null });
  await messaging.writes('+14155550128', 'Hello, I am new here.');

  const seen = await read(id, ada);

  expect(seen.participants.edges.map(({ node }: { node: { address: unknown } }) => node.address)).toEqual([
    ADA,
    null,
    null,
  ]);
  expect(seen.messages.edges[0].node).toMatchObject({ author: null, body: 'Hello, I am new here.' });
});

test('what was said is paged newest first, also across Twilio’s pages, and new words shift nothing', async () => {
  const id = await seeded();
  const say = async (body: string) => {
    const variables = { input: { conversationId: id, body, author: 'support', idempotencyKey: body } };
    const document = `mutation ($input: SendConversationMessageInput!) { sendConversationMessage(input: $input) { message { index } } }`;
    return (await messaging.ask(document, variables, operator)).data.sendConversationMessage.message.index;
  };
  for (let count = 0; count < 110; count += 1) await say(`Line ${count}`);
  const page = async (first: number, after: string | null) => {
    const document = `query ($id: ID!, $first: Int, $after: String) { conversation(id: $id) {
      messages(first: $first, after: $after) { edges { node { index } } pageInfo { hasNextPage endCursor } } } }`;
    const { data } = await messaging.ask(document, { id, first, after }, operator);
    return data.conversation.messages;
  };

  const seen: number[] = [];
  let last: { hasNextPage: boolean; endCursor: string | null } = { hasNextPage: true, endCursor: null };
  while (last.hasNextPage) {
    const { edges, pageInfo } = await page(33, last.endCursor);
    seen.push(...edges.map(({ node }: { node: { index: number } }) => node.index));
    last = pageInfo;
    if (seen.length === 33) await say('In between');
  }

  expect(seen).toEqual(Array.from({ length: seen[0]! + 1 }, (_each, index) => seen[0]! - index));
  expect(seen.length).toBeGreaterThan(110);
  const foreign = await messaging.ask(
    'query ($id: ID!) { conversation(id: $id) { messages(after: "x.y") { pageInfo { endCursor } } } }',
    { id },
    operator,
  );
  expect(foreign.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});
