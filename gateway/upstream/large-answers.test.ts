import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';

const MB = 2 ** 20;

/** A process of its own that asks `argv[1]`: what it holds in memory is the road's alone. */
const ASK = `
import { roadTo, causes, outgoing } from '#gateway/upstream/under-test.ts';
const [url, play] = process.argv.slice(1);
const road = roadTo(url, { shareInFlight: false }, 1_500);
const ask = async (rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await causes(Array.from({ length: 64 }, () => road.send(outgoing())));
  }
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const memory = async () => {
  for (let turn = 0; turn < 3; turn += 1) { gc(); await wait(100); }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, held: heapUsed + external };
};
await ask(20);
const before = await memory();
await fetch(play);
let peak = 0;
const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 2);
for (let turn = 0; turn < 40; turn += 1) {
  await ask(1);
  await wait(50);
}
clearInterval(watch);
const after = await memory();
const growth = { held: after.held - before.held, kept: after.rss - before.rss, peak: peak - before.rss };
console.log(JSON.stringify(growth));
process.exit(0);
`;

test.each(['64 MB', 'endless'] as const)('%s: no memory is held, however many ask', async (mode) => {
  await using partner = await startFaulty();
  // Any request that is no POST switches it.
  const play = `${partner.url}?play=${encodeURIComponent(mode)}`;

  const run = promisify(execFile);
  const { stdout } = await run(
    process.execPath,
    ['--expose-gc', '--input-type=module', '-e', ASK, '--', partner.url, play],
    { env: { ...process.env, NODE_OPTIONS: '' }, timeout: 25_000 },
  );
  const { held, kept, peak } = JSON.parse(stdout) as Record<'held' | 'kept' | 'peak', number>;

  // What is kept beyond what is held is the allocator's; it does not grow any more.
  expect(held).toBeLessThan(20 * MB);
  expect(kept).toBeLessThan(128 * MB);
  expect(peak).toBeLessThan(200 * MB);
});
