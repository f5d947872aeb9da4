import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { startMessaging } from './messaging-under-test.ts';

let messaging: Awaited<ReturnType<typeof startMessaging>>;
const ada = claimsOf('ada');
const operator = claimsOf('olga', { roles: ['operator'] });
let keys = 0;

beforeAll(async () => {
  messaging = await startMessaging();
});
beforeEach(() => {
  messaging.sandbox.faults.clear();
  messaging.sandbox.journal.clear();
});
afterAll(() => messaging.close());

const documents = {
  redactMessage: `mutation ($input: RedactMessageInput!) { redactMessage(input: $input) {
    message { id body to } problem { __typename ... on Problem { message retryable } } } }`,
  deleteMessage: `mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) {
    deletedId problem { __typename ... on Problem { message retryable } } } }`,
};
type Mutation = keyof typeof documents;
const mutations = Object.keys(documents) as Mutation[];

async function erase(
  mutation: Mutation,
  messageId: string,
  claims: Claims = ada,
  key = `erase ${(keys += 1)}`,
) {
  const input = { messageId, idempotencyKey: key };
  const { data, errors } = await messaging.ask(documents[mutation], { input }, claims);
  return { ...data?.[mutation], errors };
}

/** A message of Ada's that has arrived, and is kept. */
async function sent(arrived = true): Promise<string> {
  const input = { channel: 'SMS', body: 'A secret', idempotencyKey: `sent ${(keys += 1)}` };
  const document = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }';
  const { data } = await messaging.ask(document, { input }, ada);
  if (arrived) messaging.sandbox.clock.advance(60_000);
  messaging.sandbox.journal.clear();
  return data.sendMessage.message.id;
}

const kept = async (id: string) =>
  JSON.stringify(await messaging.db.query('select body from messaging.object where id = $1', [id]));

test('what a message says is blanked at Twilio and here, once', async () => {
  const id = await sent();
  expect(await kept(id)).toContain('A secret');

  const redacted = await erase('redactMessage', id, ada, 'blank it');
  const again = await erase('redactMessage', id, ada, 'blank it');

  for (const { message, problem } of [redacted, again])
    expect([message, problem]).toEqual([{ id, body: null, to: '+12025550143' }, null]);
  expect(await kept(id)).not.toContain('A secret');
  expect(messaging.twilioCalls().filter((call) => call.startsWith('POST'))).toHaveLength(1);
});

test('a message is deleted at Twilio and here, once; one that is gone at Twilio is gone', async () => {
  const [id, gone] = [await sent(), await sent()];

  const deleted = await erase('deleteMessage', id, ada, 'away with it');
  const again = await erase('deleteMessage', id, ada, 'away with it');

  for (const { deletedId, problem } of [deleted, again]) expect([deletedId, problem]).toEqual([id, null]);
  expect(messaging.twilioCalls()).toEqual([`DELETE ${id}.json`]);
  expect(await kept(id)).toBe('[]');
  await fetch(
    `${messaging.sandbox.url}/twilio/api/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages/${gone}.json`,
    {
      method: 'DELETE',
      headers: {
        authorization: `Basic ${Buffer.from(`AC${'0'.repeat(32)}:sandbox-token`).toString('base64')}`,
      },
    },
  );
  expect(await erase('deleteMessage', gone, operator)).toMatchObject({ deletedId: gone, problem: null });
});

test('one that is on its way cannot be deleted yet, and its key stays free', async () => {
  const id = await sent(false);

  const early = await erase('deleteMessage', id, ada, 'too early');
  messaging.sandbox.clock.advance(60_000);
  const later = await erase('deleteMessage', id, ada, 'too early');

  expect(early).toMatchObject({
    deletedId: null,
    problem: { __typename: 'MessageUnderWay', retryable: true },
  });
  expect(later.deletedId).toBe(id);
});

test.each(mutations)('%s is for the person and operators, and costs nobody else a call', async (mutation) => {
  const id = await sent();

  const ben = await erase(mutation, id, claimsOf('ben'));
  const analyst = await erase(mutation, id, claimsOf('olga', { roles: ['analyst'] }));
  const scopeless = await erase(mutation, id, claimsOf('ada', { scopes: ['messages:read'] }));
  const none = await erase(mutation, 'SM1');

  expect(ben.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.messageId' });
  expect(analyst.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(scopeless.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'messages:write' });
  expect(none.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.messageId' });
  expect(messaging.twilioCalls()).toEqual([]);
  expect((await erase(mutation, id, operator)).problem).toBeNull();
});

test.each(mutations)('%s whose answer was lost is settled by what is there', async (mutation) => {
  const id = await sent();
  for (const [fault, state] of [
    [{ reset: true }, 'nothing'],
    [{ resetAfter: true }, 'done'],
  ] as const) {
    const method = mutation === 'deleteMessage' ? 'DELETE' : 'POST';
    messaging.sandbox.faults.add({ provider: 'twilio', method, times: 1, ...fault });
    const key = `${mutation} ${state}`;
    expect((await erase(mutation, id, ada, key)).problem.__typename).toBe('OutcomePending');

    await messaging.db.query(
      `update messaging.effect set tried_at = null, lease_until = now() - interval '1 second',
         started_at = started_at - interval '60 seconds' where key = $1`,
      [key],
    );
    await messaging.messaging.effects.settleDue();

    expect(await messaging.db.query('select state from messaging.effect where key = $1', [key])).toEqual([
      { state },
    ]);
  }
  expect(await kept(id)).not.toContain('A secret');
});
