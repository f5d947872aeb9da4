import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What one request costs the engine by itself: subgraphs in memory, no sockets, no clocks. */
export interface Cost {
  /** Bytes that are allocated for it, on the heap and of buffers outside. */
  bytes: number;
  /** How often subgraphs are asked for it. */
  asked: number;
}

export type Costs = Readonly<Record<string, Cost>>;

const baseline = new URL('costs.json', import.meta.url);

/** Nothing is collected within a batch, and everything happens on one thread, in the same order every time. */
const flags = [
  '--expose-gc',
  '--min-semi-space-size=512',
  '--max-semi-space-size=512',
  '--predictable',
  '--hash-seed=1',
  '--random-seed=1',
];

/** Measures every workload in a process of its own: some ten seconds. The same code gives the same figures within 0.1 %. */
export function measureCosts(): Costs {
  const script = fileURLToPath(new URL('allocations.ts', import.meta.url));
  const text = execFileSync(process.execPath, [...flags, script], { encoding: 'utf8', env: {} });
  return JSON.parse(text) as Costs;
}

/** What is committed: the costs as they should be. */
export function readBaseline(): Costs {
  return JSON.parse(readFileSync(baseline, 'utf8')) as Costs;
}

// `node bench/engine/costs.ts` renews what is committed.
if (import.meta.main) {
  const costs = measureCosts();
  writeFileSync(baseline, `${JSON.stringify(costs, null, 2)}\n`);
  console.log(costs);
}
