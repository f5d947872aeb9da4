import { expect, test } from 'vitest';
import { codeOf, startTwilio } from './twilio-under-test.ts';

const MINUTE_MS = 60_000;

test('a code that was sent is refused when wrong, approved when right, and then forgotten', async () => {
  await using twilio = await startTwilio();
  const to = twilio.phoneOf('ada');
  const started = await twilio.service.verifications.create({ to, channel: 'sms' });
  const { code, status, expiresAt } = await twilio.control(`/verifications/${encodeURIComponent(to)}`);
  const wrong = code === '000000' ? '111111' : '000000';

  const refused = await twilio.service.verificationChecks.create({ to, code: wrong });
  const still = await twilio.service.verifications(started.sid).fetch();
  const approved = await twilio.service.verificationChecks.create({
    verificationSid: started.sid,
    code: code!,
  });

  expect(started).toMatchObject({ to, channel: 'sms', status: 'pending', valid: false });
  expect(started.sendCodeAttempts).toHaveLength(1);
  expect(status).toBe('pending');
  expect(Date.parse(expiresAt!)).toBe(twilio.clock.nowMs() + 10 * MINUTE_MS);
  expect(refused).toMatchObject({ sid: started.sid, status: 'pending', valid: false });
  expect(still.status).toBe('pending');
  expect(approved).toMatchObject({ sid: started.sid, status: 'approved', valid: true });
  expect(await codeOf(twilio.service.verificationChecks.create({ to, code: code! }))).toBe('404 20404');
  expect(await codeOf(twilio.service.verifications(started.sid).fetch())).toBe('404 20404');
  expect((await twilio.control(`/verifications/${encodeURIComponent(to)}`)).status).toBe('approved');
});

test('five wrong codes are enough, even for the right one', async () => {
  await using twilio = await startTwilio();
  const to = twilio.phoneOf('ben');
  await twilio.service.verifications.create({ to, channel: 'whatsapp' });
  const { code } = await twilio.control(`/verifications/${encodeURIComponent(to)}`);

  for (let check = 0; check < 5; check++) {
    expect((await twilio.service.verificationChecks.create({ to, code: 'wrong' })).valid).toBe(false);
  }

  expect(await codeOf(twilio.service.verificationChecks.create({ to, code: code! }))).toBe('429 60202');
});

test('a code is sent five times at most, always the same, by any channel', async () => {
  await using twilio = await startTwilio();
  const to = twilio.phoneOf('ben');
  const send = (channel: string) => twilio.service.verifications.create({ to, channel });
  const codeNow = async () => (await twilio.control(`/verifications/${encodeURIComponent(to)}`)).code;
  const first = await send('sms');
  const code = await codeNow();

  for (const channel of ['sms', 'call', 'whatsapp', 'sms']) expect((await send(channel)).sid).toBe(first.sid);

  expect(await codeOf(send('sms'))).toBe('429 60203');
  expect(await codeNow()).toBe(code);
  expect((await twilio.service.verifications(to).fetch()).sendCodeAttempts).toHaveLength(5);
});

test('after ten minutes a verification is gone and another may begin', async () => {
  await using twilio = await startTwilio();
  const to = 'ada@example.com';
  const first = await twilio.service.verifications.create({ to, channel: 'email' });
  const { code } = await twilio.control(`/verifications/${to}`);

  twilio.clock.advance(10 * MINUTE_MS);

  expect(await codeOf(twilio.service.verificationChecks.create({ to, code: code! }))).toBe('404 20404');
  expect((await twilio.control(`/verifications/${to}`)).status).toBe('expired');
  expect((await twilio.service.verifications.create({ to, channel: 'email' })).sid).not.toBe(first.sid);
});

test('a canceled verification takes no code, and amount and payee are kept', async () => {
  await using twilio = await startTwilio();
  const to = twilio.phoneOf('nora');
  const { sid } = await twilio.service.verifications.create({
    to,
    channel: 'sms',
    amount: '€39.99',
    payee: 'Marlow Goods',
  });
  const read = await twilio.service.verifications(sid).fetch();

  expect((await twilio.service.verifications(sid).update({ status: 'canceled' })).status).toBe('canceled');

  expect(read).toMatchObject({ amount: '€39.99', payee: 'Marlow Goods' });
  expect(await codeOf(twilio.service.verificationChecks.create({ to, code: '123456' }))).toBe('404 20404');
});

test('a bad number, channel or service is refused', async () => {
  await using twilio = await startTwilio();
  const to = twilio.phoneOf('ada');

  expect(await codeOf(twilio.service.verifications.create({ to: '12', channel: 'sms' }))).toBe('400 60200');
  expect(await codeOf(twilio.service.verifications.create({ to, channel: 'pigeon' }))).toBe('400 60200');
  expect(await codeOf(twilio.service.verificationChecks.create({ to }))).toBe('400 60200');
  const other = twilio.client.verify.v2.services(`VA${'0'.repeat(32)}`);
  expect(await codeOf(other.verifications.create({ to, channel: 'sms' }))).toBe('404 20404');
});
