import { expect, test } from 'vitest';
import { codeOf, startTwilio } from './twilio-under-test.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

async function open() {
  const twilio = await startTwilio();
  const { messagingServiceSid, sms: from } = twilio.world.company;
  const schedule = (inMs: number, to = twilio.phoneOf('ada'), more = {}) =>
    twilio.client.messages.create({
      to,
      messagingServiceSid,
      body: 'Later',
      scheduleType: 'fixed',
      sendAt: new Date(twilio.clock.nowMs() + inMs),
      ...more,
    });
  const now = async (sid: string) => (await twilio.client.messages(sid).fetch()).status;
  return { twilio, from, schedule, now, [Symbol.asyncDispose]: () => twilio[Symbol.asyncDispose]() };
}

test('a scheduled message waits for its time and goes its way then', async () => {
  await using sandbox = await open();
  const made = await sandbox.schedule(60 * MINUTE_MS);

  expect(made).toMatchObject({ status: 'scheduled', from: null, dateSent: null });
  sandbox.twilio.clock.advance(59 * MINUTE_MS);
  expect(await sandbox.now(made.sid)).toBe('scheduled');
  sandbox.twilio.clock.advance(2 * MINUTE_MS);
  expect(await sandbox.now(made.sid)).toBe('delivered');
});

test('its time is 15 minutes to 35 days ahead', async () => {
  await using sandbox = await open();

  for (const inMs of [14 * MINUTE_MS, -DAY_MS, 36 * DAY_MS])
    expect(await codeOf(sandbox.schedule(inMs))).toBe('400 35114');
  for (const inMs of [16 * MINUTE_MS, 34 * DAY_MS])
    expect((await sandbox.schedule(inMs)).status).toBe('scheduled');
});

test('without a messaging service a schedule is not heeded: it is sent at once', async () => {
  await using sandbox = await open();
  const { from } = sandbox;

  const made = await sandbox.schedule(DAY_MS, undefined, { from, messagingServiceSid: undefined });

  expect(made.status).toBe('queued');
});

test('it can be called off until its time comes', async () => {
  await using sandbox = await open();
  const [called, late] = [await sandbox.schedule(DAY_MS), await sandbox.schedule(20 * MINUTE_MS)];
  const cancel = (sid: string) => sandbox.twilio.client.messages(sid).update({ status: 'canceled' });

  expect(await cancel(called.sid)).toMatchObject({ status: 'canceled', dateSent: null });
  expect(await codeOf(cancel(called.sid))).toBe('400 30409');
  sandbox.twilio.clock.advance(2 * DAY_MS);
  expect(await sandbox.now(called.sid)).toBe('canceled');
  expect(await codeOf(cancel(late.sid))).toBe('400 30409');
});

test('STOP leaves what is scheduled, which fails when its time comes', async () => {
  await using sandbox = await open();
  const to = sandbox.twilio.phoneOf('ada');
  const made = await sandbox.schedule(DAY_MS, to);

  await sandbox.twilio.control('/messages/inbound', { from: to, body: 'STOP' });

  expect(await sandbox.now(made.sid)).toBe('scheduled');
  sandbox.twilio.clock.advance(DAY_MS + MINUTE_MS);
  const { status, errorCode } = await sandbox.twilio.client.messages(made.sid).fetch();
  expect([status, errorCode]).toEqual(['failed', 21610]);
});

test('media are ten at most, of addresses that can be fetched, and not too large', async () => {
  await using sandbox = await open();
  const { twilio, from } = sandbox;
  const send = (mediaUrl: string[]) =>
    twilio.client.messages.create({ to: twilio.phoneOf('ada'), from, mediaUrl });

  const eleven = Array.from({ length: 11 }, (_, index) => `https://plaza.example/${index}.png`);
  expect(await codeOf(send(eleven))).toBe('400 21623');
  expect(await codeOf(send(['file:///etc/passwd']))).toBe('400 21620');
  expect(await codeOf(send(['https://plaza.example/too-large.png']))).toBe('400 11751');
  const { sid } = await send(['https://plaza.example/a.pdf', 'https://plaza.example/b.png']);
  const media = await twilio.client.messages(sid).media.list();
  expect(media.map(({ contentType }) => contentType)).toEqual(['application/pdf', 'image/png']);
});
