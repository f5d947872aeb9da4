import { expect, test } from 'vitest';
import { codeOf, startTwilio } from './twilio-under-test.ts';

async function open() {
  const twilio = await startTwilio();
  const { conversations } = twilio.client.conversations.v1;
  return {
    twilio,
    conversations,
    ada: twilio.phoneOf('ada'),
    proxy: twilio.world.company.sms,
    bind: (address: string, proxyAddress: string) => ({
      'messagingBinding.address': address,
      'messagingBinding.proxyAddress': proxyAddress,
    }),
    [Symbol.asyncDispose]: () => twilio[Symbol.asyncDispose](),
  };
}

test('a conversation is made, found by its unique name, closed, and not open again', async () => {
  await using sandbox = await open();
  const { conversations } = sandbox;
  const made = await conversations.create({ uniqueName: 'eff_1', friendlyName: 'Chairs' });

  expect(await conversations('eff_1').fetch()).toMatchObject({ sid: made.sid, state: 'active' });
  expect(await codeOf(conversations.create({ uniqueName: 'eff_1' }))).toBe('409 50353');
  expect((await conversations(made.sid).update({ state: 'closed' })).state).toBe('closed');
  expect(await codeOf(conversations(made.sid).update({ state: 'active' }))).toBe('400 50377');
  expect(await codeOf(conversations(made.sid).messages.create({ body: 'Late' }))).toBe('400 50377');
  expect(await codeOf(conversations('none').fetch())).toBe('404 20404');
});

test('an address and the company’s are in one open conversation at most, and are found by the address', async () => {
  await using sandbox = await open();
  const { conversations, twilio, bind, proxy } = sandbox;
  const [one, two] = [await conversations.create(), await conversations.create()];
  const marc = bind(twilio.phoneOf('marc'), proxy);
  const added = await conversations(one.sid).participants.create({ ...marc, attributes: '{"a":1}' });
  await conversations(one.sid).participants.create({ identity: 'support' });

  expect(added).toMatchObject({
    attributes: '{"a":1}',
    messagingBinding: { type: 'sms', proxy_address: proxy },
  });
  expect(await codeOf(conversations(two.sid).participants.create(marc))).toBe('409 50416');
  expect(await codeOf(conversations(one.sid).participants.create({ identity: 'support' }))).toBe('409 50433');
  expect(await codeOf(conversations(two.sid).participants.create(bind('+1202', proxy)))).toBe('400 50407');
  expect(await codeOf(conversations(two.sid).participants.create(bind(twilio.phoneOf('ben'), '+1')))).toBe(
    '400 50408',
  );
  const found = await twilio.client.conversations.v1.participantConversations.list({
    address: twilio.phoneOf('marc'),
  });
  expect(found.map(({ conversationSid }) => conversationSid)).toEqual([one.sid]);
  await conversations(one.sid).update({ state: 'closed' });
  expect((await conversations(two.sid).participants.create(marc)).conversationSid).toBe(two.sid);
});

test('what is said goes out to the others’ addresses, and what they write comes in', async () => {
  await using sandbox = await open();
  const { conversations, twilio, ada } = sandbox;
  const [seeded] = await conversations.list();

  const said = await conversations(seeded!.sid).messages.create({
    author: 'support',
    body: 'Anything else?',
  });
  await twilio.control('/messages/inbound', { from: ada, body: 'No, thanks' });

  expect(said).toMatchObject({ index: 3, delivery: { total: 1 } });
  const [newest, before] = await conversations(seeded!.sid).messages.list({ order: 'desc', limit: 2 });
  expect([newest!.body, newest!.author, before!.body]).toEqual(['No, thanks', ada, 'Anything else?']);
  const [, sent] = await twilio.client.messages.list({ limit: 2 });
  expect(sent).toMatchObject({ to: ada, body: 'Anything else?' });
});

test('lists are paged by addresses of Twilio’s own', async () => {
  await using sandbox = await open();
  const { conversations } = sandbox;
  for (const uniqueName of ['a', 'b', 'c']) await conversations.create({ uniqueName });

  const first = await conversations.page({ pageSize: 3 });
  const second = await first.nextPage();

  expect(first.nextPageUrl).toMatch(/^https:\/\/conversations\.twilio\.com\/v1\/Conversations\?/);
  expect(first.instances.map(({ uniqueName }) => uniqueName)).toEqual(['c', 'b', 'a']);
  expect(second!.instances).toHaveLength(1);
});
