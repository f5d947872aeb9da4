import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';
import { UpstreamFault } from './fault.ts';
import { retryQueries } from './retry.ts';
import { outgoing, roadTo, wait } from './under-test.ts';

const alone = { shareInFlight: false, breakerFailures: 10_000 };

test.each(['flapping', '503 once'] as const)('%s: a query is sent again', async (mode) => {
  await using partner = await startFaulty();
  await partner.play(mode === 'flapping' ? mode : '503');
  const road = roadTo(partner.url, { ...alone, retries: 5 });

  const sent = road.send(outgoing());
  while (partner.arrivals.length === 0) await wait(1);
  if (mode === '503 once') await partner.play('healthy');

  await expect(sent).resolves.toMatchObject({ data: { a: 1 } });

  expect(partner.arrivals.length).toBeGreaterThan(1);
  await road.close();
});

test.each(['500', 'html', 'truncated', 'nulls'] as const)('%s: nothing is sent again', async (mode) => {
  await using partner = await startFaulty();
  await partner.play(mode);
  const road = roadTo(partner.url, alone);

  await expect(road.send(outgoing())).rejects.toThrow();

  expect(partner.arrivals).toHaveLength(1);
  await road.close();
});

test.each(['reset', '503', '429'] as const)('%s: a mutation is never sent again', async (mode) => {
  await using partner = await startFaulty();
  await partner.play(mode);
  const road = roadTo(partner.url, alone);

  await expect(road.send(outgoing({ query: 'mutation { a }' }))).rejects.toThrow();

  expect(partner.arrivals).toHaveLength(1);
  await road.close();
});

test('Retry-After is waited for where the deadline allows it', async () => {
  await using partner = await startFaulty();
  await partner.play('429');
  setTimeout(() => void partner.play('healthy'), 300);
  const road = roadTo(partner.url, alone);

  await expect(road.send(outgoing())).resolves.toMatchObject({ data: { a: 1 } });

  const [first, second] = partner.arrivals.map(({ atMs }) => atMs);
  expect(second! - first!).toBeGreaterThanOrEqual(1_000);
  await road.close();
});

test('where the deadline does not allow it, the answer is RATE_LIMITED at once', async () => {
  await using partner = await startFaulty();
  await partner.play('429');
  const road = roadTo(partner.url, alone, 800);
  const startedMs = Date.now();

  await expect(road.send(outgoing())).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });

  expect(Date.now() - startedMs).toBeLessThan(400);
  expect(partner.arrivals).toHaveLength(1);
  await road.close();
});

test('retries are at most a fifth of the traffic, but for the two that are there at the start', async () => {
  await using partner = await startFaulty();
  await partner.play('reset');
  const road = roadTo(partner.url, alone);

  for (let round = 0; round < 10; round += 1) {
    await Promise.allSettled(Array.from({ length: 20 }, () => road.send(outgoing())));
  }

  const retries = partner.arrivals.length - 200;
  expect(retries).toBeGreaterThan(20);
  expect(retries).toBeLessThanOrEqual(200 * 0.2 + 2);
  await road.close();
});

test('waits are random and grow', async () => {
  const waits: number[][] = [[], [], []];
  for (let round = 0; round < 20; round += 1) {
    const times: number[] = [];
    const send = retryQueries(
      () => {
        times.push(Date.now());
        return Promise.reject(
          new UpstreamFault('UPSTREAM_UNAVAILABLE', '', {
            nullCause: 'subgraph_error',
            says: 'sick',
            retryable: true,
          }),
        );
      },
      { retries: 3, retryBudget: 1 },
    );
    await expect(send(outgoing())).rejects.toThrow();
    for (const [index, list] of waits.entries()) list.push(times[index + 1]! - times[index]!);
  }

  const [first, , third] = waits.map((list) => Math.max(...list));
  expect(new Set(waits[2]).size).toBeGreaterThan(5);
  expect(first).toBeLessThan(120);
  // Up to 200 ms; up to 50 if it did not grow.
  expect(third).toBeGreaterThan(80);
}, 60_000);
