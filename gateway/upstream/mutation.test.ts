import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';
import { causes, outgoing, roadTo, wait } from './under-test.ts';

const pay = () => outgoing({ query: 'mutation { pay }' });

test('at its deadline a mutation is answered, and its POST goes on to its end', async () => {
  await using partner = await startFaulty({ slowMs: 300 });
  await partner.play('slow');
  const road = roadTo(partner.url, {}, 100);

  expect(await causes([road.send(pay())])).toEqual({ timeout: 1 });
  expect(road.state().inFlight).toBe(1);

  await expect.poll(() => road.state().inFlight).toBe(0);
  expect([partner.arrivals.length, partner.cut]).toEqual([1, 0]);
  await road.close();
});

test('nor does a client that goes away cut it off', async () => {
  await using partner = await startFaulty({ slowMs: 200 });
  await partner.play('slow');
  const road = roadTo(partner.url);
  const client = new AbortController();

  const sent = causes([road.send({ ...pay(), signal: client.signal })]);
  await expect.poll(() => partner.arrivals.length).toBe(1);
  client.abort();

  expect(await sent).toEqual({ subgraph_error: 1 });
  await wait(300);
  expect(partner.cut).toBe(0);
  await road.close();
});

test('a mutation that was still waiting for a socket at its deadline is never sent', async () => {
  await using partner = await startFaulty({ slowMs: 300 });
  await partner.play('slow');
  const road = roadTo(partner.url, { sockets: 2 }, 100);

  expect(await causes([road.send(pay()), road.send(pay())])).toEqual({ timeout: 2 });
  await wait(500);

  expect(partner.arrivals).toHaveLength(1);
  await road.close();
});
