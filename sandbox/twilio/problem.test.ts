import { expect, test } from 'vitest';
import { ACCOUNT, codeOf, startTwilio, twilioClient } from './twilio-under-test.ts';

test('what cannot be sent is refused by Twilio’s codes', async () => {
  await using twilio = await startTwilio();
  const [to, from, body] = [twilio.phoneOf('ada'), twilio.world.company.sms, 'x'];
  const attempts: [string, object][] = [
    ['21602', { to, from }],
    ['21603', { to, body }],
    ['21604', { from, body }],
    ['21617', { to, from, body: 'x'.repeat(1601) }],
    ['21211', { to: '12345', from, body }],
    ['21211', { to: '+15005550001', from, body }],
    ['21612', { to: '+15005550002', from, body }],
    ['21408', { to: '+15005550003', from, body }],
    ['21610', { to: '+15005550004', from, body }],
    ['21614', { to: '+15005550009', from, body }],
    ['21212', { to, from: 'nobody', body }],
    ['21212', { to, from: '+15005550001', body }],
    ['21606', { to, from: '+13105550199', body }],
    ['21611', { to, from: '+15005550008', body }],
    ['21266', { to: from, from, body }],
    ['21910', { to: `whatsapp:${to}`, from, body }],
    ['63007', { to: `whatsapp:${to}`, from: 'whatsapp:+13105550199', body }],
    ['21609', { to, from, body, statusCallback: 'nowhere' }],
  ];

  const before = (await twilio.client.messages.list()).length;
  for (const [code, options] of attempts) {
    // The SDK itself wants a `to`; what it would not let through goes by its low-level request.
    const data = Object.fromEntries(
      Object.entries(options).map(([name, value]) => [name[0]!.toUpperCase() + name.slice(1), value]),
    );
    const response = await twilio.client.request({
      method: 'post',
      uri: `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}/Messages.json`,
      data,
    });
    expect([code, String(response.body.code), response.body.status]).toEqual([
      code,
      code,
      response.statusCode,
    ]);
  }

  expect(await twilio.client.messages.list()).toHaveLength(before);
  expect((await twilio.client.messages.create({ to, from: '+15005550006', body })).status).toBe('queued');
});

const list = (client: ReturnType<typeof twilioClient>) => codeOf(client.messages.list({ limit: 1 }));

test('wrong keys, foreign accounts and unknown paths are refused in Twilio’s shape', async () => {
  await using twilio = await startTwilio();

  expect(await list(twilioClient(twilio.url, '0f1e2d3c4b5a69788796a5b4c3d2e1f0'))).toBe('401 20003');
  expect(await codeOf(twilio.client.api.v2010.accounts(`AC${'6'.repeat(32)}`).messages.list())).toBe(
    '401 20003',
  );
  expect(await codeOf(twilio.client.conversations.v1.roles.list())).toBe('404 20404');
});
