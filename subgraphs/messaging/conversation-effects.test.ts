import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf, entities, type Json } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const operator = claimsOf('olga', { roles: ['operator'] });
const MARC = '+13125550117';
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const PROBLEM = 'problem { __typename ... on Problem { message retryable } }';
const documents = {
  createConversation: `mutation ($input: CreateConversationInput!) { createConversation(input: $input) {
    conversation { id name state account } ${PROBLEM} } }`,
  addParticipant: `mutation ($input: AddParticipantInput!) { addParticipant(input: $input) {
    conversation { id } participant { id channel address identity } ${PROBLEM} } }`,
  sendConversationMessage: `mutation ($input: SendConversationMessageInput!) { sendConversationMessage(input: $input) {
    message { id index body author } ${PROBLEM} } }`,
  closeConversation: `mutation ($input: CloseConversationInput!) { closeConversation(input: $input) {
    conversation { id state } ${PROBLEM} } }`,
};
type Mutation = keyof typeof documents;

async function run(mutation: Mutation, input: object = {}, claims: Claims = operator): Promise<Json> {
  const full = { idempotencyKey: `conversation ${(keys += 1)}`, ...input };
  const { data, errors } = await messaging.ask(documents[mutation], { input: full }, claims);
  return { ...data?.[mutation], errors, again: () => run(mutation, full, claims) };
}

const opened = async () => (await run('createConversation', { name: 'Chairs' })).conversation.id as string;
const posts = () => messaging.twilioCalls().filter((call) => call.startsWith('POST')).length;

test('a conversation is opened, gets people, is spoken in and is closed, each once for one key', async () => {
  const created = await run('createConversation', { name: 'Chairs' });
  const conversationId = created.conversation.id;
  expect(created.conversation).toMatchObject({ name: 'Chairs', state: 'ACTIVE', account: 'default' });
  const marc = await run('addParticipant', { conversationId, channel: 'SMS', address: MARC });
  const agent = await run('addParticipant', { conversationId, identity: 'agent' });
  const said = await run('sendConversationMessage', { conversationId, body: 'Hello!', author: 'agent' });
  expect(marc.participant).toMatchObject({ channel: 'SMS', address: MARC, identity: null });
  expect(agent.participant).toMatchObject({ channel: null, address: null, identity: 'agent' });
  expect(said.message).toMatchObject({ index: 0, body: 'Hello!', author: 'agent' });
  const closed = await run('closeConversation', { conversationId });
  expect(closed.conversation).toEqual({ id: conversationId, state: 'CLOSED' });
  expect(posts()).toBe(5);

  for (const [first, field] of [
    [marc, 'participant'],
    [agent, 'participant'],
    [said, 'message'],
    [closed, 'conversation'],
  ] as const) {
    expect((await first.again())[field]).toEqual(first[field]);
  }
  expect((await created.again()).conversation).toEqual({ ...created.conversation, state: 'CLOSED' });
  expect(posts()).toBe(5);
});

test('who takes part already, and what is closed, are problems', async () => {
  const [one, two] = [await opened(), await opened()];
  const binding = { channel: 'WHATSAPP', address: MARC };
  await run('addParticipant', { conversationId: one, ...binding });

  const elsewhere = await run('addParticipant', { conversationId: two, ...binding });
  await run('closeConversation', { conversationId: one });
  const free = await run('addParticipant', { conversationId: two, ...binding });
  const late = await run('sendConversationMessage', { conversationId: one, body: 'Late' });
  const tooLate = await run('addParticipant', { conversationId: one, identity: 'agent' });
  const again = await run('closeConversation', { conversationId: one });

  expect(elsewhere).toMatchObject({
    participant: null,
    problem: { __typename: 'ParticipantExists', retryable: false },
  });
  expect(free.problem).toBeNull();
  for (const { problem } of [late, tooLate])
    expect(problem).toMatchObject({ __typename: 'ConversationClosed', retryable: false });
  expect(again).toMatchObject({ conversation: { state: 'CLOSED' }, problem: null });
  await run('closeConversation', { conversationId: two });
});

test('it takes the role operator, and what makes no sense is refused without a call', async () => {
  const conversationId = await opened();
  messaging.sandbox.journal.clear();
  const inputs = {
    createConversation: {},
    addParticipant: { conversationId, identity: 'agent' },
    sendConversationMessage: { conversationId, body: 'Hi' },
    closeConversation: { conversationId },
  };
  for (const [mutation, input] of Object.entries(inputs) as [Mutation, object][]) {
    for (const claims of [claimsOf('ada'), claimsOf('olga', { roles: ['analyst'] })]) {
      const { errors } = await run(mutation, input, claims);
      expect(errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', roles: ['operator'] });
    }
  }
  for (const [mutation, input, argument] of [
    ['createConversation', { name: ' ' }, 'input.name'],
    ['createConversation', { name: 'x'.repeat(257) }, 'input.name'],
    ['createConversation', { account: 'none' }, 'input.account'],
    ['addParticipant', { conversationId: 'CH1', identity: 'a' }, 'input.conversationId'],
    ['addParticipant', { conversationId }, 'input.channel'],
    ['addParticipant', { conversationId, channel: 'SMS' }, 'input.address'],
    ['addParticipant', { conversationId, channel: 'SMS', address: '12' }, 'input.address'],
    ['addParticipant', { conversationId, channel: 'SMS', identity: 'a' }, 'input.identity'],
    ['sendConversationMessage', { conversationId, body: '' }, 'input.body'],
    ['sendConversationMessage', { conversationId, body: 'x', author: '' }, 'input.author'],
    ['closeConversation', { conversationId: '' }, 'input.conversationId'],
  ] as const) {
    const { errors } = await run(mutation, input);
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  }
  expect(messaging.twilioCalls()).toEqual([]);
  const unknown = await run('closeConversation', { conversationId: `CH${'0'.repeat(32)}` });
  expect(unknown.errors[0].extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test.each(['createConversation', 'addParticipant', 'sendConversationMessage', 'closeConversation'] as const)(
  '%s whose answer was lost is found by the mark that it left, and never done twice',
  async (mutation) => {
    const conversationId = mutation === 'createConversation' ? null : await opened();
    const input = {
      createConversation: { name: 'Lost' },
      addParticipant: { conversationId, identity: 'lost' },
      sendConversationMessage: { conversationId, body: 'Lost' },
      closeConversation: { conversationId },
    }[mutation];
    for (const [fault, state] of [
      [{ reset: true }, 'nothing'],
      [{ resetAfter: true }, 'done'],
    ] as const) {
      messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, ...fault });
      const idempotencyKey = `${mutation} ${state}`;
      expect((await run(mutation, { ...input, idempotencyKey })).problem.__typename).toBe('OutcomePending');

      await messaging.db.query(
        `update messaging.effect set tried_at = null, lease_until = now() - interval '1 second',
           started_at = started_at - interval '60 seconds' where key = $1`,
        [idempotencyKey],
      );
      await messaging.messaging.effects.settleDue();

      const rows = await messaging.db.query('select state from messaging.effect where key = $1', [
        idempotencyKey,
      ]);
      expect(rows).toEqual([{ state }]);
    }
    messaging.sandbox.journal.clear();
    const found = await run(mutation, { ...input, idempotencyKey: `${mutation} done` });
    expect(found.problem).toBeNull();
    expect(posts()).toBe(0);
  },
);

test('what became of it shows the conversation', async () => {
  const conversationId = await opened();
  const idempotencyKey = 'seen';
  await run('sendConversationMessage', { conversationId, body: 'Seen?', idempotencyKey });
  const key = {
    __typename: 'MessageEffect',
    mutation: 'sendConversationMessage',
    app: operator.app,
    subject: operator.person,
    idempotencyKey,
  };

  const selection =
    'state conversation { id name } problem { __typename ... on Problem { message retryable } }';
  const { data } = await messaging.ask(
    entities('MessageEffect', selection),
    { representations: [key] },
    operator,
  );

  expect(data._entities).toEqual([
    { state: 'DONE', conversation: { id: conversationId, name: 'Chairs' }, problem: null },
  ]);
});
