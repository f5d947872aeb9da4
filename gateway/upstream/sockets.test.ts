import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';
import { causes, outgoing, roadTo, wait } from './under-test.ts';

const alone = { shareInFlight: false, retries: 0 };
const query = () => outgoing();
const pay = () => outgoing({ query: 'mutation { pay }' });

test('so many at once and no more, the others in the queue, the rest refused at once', async () => {
  await using partner = await startFaulty({ slowMs: 500 });
  await partner.play('slow');
  const road = roadTo(partner.url, { ...alone, sockets: 4, queue: 6 });

  const sent = causes(Array.from({ length: 20 }, () => road.send(query())));
  expect(road.state()).toEqual({ circuit: 'closed', inFlight: 4, queued: 6, decoded: 0 });
  await expect.poll(() => partner.arrivals.length).toBe(4);

  expect(await sent).toEqual({ answered: 10, subgraph_error: 10 });
  expect(partner.mostSockets).toBe(4);
  expect(road.state()).toEqual({ circuit: 'closed', inFlight: 0, queued: 0, decoded: 0 });
  await road.close();
});

test('mutations that go on past their deadline leave half of the sockets to queries', async () => {
  await using partner = await startFaulty();
  await partner.play('hung');
  const road = roadTo(partner.url, { ...alone, sockets: 4, breakerFailures: 100 }, 100);
  await causes(Array.from({ length: 4 }, () => road.send(pay())));
  expect(road.state().inFlight).toBe(2);

  await partner.play('healthy');

  expect(await causes([road.send(query()), road.send(query())])).toEqual({ answered: 2 });
  await road.close();
});

test('what nobody waits for any more leaves the queue without being sent', async () => {
  await using partner = await startFaulty();
  await partner.play('hung');
  const road = roadTo(partner.url, { ...alone, sockets: 1, queue: 2, breakerFailures: 100 }, 100);

  await causes([1, 2, 3].map(() => road.send(query())));
  await partner.play('healthy');

  expect(await causes([road.send(query())])).toEqual({ answered: 1 });
  expect(partner.arrivals).toHaveLength(2);
  await road.close();
});

test('a subgraph from which nothing comes back gets at most five a second, long before its first deadline', async () => {
  await using partner = await startFaulty();
  await partner.play('hung');
  const road = roadTo(partner.url, { ...alone, queue: 1_000 }, 4_000);
  const fromMs = Date.now();

  while (Date.now() - fromMs < 3_000) {
    void causes([road.send(query())]);
    await wait(50);
  }

  const afterASecond = partner.arrivals.filter(({ atMs }) => atMs - fromMs > 1_000);
  expect(afterASecond.length).toBeLessThanOrEqual(10);
  expect(afterASecond.length).toBeGreaterThan(4);
  await partner.play('healthy');
  expect(await causes([road.send(query())])).toEqual({ answered: 1 });
  await expect.poll(() => road.state().queued).toBe(0);
  await road.close();
});

test('a subgraph that is merely slow is asked as often as there are sockets', async () => {
  await using partner = await startFaulty({ slowMs: 1_200 });
  await partner.play('slow');
  const road = roadTo(partner.url, alone, 4_000);
  const sent: Promise<unknown>[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    sent.push(road.send(query()));
    await wait(25);
  }

  expect(await causes(sent)).toEqual({ answered: 60 });
  await road.close();
});
