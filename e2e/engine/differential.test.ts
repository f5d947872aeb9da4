/**
 * Generated operations, asked of our engine and of the truth: answers must be equal to the byte, errors included.
 *
 * PLAZA_SEED=… takes other operations than the usual ones, PLAZA_OPERATIONS=… more or fewer; a failure prints its seed.
 */
import { expect, test } from 'vitest';
import { run } from './campaign.ts';
import { addCoverage, createCoverage, sharesOf } from './coverage.ts';
import { createOurs } from './ours.ts';
import { createStock } from './stock.ts';
import { createSupergraph } from './supergraph.ts';
import { supergraphs } from './supergraphs.ts';

const seed = Number(process.env['PLAZA_SEED'] ?? 20_261_101);
const operations = Number(process.env['PLAZA_OPERATIONS'] ?? 1_500);
const coverage = createCoverage();

console.log(`seed ${seed}, ${operations} operations`);

for (const { source, share } of supergraphs) {
  test(`${source.name}: every answer is the truth`, async () => {
    const supergraph = createSupergraph(source);
    const engine = await createOurs(supergraph);
    const stock = await createStock(supergraph);

    const outcome = await run({ supergraph, engine, stock, seed, operations: Math.ceil(operations * share) });
    await Promise.all([engine.close(), stock.close()]);

    addCoverage(coverage, outcome.coverage);
    console.log(
      `${source.name}: stock has other data for ${outcome.stockWrong.length} of ${outcome.stockAsked}`,
    );
    expect(outcome.failures.join('\n\n')).toBe('');
    expect(outcome.failed).toBe(0);
  });
}

test('the operations were worth asking', () => {
  const shares = sharesOf(coverage);
  console.log(shares);

  expect(shares.entityFetches).toBeGreaterThan(20);
  expect(shares.bubbledNulls).toBeGreaterThan(10);
  expect(shares.abstractTypes).toBeGreaterThan(10);
  expect(shares.failing).toBeGreaterThan(10);
  expect(shares.conditions).toBeGreaterThan(20);
  expect(shares.variables).toBeGreaterThan(20);
  expect(shares.undecoded).toBeGreaterThan(40);
  expect(shares.partlyDecoded).toBeGreaterThan(10);
  expect(shares.mutations).toBeGreaterThan(3);
  expect(shares.thrownAway).toBeLessThan(15);
});
