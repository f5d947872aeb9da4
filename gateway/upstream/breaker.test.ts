import { expect, test } from 'vitest';
import { startFaulty, type FaultySubgraph, type Mode } from '#e2e/faulty-subgraph.ts';
import { breakCircuit } from './breaker.ts';
import { abandoned, overloaded, unreachable } from './fault.ts';
import type { Road } from './road.ts';
import { causes, outgoing, roadTo, wait } from './under-test.ts';

const alone = { shareInFlight: false, retries: 0 };
const unavailable = { code: 'UPSTREAM_UNAVAILABLE', nullCause: 'circuit_open' };

/** Opens the circuit of a road by failures in the mode. */
async function broken(partner: FaultySubgraph, mode: Mode, policy = {}): Promise<Road> {
  const road = roadTo(partner.url, { ...alone, ...policy });
  await partner.play(mode);
  await causes([1, 2, 3, 4, 5].map(() => road.send(outgoing())));
  expect(road.state().circuit).toBe('open');
  return road;
}

test.each(['down', 'reset', '500', '503', 'html', 'truncated', 'nulls', 'redirecting'] as const)(
  '%s five times in a row opens the circuit, and the sixth is not asked',
  async (mode) => {
    await using partner = await startFaulty();
    const road = await broken(partner, mode);
    const before = partner.arrivals.length;

    await expect(road.send(outgoing())).rejects.toMatchObject({ extensions: unavailable });

    expect(partner.arrivals).toHaveLength(before);
    await road.close();
  },
);

test('timeouts open it', async () => {
  await using partner = await startFaulty();
  await partner.play('hung');
  const road = roadTo(partner.url, alone, 50);

  expect(await causes([1, 2, 3, 4, 5].map(() => road.send(outgoing())))).toEqual({ timeout: 5 });

  await expect.poll(() => road.state().circuit).toBe('open');
  await road.close();
});

test('mutations that time out open it too, though they go on', async () => {
  await using partner = await startFaulty();
  await partner.play('hung');
  const road = roadTo(partner.url, alone, 50);

  await causes([1, 2, 3, 4, 5].map(() => road.send(outgoing({ query: 'mutation { a }' }))));

  await expect.poll(() => road.state()).toMatchObject({ circuit: 'open', inFlight: 5 });
  await road.close();
});

test('refusals, errors beside data and clients that go away open nothing', async () => {
  let answer: object = { data: { a: null }, errors: [{ message: 'no' }] };
  await using partner = await startFaulty({ answer: () => answer });
  const road = roadTo(partner.url, { ...alone, breakerFailures: 1 });

  await road.send(outgoing());
  answer = { errors: [{ message: 'no' }] };
  await road.send(outgoing());
  await partner.play('hung');
  const client = new AbortController();
  const left = road.send(outgoing({ signal: client.signal }));
  await expect.poll(() => partner.arrivals.length).toBe(3);
  client.abort();
  await expect(left).rejects.toThrow();

  expect(road.state().circuit).toBe('closed');
  await road.close();
});

test.each(['down', '500', 'hung'] as const)(
  '%s: at most five probes a second, one at a time at first',
  async (mode) => {
    await using partner = await startFaulty();
    const road = await broken(partner, 'reset');
    await partner.play(mode);
    const fromMs = Date.now();
    partner.arrivals.length = 0;

    while (Date.now() - fromMs < 2_000) {
      void causes([road.send(outgoing())]);
      await wait(5);
    }

    expect(partner.arrivals.length).toBeLessThanOrEqual(10);
    if (mode !== 'down') expect(partner.arrivals.length).toBeGreaterThan(4);
    await road.close();
  },
);

test.each(['down', 'reset', '500', 'hung'] as const)('%s: whole again within half a second', async (mode) => {
  await using partner = await startFaulty();
  const road = await broken(partner, 'reset');
  await partner.play(mode);
  for (let turn = 0; turn < 100; turn += 1) {
    void causes([road.send(outgoing())]);
    await wait(10);
  }

  await partner.play('healthy');
  const recoveredMs = Date.now();
  while (!(await causes([road.send(outgoing())]))['answered']) await wait(5);

  expect(Date.now() - recoveredMs).toBeLessThanOrEqual(500);
  expect(road.state().circuit).toBe('closed');
  expect(await causes(Array.from({ length: 20 }, () => road.send(outgoing())))).toEqual({ answered: 20 });
  await road.close();
});

test('a subgraph that is merely slow closes its circuit again: a probe has its whole deadline', async () => {
  await using partner = await startFaulty({ slowMs: 300 });
  const road = await broken(partner, 'reset');
  await partner.play('slow');
  await wait(300);

  expect(await causes([road.send(outgoing())])).toEqual({ answered: 1 });

  expect(road.state().circuit).toBe('closed');
  await road.close();
});

test('while a probe is on its way the others are answered at once, and never sent', async () => {
  await using partner = await startFaulty({ slowMs: 50 });
  const road = await broken(partner, 'reset');
  await partner.play('slow');
  await wait(300);

  const probe = causes([road.send(outgoing())]);
  const askedMs = Date.now();
  expect(await causes([1, 2, 3].map(() => road.send(outgoing())))).toEqual({ circuit_open: 3 });
  expect(Date.now() - askedMs).toBeLessThan(40);

  expect(await probe).toEqual({ answered: 1 });
  await wait(100);
  expect(partner.arrivals).toHaveLength(5 + 1);
  await road.close();
});

test('old timeouts do not open the circuit of a subgraph that is whole again', async () => {
  await using partner = await startFaulty();
  const road = roadTo(partner.url, alone, 900);
  await partner.play('hung');
  const old = causes(Array.from({ length: 20 }, () => road.send(outgoing())));
  await expect.poll(() => partner.arrivals.length).toBe(20);
  await partner.play('reset');
  await causes([1, 2, 3, 4, 5].map(() => road.send(outgoing())));
  expect(road.state().circuit).toBe('open');
  await partner.play('healthy');
  await wait(300);
  expect(await causes([road.send(outgoing())])).toEqual({ answered: 1 });

  expect(await old).toEqual({ timeout: 20 });

  expect(road.state().circuit).toBe('closed');
  await road.close();
});

test('a probe that learnt nothing leaves the circuit open', async () => {
  const faults = [unreachable('x', null, false), overloaded('x'), abandoned('x', null)];
  const { send, circuit } = breakCircuit(() => Promise.reject(faults.shift()!), {
    name: 'x',
    failures: 1,
    probeEveryMs: 10,
  });

  for (let turn = 0; turn < 3; turn += 1) {
    await expect(send(outgoing())).rejects.toThrow();
    await wait(20);
    expect(circuit()).toBe('open');
  }

  expect(faults).toEqual([]);
});
