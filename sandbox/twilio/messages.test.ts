import { expect, test } from 'vitest';
import { templates } from './templates.ts';
import { ACCOUNT, codeOf, startTwilio } from './twilio-under-test.ts';

const DAY_MS = 86_400_000;

test('a message passes through its states as virtual time goes by', async () => {
  await using twilio = await startTwilio();
  const [to, from] = [twilio.phoneOf('ada'), twilio.world.company.sms];
  const created = await twilio.client.messages.create({ to, from, body: 'Your order is ready.' });

  const seen = [];
  for (const ms of [0, 600, 600, 2_000]) {
    twilio.clock.advance(ms);
    const { status, dateSent, price } = await twilio.client.messages(created.sid).fetch();
    seen.push([status, dateSent === null, price]);
  }

  expect(created).toMatchObject({
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
    status: 'queued',
    numSegments: '1',
  });
  expect(created.dateSent).toBeNull();
  expect(seen).toEqual([
    ['queued', true, null],
    ['sending', true, null],
    ['sent', false, '-0.00790'],
    ['delivered', false, '-0.00790'],
  ]);
  const [newest] = await twilio.client.messages.list({ to, limit: 1 });
  expect(newest).toMatchObject({ sid: created.sid, status: 'delivered', accountSid: ACCOUNT });
});

test('lists the newest first, by To, From and day, in pages that new messages do not shift', async () => {
  await using twilio = await startTwilio();
  const to = twilio.phoneOf('nora');
  const seeded = twilio.world.messages.filter((message) => message.to === to);

  const first = await twilio.client.messages.page({ to, pageSize: 5 });
  await twilio.client.messages.create({ to, from: twilio.world.company.sms, body: 'One more' });
  const second = await first.nextPage();

  const sids = seeded.map(({ sid }) => sid).toReversed();
  expect(first.instances.map(({ sid }) => sid)).toEqual(sids.slice(0, 5));
  expect(second!.instances.map(({ sid }) => sid)).toEqual(sids.slice(5, 10));
  expect(await twilio.client.messages.list({ to, pageSize: 7 })).toHaveLength(seeded.length + 1);
  expect(await twilio.client.messages.list({ from: to })).toHaveLength(
    twilio.world.messages.filter((message) => message.from === to).length,
  );

  const day = new Date(seeded[3]!.sentMs);
  const start = Date.parse(day.toISOString().slice(0, 10));
  const within = (low: number, high: number) =>
    seeded.filter(({ sentMs }) => sentMs >= low && sentMs < high).length;
  expect(await twilio.client.messages.list({ to, dateSent: day })).toHaveLength(
    within(start, start + DAY_MS),
  );
  expect(await twilio.client.messages.list({ to, dateSentBefore: day })).toHaveLength(
    within(0, day.getTime() + 1),
  );
  const later = await twilio.client.messages.list({ to, dateSentAfter: new Date(start + DAY_MS) });
  expect(later).toHaveLength(within(start + DAY_MS, Infinity));
});

test('a deleted message is gone everywhere, and one under way cannot be deleted', async () => {
  await using twilio = await startTwilio();
  const [to, from] = [twilio.phoneOf('marc'), twilio.world.company.sms];
  const { sid } = await twilio.client.messages.create({ to, from, body: 'Bye' });
  const seeded = twilio.world.messages.find((message) => message.to === to)!.sid;

  expect(await codeOf(twilio.client.messages(sid).remove())).toBe('409 20009');
  twilio.clock.advance(5_000);
  await twilio.client.messages(sid).remove();
  await twilio.client.messages(seeded).remove();

  for (const gone of [sid, seeded]) {
    expect(await codeOf(twilio.client.messages(gone).fetch())).toBe('404 20404');
    expect((await twilio.client.messages.list({ to })).map((message) => message.sid)).not.toContain(gone);
  }
});

test('a redacted message keeps everything but its words', async () => {
  await using twilio = await startTwilio();
  const seeded = twilio.world.messages.find((message) => message.to === twilio.phoneOf('ada'))!.sid;

  await twilio.client.messages(seeded).update({ body: '' });

  expect(await twilio.client.messages(seeded).fetch()).toMatchObject({ body: '', to: twilio.phoneOf('ada') });
});

test('media of a message are listed', async () => {
  await using twilio = await startTwilio();
  const mediaUrl = ['https://plaza.example/a.jpg', 'https://plaza.example/b.jpg'];
  const sent = await twilio.client.messages.create({
    to: twilio.phoneOf('ada'),
    from: twilio.world.company.sms,
    mediaUrl,
  });

  const media = await twilio.client.messages(sent.sid).media.list();

  expect(sent).toMatchObject({ numMedia: '2', sid: expect.stringMatching(/^MM/) });
  expect(media.map((each) => each.parentSid)).toEqual([sent.sid, sent.sid]);
});

test('who opted out gets nothing until they write START', async () => {
  await using twilio = await startTwilio();
  const [ada, ivan, from] = [twilio.phoneOf('ada'), twilio.phoneOf('ivan'), twilio.world.company.sms];
  const send = (to: string) => twilio.client.messages.create({ to, from, body: 'Hello' });
  expect(await codeOf(send(ivan))).toBe('400 21610');

  await twilio.control('/messages/inbound', { from: ivan, body: 'start' });
  await twilio.control('/messages/inbound', { from: ada, body: ' Stop ' });

  expect((await send(ivan)).status).toBe('queued');
  expect(await codeOf(send(ada))).toBe('400 21610');
  expect((await twilio.client.messages.list({ from: ada, limit: 1 }))[0]).toMatchObject({
    direction: 'inbound',
    status: 'received',
    body: ' Stop ',
  });
});

test('WhatsApp takes free text for a day after the person wrote, then templates only', async () => {
  await using twilio = await startTwilio();
  const to = `whatsapp:${twilio.phoneOf('ada')}`;
  const from = twilio.world.company.whatsapp;
  const outcome = async (content: { body: string } | { contentSid: string }) => {
    const { sid, status } = await twilio.client.messages.create({ to, from, ...content });
    expect(status).toBe('queued');
    twilio.clock.advance(120_000);
    const { status: end, errorCode } = await twilio.client.messages(sid).fetch();
    return [end, errorCode];
  };

  expect(await outcome({ body: 'It is still here, Ada.' })).toEqual(['read', null]);
  twilio.clock.advance(DAY_MS);
  expect(await outcome({ body: 'Anything else?' })).toEqual(['undelivered', 63016]);
  expect(await outcome({ contentSid: templates[0]!.sid })).toEqual(['read', null]);
  await twilio.control('/messages/inbound', { from: to, body: 'I am back' });
  expect(await outcome({ body: 'Welcome back!' })).toEqual(['read', null]);
});

test('Messenger and messaging services send, too', async () => {
  await using twilio = await startTwilio();
  const fay = twilio.world.people.find((person) => person.subject === 'fay')!;
  const to = fay.addresses.find((address) => address.startsWith('messenger:'))!;

  const direct = await twilio.client.messages.create({
    to,
    from: twilio.world.company.messenger,
    body: 'Hi Fay',
  });
  const served = await twilio.client.messages.create({
    to: fay.phone!,
    messagingServiceSid: `MG${'1'.repeat(32)}`,
    body: 'Hi again',
    statusCallback: 'https://plaza.example/callback?record=1',
  });
  twilio.clock.advance(5_000);

  expect(served).toMatchObject({ status: 'accepted', from: null });
  expect((await twilio.client.messages(direct.sid).fetch()).status).toBe('delivered');
  expect(await twilio.client.messages(served.sid).fetch()).toMatchObject({
    status: 'delivered',
    from: twilio.world.company.sms,
  });
});

test('control can end a message otherwise, and some numbers never receive', async () => {
  await using twilio = await startTwilio();
  const from = twilio.world.company.sms;
  const { sid } = await twilio.client.messages.create({ to: twilio.phoneOf('ada'), from, body: 'x' });
  const lost = await twilio.client.messages.create({ to: '+15005553003', from, body: 'x' });

  await twilio.control(`/messages/${sid}/status`, { status: 'failed', errorCode: 30008 });
  twilio.clock.advance(5_000);

  expect(await twilio.client.messages(sid).fetch()).toMatchObject({ status: 'failed', errorCode: 30008 });
  expect(await twilio.client.messages(lost.sid).fetch()).toMatchObject({
    status: 'undelivered',
    errorCode: 30003,
    errorMessage: 'Unreachable destination handset',
  });
});

test('a restored snapshot is the state that was taken', async () => {
  await using twilio = await startTwilio();
  const snapshot = structuredClone(twilio.snapshot());
  const { sid } = await twilio.client.messages.create({
    to: twilio.phoneOf('ada'),
    from: twilio.world.company.sms,
    body: 'x',
  });

  twilio.restore(snapshot);

  expect(await codeOf(twilio.client.messages(sid).fetch())).toBe('404 20404');
});
