/**
 * The same as differential.test.ts with many more operations, by either planner. PLAZA_SEED=… takes other operations than
 * the usual ones, PLAZA_OPERATIONS=… more or fewer; a failure prints its seed.
 */
import { expect, test } from 'vitest';
import { run } from './campaign.ts';
import { createOurs } from './ours.ts';
import { createStock } from './stock.ts';
import { createSupergraph } from './supergraph.ts';
import { supergraphs } from './supergraphs.ts';

const seed = Number(process.env['PLAZA_SEED'] ?? 42);
const operations = Number(process.env['PLAZA_OPERATIONS'] ?? 9_000);

console.log(`seed ${seed}, ${operations} operations`);

for (const [planner, part] of [
  ['hive', 0.78],
  ['apollo', 0.22],
] as const) {
  for (const { source, share } of supergraphs) {
    test(`${source.name}, planned by ${planner}: every answer is the truth`, async () => {
      const supergraph = createSupergraph(source);
      const engine = await createOurs(supergraph, planner);
      const stock = planner === 'hive' ? await createStock(supergraph) : undefined;

      const outcome = await run({
        supergraph,
        engine,
        ...(stock && { stock }),
        seed: seed + (planner === 'hive' ? 0 : 1_000_003),
        operations: Math.ceil(operations * part * share),
        told: 8,
      });
      await Promise.all([engine.close(), stock?.close()]);

      expect(outcome.failures.join('\n\n')).toBe('');
      expect(outcome.failed).toBe(0);
    });
  }
}
