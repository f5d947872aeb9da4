import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('in each turn of the event loop few begin, in the order in which they came', async () => {
  const take = createTurns(2);
  const begun: number[] = [];
  for (let id = 0; id < 5; id += 1) take().then(() => begun.push(id), expect.unreachable);

  const afterEach: number[][] = [];
  for (let turns = 0; turns < 4; turns += 1) {
    await Promise.resolve();
    afterEach.push([...begun]);
    await turn();
  }

  expect(afterEach).toEqual([
    [0, 1],
    [0, 1, 2, 3],
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 4],
  ]);
});

test('nobody waits where nobody else comes', async () => {
  const take = createTurns(1);

  for (let round = 0; round < 3; round += 1) {
    let begun = false;
    take().then(() => (begun = true), expect.unreachable);
    await Promise.resolve();
    expect(begun).toBe(true);
    await turn();
  }
});
