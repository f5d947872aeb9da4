import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';
import type { Handle } from '#schema/protocol.ts';
import { createRoad } from './road.ts';
import { caller, claims, outgoing, roadTo, wait } from './under-test.ts';

const person = (data: object) => ({ data: { a: data } });

test('identical queries in flight are one, and each has an answer of its own', async () => {
  await using partner = await startFaulty({ answer: () => person({ list: [1] }), slowMs: 50 });
  await partner.play('slow');
  const road = roadTo(partner.url);

  const [first, ...others] = await Promise.all([1, 2, 3].map(() => road.send(outgoing())));

  (first!.data!['a'] as { list: number[] }).list.push(2);
  expect(partner.arrivals).toHaveLength(1);
  for (const { data } of others) expect(data).toEqual({ a: { list: [1] } });
  await road.send(outgoing());
  expect(partner.arrivals).toHaveLength(2);
  await road.close();
});

test('whatever can change the answer makes another query', async () => {
  await using partner = await startFaulty({ slowMs: 100 });
  await partner.play('slow');
  const road = roadTo(partner.url, { forwardHeaders: ['accept-language'], sockets: 32 });
  const asked = [
    outgoing(),
    outgoing({ variables: '{"id":1}' }),
    outgoing({ query: '{ a a }' }),
    outgoing({ query: '{ realtimeBalance }' }),
    outgoing({ caller: caller({ claims: null }) }),
    outgoing({ caller: caller({ headers: { 'accept-language': 'de' } }) }),
    ...Object.entries({
      app: 'x',
      person: 'x',
      issuer: 'x',
      subject: 'x',
      name: 'x',
      email: 'x',
      roles: ['x'],
      scopes: ['x'],
    }).map(([key, value]) => outgoing({ caller: caller({ claims: { ...claims, [key]: value } }) })),
  ];

  await Promise.all(asked.map(road.send));
  expect(partner.arrivals).toHaveLength(asked.length);

  // The request id is the one part of the claims that changes nothing, nor does a header that does not travel.
  const other = caller({ claims: { ...claims, requestId: 'other' }, headers: { 'x-other': '1' } });
  await Promise.all([outgoing(), outgoing({ caller: other })].map(road.send));
  expect(partner.arrivals).toHaveLength(asked.length + 1);
  await road.close();
});

test('mutations are never shared, nor queries where the road says so', async () => {
  await using partner = await startFaulty({ slowMs: 30 });
  await partner.play('slow');
  const road = roadTo(partner.url);
  const unshared = roadTo(partner.url, { shareInFlight: false });

  await Promise.all([1, 2].map(() => road.send(outgoing({ query: 'mutation { a }' }))));
  expect(partner.arrivals).toHaveLength(2);
  await Promise.all([1, 2].map(() => unshared.send(outgoing())));

  expect(partner.arrivals).toHaveLength(4);
  await Promise.all([road.close(), unshared.close()]);
});

test('everyone keeps their own deadline; one who leaves does not take the answer from the others', async () => {
  await using partner = await startFaulty({ slowMs: 200 });
  await partner.play('slow');
  const road = roadTo(partner.url);
  const hasty = new AbortController();

  const first = road.send(outgoing({ signal: hasty.signal }));
  const second = road.send(outgoing());
  await expect.poll(() => partner.arrivals.length).toBe(1);
  hasty.abort();

  await expect(first).rejects.toMatchObject({ extensions: { code: 'UPSTREAM_UNAVAILABLE' } });
  await expect(second).resolves.toMatchObject({ data: { a: 1 } });
  expect([partner.arrivals.length, partner.cut]).toEqual([1, 0]);
  await road.close();
});

test('when the last has left, the query is given up, and whoever comes next asks anew', async () => {
  await using partner = await startFaulty();
  await partner.play('hung');
  const road = roadTo(partner.url);
  const hasty = new AbortController();

  const both = [1, 2].map(() => road.send(outgoing({ signal: hasty.signal })));
  await expect.poll(() => partner.arrivals.length).toBe(1);
  hasty.abort();
  await Promise.allSettled(both);
  await partner.play('healthy');

  await expect(road.send(outgoing())).resolves.toMatchObject({ data: { a: 1 } });
  await expect.poll(() => partner.cut).toBe(1);
  await road.close();
});

test('a query with little time left is not shared by one that has more', async () => {
  await using partner = await startFaulty({ slowMs: 300 });
  await partner.play('slow');
  const road = roadTo(partner.url);

  const old = road.send(outgoing({ caller: caller({ startedMs: Date.now() - 9_900 }) }));
  const young = road.send(outgoing());

  await expect(old).rejects.toMatchObject({ extensions: { code: 'UPSTREAM_TIMEOUT' } });
  await expect(young).resolves.toMatchObject({ data: { a: 1 } });
  // The first was told that there are 100 ms, and may give up by itself.
  expect(partner.arrivals).toHaveLength(2);
  await road.close();
});

test('in this process sharing is off unless asked for; the ledger counts a shared call once', async () => {
  let asked = 0;
  const call = { provider: 'stripe', operation: 'GET /', subgraph: 'payments' } as const;
  const calls = [{ ...call, startMs: 0, ms: 1, status: 200, cache: 'none', retries: 0 } as const];
  const handle: Handle = async () => {
    asked += 1;
    await wait(20);
    return { data: { list: [1] }, calls };
  };
  const deadlines = { subgraphMs: 500, requestMs: 500, slowMs: 500 };
  const alone = createRoad({ name: 'payments', handle, deadlines });
  const shared = createRoad({ name: 'payments', handle, deadlines, policy: { shareInFlight: true } });

  await Promise.all([alone.send(outgoing()), alone.send(outgoing())]);
  expect(asked).toBe(2);
  const results = await Promise.all([shared.send(outgoing()), shared.send(outgoing())]);

  expect(asked).toBe(3);
  expect(results.map((result) => result.calls.length)).toEqual([1, 0]);
  expect(results[1].data).toEqual(results[0].data);
  expect(results[1].data).not.toBe(results[0].data);
});
