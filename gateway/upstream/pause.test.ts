import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';
import { caller, causes, claims, outgoing, roadTo, wait } from './under-test.ts';

const shop = () => outgoing();
const kiosk = () => outgoing({ caller: caller({ claims: { ...claims, app: 'kiosk' } }) });

test('a subgraph that said 429 is left alone for as long as it asked; another app still asks', async () => {
  await using partner = await startFaulty();
  await partner.play('429');
  const road = roadTo(partner.url, { retries: 0, shareInFlight: false });

  expect(await causes([road.send(shop())])).toEqual({ rate_limited: 1 });
  await partner.play('healthy');
  expect(await causes(Array.from({ length: 20 }, () => road.send(shop())))).toEqual({ rate_limited: 20 });
  expect(partner.arrivals).toHaveLength(1);
  expect(await causes([road.send(kiosk())])).toEqual({ answered: 1 });

  await wait(1_000);
  expect(await causes([road.send(shop())])).toEqual({ answered: 1 });
  await road.close();
});

test('429 opens no circuit: the subgraph is well', async () => {
  await using partner = await startFaulty();
  await partner.play('429');
  const road = roadTo(partner.url, { retries: 0, breakerFailures: 1, shareInFlight: false });

  await causes([road.send(shop()), road.send(kiosk())]);

  expect(road.state().circuit).toBe('closed');
  await road.close();
});
