import { expect, test } from 'vitest';
import { perSecond, type Lane } from './lane.ts';
import { createLimiter } from './limiter.ts';
import { countTurns, type Granted, type Turns } from './turns.ts';

const account: Lane = { key: 'stripe:default', ...perSecond(25) };

function start({ turns = countTurns(), sockets = 100 }: { turns?: Turns; sockets?: number } = {}) {
  const limiter = createLimiter({ provider: 'stripe', turns, sockets });
  const served: string[] = [];
  return {
    limiter,
    served,
    take: async (app: string, withinMs = 60_000, lanes: readonly Lane[] = [account]): Promise<Granted> => {
      const turn = await limiter.take({ app, lanes, byMs: Date.now() + withinMs });
      served.push(app);
      return turn;
    },
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A flood of one app, and another that asks now and then. @returns what the quiet one waited: turns of others, and ms */
async function besideFlood(lane: Lane, everyMs: number) {
  const { take, served } = start();
  const refused = (): null => null;
  const flood = Array.from({ length: 80 }, () => take('flood', 4_000, [lane]).catch(refused));
  await sleep(100);
  const waited: { turns: number; ms: number }[] = [];
  while (waited.length < 8) {
    const [from, fromMs] = [served.length, performance.now()];
    (await take('quiet', 4_000, [lane])).release();
    waited.push({ turns: served.length - 1 - from, ms: performance.now() - fromMs });
    await sleep(everyMs);
  }
  await Promise.all(flood);
  return waited;
}

test('a flood of one app does not stand before another, which has the next turn', async () => {
  const waited = await besideFlood({ key: 'without reserve', limit: perSecond(25).limit }, 130);

  expect(Math.max(...waited.map(({ turns }) => turns))).toBeLessThanOrEqual(1);
});

test('an app that asks little finds a turn that was kept for it, at once', async () => {
  const waited = await besideFlood(
    { key: 'slow', limit: { atMost: 10, perMs: 1_000, burst: 5 }, keep: 1 },
    500,
  );

  // A turn grows every 200 ms: without what is kept it would wait for half of that.
  const median = waited.map(({ ms }) => ms).toSorted((a, b) => a - b)[4]!;
  expect(median).toBeLessThan(40);
});

test('two floods share evenly, whoever came first', async () => {
  const { take, served } = start();
  const first = Array.from({ length: 30 }, () => take('first'));
  const second = Array.from({ length: 30 }, () => take('second'));

  await Promise.all([...first.slice(0, 20), ...second.slice(0, 20)]);

  const middle = served.slice(8, 36);
  const share = middle.filter((app) => app === 'second').length / middle.length;
  expect(share).toBeGreaterThan(0.35);
  expect(share).toBeLessThan(0.65);
  await Promise.all([...first, ...second]);
});

test('turns left are told, and no more are given than the limit', async () => {
  const { take } = start();
  const startedMs = performance.now();

  const turns = await Promise.all(Array.from({ length: 15 }, () => take('shop')));

  expect(turns[0]!.left).toBe(4);
  // Four at once and one kept, then one every 50 ms.
  expect(performance.now() - startedMs).toBeGreaterThan(10 * 50);
});

test('who cannot be served before the deadline is told at once, and takes no turn', async () => {
  const { take, limiter } = start();
  const slow: Lane = { key: 'item', limit: { atMost: 3, perMs: 60_000, burst: 2 } };
  await Promise.all([take('shop', 500, [account, slow]), take('shop', 500, [account, slow])]);
  const startedMs = performance.now();

  await expect(take('shop', 3_000, [account, slow])).rejects.toMatchObject({
    extensions: { code: 'RATE_LIMITED', nullCause: 'rate_limited', retryAfterMs: expect.any(Number) },
  });

  expect(performance.now() - startedMs).toBeLessThan(200);
  expect(limiter.state()).toEqual({ inFlight: 2, waiting: 0 });
});

test('who waits for a lane that is empty holds up nobody on the others', async () => {
  const { take, served } = start();
  const slow: Lane = { key: 'item', limit: { atMost: 3, perMs: 1_000, burst: 1 } };
  (await take('shop', 500, [account, slow])).release();

  const waiting = take('slow', 3_000, [account, slow]);
  await take('shop');
  await waiting;

  expect(served).toEqual(['shop', 'shop', 'slow']);
});

test('who waits in vain is let go at the deadline, and the queue goes on', async () => {
  const { take, limiter } = start({ sockets: 1 });
  const held = await take('shop');

  const startedMs = performance.now();
  const late = take('shop', 150);
  await expect(late).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });

  expect(performance.now() - startedMs).toBeGreaterThan(140);
  const next = take('shop');
  held.release();
  (await next).release();
  expect(limiter.state()).toEqual({ inFlight: 0, waiting: 0 });
});

test('a queue that cannot be served in time refuses at once rather than grow', async () => {
  const { take, limiter } = start();
  const answers = Array.from({ length: 500 }, () =>
    take('shop', 400).then(
      () => 'served',
      () => 'refused',
    ),
  );

  // Five at once, and 20 a second: 13 in 400 ms.
  expect(limiter.state().waiting).toBeLessThan(20);
  const outcomes = await Promise.all(answers);
  expect(outcomes.filter((outcome) => outcome === 'served').length).toBeGreaterThan(5);
  expect(outcomes.filter((outcome) => outcome === 'served').length).toBeLessThanOrEqual(14);
});

test('where turns cannot be counted nothing is sent, and that is said to be so', async () => {
  const turns: Turns = { take: () => Promise.reject(new Error('no database')), pause: () => {} };
  const { take, limiter } = start({ turns });

  await expect(take('shop')).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    cause: { message: 'its limits cannot be counted' },
  });

  expect(limiter.state()).toEqual({ inFlight: 0, waiting: 0 });
});
