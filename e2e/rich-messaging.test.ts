import { afterAll, beforeAll, expect, test } from 'vitest';
import { templates } from '#sandbox/twilio/templates.ts';
import { knownOf } from './fewest-calls/known.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
const DAY_MS = 86_400_000;
let keys = 0;

beforeAll(async () => {
  plaza = await startPlaza();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const at = (inMs: number) => new Date(plaza.sandbox.clock.nowMs() + inMs).toISOString();

/** What a person reads of a problem: its name, a sentence, and whether to try again. */
const PROBLEM = 'problem { __typename ... on Problem { message retryable } }';
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  message { id account status body mediaCount media { id contentType createdAt } asOf } ${PROBLEM} } }`;

async function send(input: object) {
  const full = { channel: 'SMS', idempotencyKey: `rich ${(keys += 1)}`, ...input };
  const { data, errors } = await plaza.ask('ada', SEND, { input: full });
  expect(errors).toBeUndefined();
  return data.sendMessage;
}

test('whatever stands against a message says so in a sentence, and whether to try again', async () => {
  const [shipped, , , offer] = templates;
  const whatsapp = { channel: 'WHATSAPP' };
  const mediaUrls = ['https://plaza.example/too-large.png'];
  const said = async (input: object) => {
    const { message, problem } = await send(input);
    expect([message, problem.message]).toEqual([null, expect.stringMatching(/\.$/)]);
    return [problem.__typename, problem.retryable];
  };

  expect(await said({ template: { id: shipped!.sid } })).toEqual(['TemplateVariablesMismatch', false]);
  expect(await said({ body: 'Soon', sendAt: at(60_000) })).toEqual(['SendAtOutOfWindow', false]);
  expect(await said({ mediaUrls })).toEqual(['MediaRefused', false]);
  plaza.sandbox.clock.advance(2 * DAY_MS);
  await send({ body: 'An answer, which tells the time at Twilio.' });
  expect(await said({ ...whatsapp, body: 'Hello?' })).toEqual(['OutsideMessagingWindow', true]);
  const template = { id: offer!.sid, variables: [{ name: '1', value: '10' }] };
  expect(await said({ ...whatsapp, template })).toEqual(['TemplateNotApproved', true]);
});

test('a picture is sent and shown, a scheduled message called off, and what became of that is told', async () => {
  const { message } = await send({ body: 'Look', mediaUrls: ['https://plaza.example/a.png'] });
  expect(message).toMatchObject({
    account: 'default',
    mediaCount: 1,
    media: [{ id: expect.stringMatching(/^ME/), contentType: 'image/png', createdAt: expect.any(String) }],
    asOf: expect.any(String),
  });

  const later = (await send({ body: 'Later', sendAt: at(DAY_MS) })).message;
  const CANCEL = `mutation ($id: ID!, $key: ID!) { cancelScheduledMessage(input: { messageId: $id, idempotencyKey: $key }) {
    message { status } ${PROBLEM} } }`;
  const cancel = async (key: string) =>
    (await plaza.ask('ada', CANCEL, { id: later.id, key })).data.cancelScheduledMessage;
  expect(await cancel('off')).toEqual({ message: { status: 'CANCELED' }, problem: null });
  expect((await cancel('off again')).problem).toEqual({
    __typename: 'MessageNotScheduled',
    message: expect.any(String),
    retryable: false,
  });

  const { data } = await plaza.ask(
    'ada',
    `{ effect(idempotencyKey: "off", mutation: CANCEL_SCHEDULED_MESSAGE) { state ... on MessageEffect {
      mutation app subject idempotencyKey id createdAt startedAt settledAt account message { id } } } }`,
  );
  expect(data.effect).toMatchObject({
    state: 'DONE',
    mutation: 'cancelScheduledMessage',
    account: 'default',
    message: { id: later.id },
  });
  const again = await plaza.ask(
    'ada',
    `{ effect(idempotencyKey: "off again", mutation: CANCEL_SCHEDULED_MESSAGE) { ... on MessageEffect { ${PROBLEM} } } }`,
  );
  expect(again.data.effect.problem.__typename).toBe('MessageNotScheduled');
});

test('templates, conversations and calls are paged by cursors', async () => {
  const call = `mutation { placeCall(input: { to: "+12025550143", says: "Hello", idempotencyKey: "ring" }) {
    call { id status } problem { __typename ... on Problem { message retryable } } } }`;
  expect((await plaza.ask('operator', call)).data.placeCall.call.status).toBe('QUEUED');

  const { data, errors } = await plaza.ask(
    'ada',
    `{ messageTemplates(first: 2) { asOf edges { cursor node { createdAt asOf } } pageInfo { hasNextPage } }
      me { calls { edges { cursor node { account from to asOf } } asOf pageInfo { hasNextPage } }
        conversations { asOf edges { cursor node { updatedAt
          participants(first: 1) { edges { cursor node { joinedAt } } pageInfo { hasNextPage endCursor } }
          messages(first: 1) { edges { cursor } pageInfo { hasNextPage } } } } pageInfo { hasNextPage } } } }`,
  );

  expect(errors).toBeUndefined();
  expect(data.messageTemplates).toMatchObject({
    asOf: expect.any(String),
    edges: [{ cursor: expect.any(String) }, {}],
    pageInfo: { hasNextPage: true },
  });
  expect(data.me.calls.edges).toMatchObject([{ cursor: expect.any(String), node: { account: 'default' } }]);
  const [{ node, cursor }] = data.me.conversations.edges;
  expect(cursor).toEqual(expect.any(String));
  expect([node.participants.pageInfo.hasNextPage, node.messages.pageInfo.hasNextPage]).toEqual([true, true]);
  const more = await plaza.ask(
    'ada',
    `query ($after: String) { me { conversations { edges { node { participants(after: $after) {
      edges { node { identity } } pageInfo { hasNextPage } } } } } } }`,
    { after: node.participants.pageInfo.endCursor },
  );
  expect(more.data.me.conversations.edges[0].node.participants).toEqual({
    edges: [{ node: { identity: 'support' } }],
    pageInfo: { hasNextPage: false },
  });
});

test('an operator speaks in a conversation, and its person reads it in both places', async () => {
  const mine = '{ me { conversations(first: 1) { edges { node { id } } } } }';
  const [{ node }] = (await plaza.ask('ada', mine)).data.me.conversations.edges;
  const say = `mutation ($id: ID!) { sendConversationMessage(input: { conversationId: $id, author: "support",
    body: "Your chairs are here.", idempotencyKey: "said" }) { message { id index } problem { __typename ... on Problem { message retryable } } } }`;
  expect((await plaza.ask('operator', say, { id: node.id })).data.sendConversationMessage.problem).toBeNull();
  const refused = await plaza.ask('ada', say, { id: node.id });
  expect(refused.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  plaza.sandbox.clock.advance(60_000);

  const { data } = await plaza.ask(
    'ada',
    `mutation { refreshMessages { person { messages(first: 1) { edges { node { body } } }
      conversations(first: 1) { edges { node { messages(first: 1) { edges { node { body author } } } } } } } } }`,
  );

  const { messages, conversations } = data.refreshMessages.person;
  expect(messages.edges[0].node.body).toBe('Your chairs are here.');
  expect(conversations.edges[0].node.messages.edges[0].node).toEqual({
    body: 'Your chairs are here.',
    author: 'support',
  });
});

test('a code by e-mail is wrong, right, and called off', async () => {
  const to = 'ada@example.com';
  const start = `mutation ($to: String!) { startVerification(input: { to: $to, channel: EMAIL, idempotencyKey: "mail" }) {
    verification { id channel } ${PROBLEM} } }`;
  const { verification } = (await plaza.ask('ada', start, { to })).data.startVerification;
  const check = `mutation ($to: String!) { checkVerification(input: { to: $to, code: "0000", idempotencyKey: "guess" }) { ${PROBLEM} } }`;
  expect((await plaza.ask('ada', check, { to })).data.checkVerification.problem).toMatchObject({
    __typename: 'WrongCode',
    message: expect.any(String),
  });

  const cancel = `mutation ($id: ID!, $key: ID!) { cancelVerification(input: { verificationId: $id, idempotencyKey: $key }) {
    verification { status } ${PROBLEM} } }`;
  const off = await plaza.ask('ada', cancel, { id: verification.id, key: 'mail off' });
  expect(off.data.cancelVerification).toEqual({ verification: { status: 'CANCELED' }, problem: null });
  const twice = await plaza.ask('ada', cancel, { id: verification.id, key: 'mail off twice' });
  expect(twice.data.cancelVerification.problem).toMatchObject({
    __typename: 'VerificationNotFound',
    message: expect.any(String),
  });
  const effect = await plaza.ask(
    'ada',
    '{ effect(idempotencyKey: "mail off", mutation: CANCEL_VERIFICATION) { ... on MessageEffect { verification { status } } } }',
  );
  expect(effect.data.effect.verification).toEqual({ status: 'CANCELED' });
});

test('a person sees what they said of being written to, and no other person does', async () => {
  const record = `mutation { recordChannelConsent(input: { channel: SMS, optedIn: true, source: FORM, text: "Yes" }) {
    link { account optedOut consent { optedIn source text at recordedAt } } problem { __typename ... on Problem { message retryable } } } }`;
  expect((await plaza.ask('ada', record)).data.recordChannelConsent).toMatchObject({
    link: { account: 'default', optedOut: false, consent: { optedIn: true, source: 'FORM', text: 'Yes' } },
    problem: null,
  });

  const foreign = await plaza.ask(
    'ben',
    'query ($id: ID!) { person(id: $id) { addresses { optedOut } quietHours { from } calls { asOf } conversations { asOf } } }',
    { id: knownOf(plaza).personOf('ada') },
  );
  expect(foreign.data?.person ?? null).toBeNull();
});
