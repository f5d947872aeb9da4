/**
 * What a request costs the engine, counted and never timed: bytes allocated within 3 % of `bench/engine/costs.json`, and
 * subgraph requests exactly. Who makes it cheaper, or dearer for a reason, renews the file by
 * `node bench/engine/costs.ts` and commits it with the change.
 */
import { expect, test } from 'vitest';
import { measureCosts, readBaseline } from '../bench/engine/costs.ts';

const TOLERANCE = 0.03;

test('a request allocates as many bytes as it did, and asks subgraphs as often', { timeout: 120_000 }, () => {
  const baseline = readBaseline();

  const costs = measureCosts();

  expect(asked(costs)).toEqual(asked(baseline));
  for (const [workload, { bytes }] of Object.entries(costs)) {
    const expected = baseline[workload]!.bytes;
    const what = `${workload}: ${bytes} bytes a request, where costs.json has ${expected}; if it is meant, run node bench/engine/costs.ts`;
    expect(Math.abs(bytes / expected - 1), what).toBeLessThan(TOLERANCE);
  }
});

function asked(costs: ReturnType<typeof readBaseline>): Record<string, number> {
  return Object.fromEntries(Object.entries(costs).map(([workload, cost]) => [workload, cost.asked]));
}
