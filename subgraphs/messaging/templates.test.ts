import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { templates } from '#sandbox/twilio/templates.ts';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf, entities } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const LIST = 'GET ContentAndApprovals';
const POST = 'POST Messages.json';
const [shipped, reminder, picture, offer] = templates;
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const PAGE = `query ($first: Int, $after: String, $account: String) {
  messageTemplates(first: $first, after: $after, account: $account) {
    edges { node { id name account language variables { name example } bodies { channel body mediaUrls }
      approval { status category rejectionReason } } }
    pageInfo { hasNextPage endCursor } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  message { body mediaCount } problem { __typename ... on Problem { retryable }
    ... on TemplateVariablesMismatch { missing unknown } } } }`;

async function send(template: object, more: object = {}, claims: Claims = ada) {
  const input = { channel: 'SMS', template, idempotencyKey: `template ${(keys += 1)}`, ...more };
  const { data, errors } = await messaging.ask(SEND, { input }, claims);
  return { ...data?.sendMessage, errors };
}

test('templates are listed with their places, their words on each channel and what WhatsApp says, in pages', async () => {
  const first = (await messaging.ask(PAGE, { first: 4 }, ada)).data.messageTemplates;
  const after = first.pageInfo.endCursor;
  const second = (await messaging.ask(PAGE, { first: 4, after }, ada)).data.messageTemplates;

  const all = [...first.edges, ...second.edges].map(({ node }) => node);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(templates.map(({ sid }) => sid)));
  const byName = (name: string) => all.find((each) => each.name === name);
  expect(byName('appointment_reminder')).toEqual({
    id: reminder!.sid,
    name: 'appointment_reminder',
    account: 'default',
    language: 'en',
    variables: [
      { name: '1', example: 'Monday' },
      { name: '2', example: '10:00' },
    ],
    bodies: [
      { channel: 'SMS', body: 'See you on {{1}} at {{2}}.', mediaUrls: [] },
      { channel: 'WHATSAPP', body: 'See you on {{1}} at {{2}}. Does that suit you?', mediaUrls: [] },
      { channel: 'MESSENGER', body: 'See you on {{1}} at {{2}}. Does that suit you?', mediaUrls: [] },
    ],
    approval: { status: 'APPROVED', category: 'UTILITY', rejectionReason: null },
  });
  expect(byName('weekend_offer').approval).toEqual({
    status: 'REJECTED',
    category: 'MARKETING',
    rejectionReason: 'The template is missing an example.',
  });
  expect(byName('receipt_with_picture').bodies[0].mediaUrls).toEqual(['https://plaza.example/receipt.png']);
  expect(messaging.twilioCalls()).toEqual([LIST]);
});

test('what WhatsApp says meanwhile is seen when the list is read again', async () => {
  const url = `${messaging.sandbox.url}/_sandbox/twilio/templates/${offer!.sid}/approval`;
  const headers = { 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: '{"status":"disabled"}' });
  const ask = entities('MessageTemplate', 'approval { status }');
  const representations = [{ __typename: 'MessageTemplate', id: offer!.sid }];
  const read = async () => (await messaging.ask(ask, { representations }, ada)).data._entities;

  expect(await read()).toEqual([{ approval: { status: 'REJECTED' } }]);
  await messaging.age();
  expect(await read()).toEqual([{ approval: { status: 'DISABLED' } }]);
});

test('who may not read messages reads no templates, and a strange account or cursor costs no call', async () => {
  const scopeless = await messaging.ask(PAGE, {}, claimsOf('ada', { scopes: ['messages:write'] }));
  expect(scopeless.errors![0]!.extensions).toMatchObject({ nullCause: 'scope' });
  for (const variables of [{ account: 'none' }, { after: 'x.y' }, { first: 0 }]) {
    const { errors } = await messaging.ask(PAGE, variables, ada);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a template is sent with what stands in its places', async () => {
  const variables = [
    { name: '1', value: 'Ada' },
    { name: '2', value: 'B-7' },
  ];

  const text = await send({ id: shipped!.sid, variables });
  const media = await send({ id: picture!.sid, variables: [{ name: 'name', value: 'Ada' }] });

  expect(text.message).toEqual({ body: 'Hi Ada, your order B-7 is on its way.', mediaCount: 0 });
  expect(media.message).toEqual({ body: 'Thank you, Ada.', mediaCount: 1 });
  expect(messaging.twilioCalls()).toEqual([POST, POST]);
});

test('a template whose places are not filled is a problem without a message, and its key stays free', async () => {
  const idempotencyKey = 'a place was forgotten';
  const [one, two] = [
    { name: '1', value: 'Ada' },
    { name: '2', value: 'B-7' },
  ];

  const missing = await send(
    { id: shipped!.sid, variables: [one, { name: '3', value: 'x' }] },
    { idempotencyKey },
  );

  expect(missing).toMatchObject({
    message: null,
    problem: { __typename: 'TemplateVariablesMismatch', retryable: false, missing: ['2'], unknown: ['3'] },
  });
  expect(messaging.twilioCalls()).toEqual([]);
  const mended = await send({ id: shipped!.sid, variables: [one, two] }, { idempotencyKey });
  expect(mended.problem).toBeNull();
});

test('what is no template, and what no place takes, is refused without a call', async () => {
  const { sid } = shipped!;
  const of = (...values: string[]) => values.map((value, index) => ({ name: String(index + 1), value }));
  for (const [template, more, argument] of [
    [{ id: 'HX1' }, {}, 'input.template.id'],
    [{ id: sid, variables: of('') }, {}, 'input.template.variables.0.value'],
    [{ id: sid, variables: of('a\nb') }, {}, 'input.template.variables.0.value'],
    [{ id: sid, variables: of('x'.repeat(1_601)) }, {}, 'input.template.variables.0.value'],
    [{ id: sid, variables: [...of('a'), ...of('b')] }, {}, 'input.template.variables.1.name'],
    [{ id: sid }, { body: 'Beside it' }, 'input.template'],
    [{ id: sid }, { mediaUrls: ['https://plaza.example/a.png'] }, 'input.template'],
  ] as const) {
    const { errors } = await send(template, more);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  }
  const unknown = await send({ id: `HX${'0'.repeat(32)}` });
  expect(unknown.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.template.id' });
  expect(messaging.twilioCalls()).toEqual([]);
});

test('a template whose answer was lost is known again by its words', async () => {
  const input = { channel: 'SMS', template: { id: shipped!.sid }, idempotencyKey: 'lost template' };
  Object.assign(input.template, {
    variables: [
      { name: '1', value: 'Ada' },
      { name: '2', value: 'L-1' },
    ],
  });
  messaging.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, resetAfter: true });
  const ask = async () => (await messaging.ask(SEND, { input }, ada)).data.sendMessage;
  expect((await ask()).problem.__typename).toBe('OutcomePending');

  await messaging.db
    .query(`update messaging.effect set tried_at = null, lease_until = now() - interval '1 second'
    where key = 'lost template'`);
  await messaging.messaging.effects.settleDue();

  expect((await ask()).message.body).toBe('Hi Ada, your order L-1 is on its way.');
  expect(messaging.twilioCalls().filter((call) => call === POST)).toHaveLength(1);
});
