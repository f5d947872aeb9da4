import { expect, test } from 'vitest';
import { codeOf, startTwilio } from './twilio-under-test.ts';

async function open() {
  const twilio = await startTwilio();
  const from = twilio.world.company.sms;
  const twiml = '<Response><Say>Your table is ready, come whenever you like.</Say></Response>';
  return {
    twilio,
    from,
    call: (to: string, more: object = {}) => twilio.client.calls.create({ to, from, twiml, ...more }),
    now: async (sid: string) => (await twilio.client.calls(sid).fetch()).status,
    [Symbol.asyncDispose]: () => twilio[Symbol.asyncDispose](),
  };
}

test('a call rings, is answered, and ends by the clock', async () => {
  await using sandbox = await open();
  const { twilio, now } = sandbox;
  const made = await sandbox.call(twilio.phoneOf('ada'));

  expect(made).toMatchObject({
    status: 'queued',
    startTime: null,
    endTime: null,
    duration: null,
    price: null,
  });
  const seen = [];
  for (const ms of [600, 4_000, 10_000]) {
    twilio.clock.advance(ms);
    seen.push(await now(made.sid));
  }
  expect(seen).toEqual(['ringing', 'in-progress', 'completed']);
  const over = await twilio.client.calls(made.sid).fetch();
  expect(Number(over.duration)).toBeGreaterThan(1);
  expect(over.price).toBe('-0.01400');
});

test('it can be called off while it rings, and hung up while it is spoken', async () => {
  await using sandbox = await open();
  const { twilio } = sandbox;
  const [one, two] = [await sandbox.call(twilio.phoneOf('ada')), await sandbox.call(twilio.phoneOf('ben'))];
  const end = (sid: string, status: 'canceled' | 'completed') => twilio.client.calls(sid).update({ status });

  expect((await end(one.sid, 'canceled')).status).toBe('canceled');
  twilio.clock.advance(5_000);
  expect(await codeOf(end(two.sid, 'canceled'))).toBe('400 21220');
  expect((await end(two.sid, 'completed')).status).toBe('completed');
  expect(await codeOf(end(two.sid, 'completed'))).toBe('400 21220');
});

test('calls are listed newest first by number, in pages', async () => {
  await using sandbox = await open();
  const { twilio } = sandbox;
  const to = twilio.phoneOf('marc');
  for (let count = 0; count < 3; count += 1) await sandbox.call(to);
  await twilio.control('/calls/inbound', { from: to, seconds: 30 });

  const first = await twilio.client.calls.page({ to, pageSize: 2 });
  const second = await first.nextPage();

  expect([first.instances.length, second!.instances.length]).toEqual([2, 1]);
  expect((await twilio.client.calls.list({ from: to })).map(({ direction }) => direction)).toEqual([
    'inbound',
  ]);
});

test.each([
  ['+15005550001', 21217],
  ['+15005550002', 21214],
  ['+15005550003', 21215],
  ['+15005550004', 21216],
  ['+1202', 21211],
])('%s is refused with %i', async (to, code) => {
  await using sandbox = await open();

  expect(await codeOf(sandbox.call(to))).toBe(`400 ${code}`);
});

test.each([
  ['+15005554001', 'busy'],
  ['+15005554002', 'no-answer'],
  ['+15005554003', 'failed'],
])('a call to %s ends as %s', async (to, status) => {
  await using sandbox = await open();
  const { sid } = await sandbox.call(to);

  sandbox.twilio.clock.advance(60_000);

  expect(await sandbox.now(sid)).toBe(status);
  expect(await codeOf(sandbox.call(to, { twiml: undefined, url: 'nowhere' }))).toBe('400 21205');
  expect(await codeOf(sandbox.call(to, { from: '+12025550199' }))).toBe('400 21210');
});
