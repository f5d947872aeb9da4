import { expect, test } from 'vitest';
import { startTopology } from './compose.ts';
import { ask, run } from './process.ts';

const NEWEST = '{ me { payments(first: 1) { edges { node { id } } } } }';
/** One call, however young what is kept is. */
const refresh = (id: string) => `mutation { refreshPayment(id: "${id}") { payment { id } } }`;
const FLOOD_MS = 8_000;

interface Journal {
  calls: { at: number; status: number | null; route: string }[];
}

test('two processes over one PostgreSQL keep together within what Stripe takes', async () => {
  await using topology = await startTopology();
  const sandboxUrl = topology.url('sandbox');
  // The same, but for its subgraphs, which run in its own process.
  const settings = Object.entries(topology.environment('gateway'));
  const own = Object.fromEntries(settings.filter(([name]) => !name.startsWith('SUBGRAPH_')));
  await using embedded = run(process.execPath, ['gateway/main.ts'], { ...own, PORT: '0' });
  const [, url] = await embedded.says(/Graph +(http\S+)\/graphql/);
  await fetch(`${sandboxUrl}/_sandbox/limits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ published: true }),
  });
  const gateways = [topology.url('gateway'), url!];
  const { data } = await ask(gateways[0]!, sandboxUrl, 'ada', NEWEST);
  const { id } = data.me.payments.edges[0].node;
  for (const gateway of gateways)
    expect((await ask(gateway, sandboxUrl, 'ada', refresh(id))).errors).toBeUndefined();
  await fetch(`${sandboxUrl}/_sandbox/calls`, { method: 'DELETE' });

  const untilMs = Date.now() + FLOOD_MS;
  const served = gateways.map(() => 0);
  await Promise.all(
    gateways.flatMap((gateway, index) =>
      Array.from({ length: 20 }, async () => {
        while (Date.now() < untilMs) {
          const { errors } = await ask(gateway, sandboxUrl, 'ada', refresh(id));
          if (!errors) served[index]! += 1;
        }
      }),
    ),
  );

  const { calls } = (await (await fetch(`${sandboxUrl}/_sandbox/calls?provider=stripe`)).json()) as Journal;
  console.log('answers of the two processes', served, 'of', calls.length, 'calls');
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
  // Both work at the limit, and neither takes it all.
  expect(calls.length).toBeGreaterThan((FLOOD_MS / 1_000) * 15);
  expect(Math.min(...served) / Math.max(...served)).toBeGreaterThan(0.3);
});
