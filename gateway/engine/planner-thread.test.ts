import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compose } from '#schema/compose.ts';
import { cycle, huge, nested } from './cycle-under-test.ts';
import { startPlannerThread } from './planner-thread.ts';
import { link } from './under-test.ts';

const { supergraphSdl } = compose(
  Object.entries(cycle).map(([name, { sdl }]) => ({ name, sdl: link + sdl })),
);
const nothing = { labels: [], percentage: 0 };

/** The threads that were started. */
const workers: Worker[] = [];
const add = (worker: Worker) => void workers.push(worker);
beforeEach(() => {
  workers.length = 0;
  process.on('worker', add);
});
afterEach(() => void process.off('worker', add));

test('a thread that is stuck is killed, and those who wait are planned by its successor', async () => {
  const thread = await startPlannerThread(supergraphSdl, []);

  const stuck = thread.plan(huge(), nothing, 250).catch((error: unknown) => error);
  const waiting = [0, 1, 2].map((levels) => thread.plan(`{ me { ${nested(levels)} } }`, nothing, 250));

  expect(await stuck).toMatchObject({
    message: expect.stringContaining('longer than 250 ms to plan'),
    extensions: { code: 'COST_LIMIT', limit: { name: 'planningMs', max: 250 } },
  });
  for (const text of await Promise.all(waiting)) expect(JSON.parse(text)).toHaveProperty('kind');
  expect(workers).toHaveLength(2);
  await thread.close();
  expect(workers.map(({ threadId }) => threadId)).toEqual([-1, -1]);
});

test('closed in the middle of a plan it leaves no thread behind, and plans no more', async () => {
  const thread = await startPlannerThread(supergraphSdl, []);
  const stuck = thread.plan(huge(), nothing, 250).catch((error: unknown) => error);
  const restarted = once(process, 'worker');
  await Promise.all([stuck, restarted]);

  // The successor is still starting.
  await thread.close();

  expect(workers).toHaveLength(2);
  expect(workers.every(({ threadId }) => threadId === -1)).toBe(true);
  await expect(thread.plan('{ me { name } }', nothing, 250)).rejects.toThrow('closed');
});

test('a thread that dies by itself is replaced', async () => {
  const thread = await startPlannerThread(supergraphSdl, []);
  await workers[0]!.terminate();

  const text = await thread.plan('{ me { name } }', nothing, 250);

  expect(JSON.parse(text)).toHaveProperty('kind');
  await thread.close();
  expect(workers).toHaveLength(2);
});

test('what the planner does not take is told, and the thread stays', async () => {
  const thread = await startPlannerThread(supergraphSdl, []);

  await expect(thread.plan('{ nobody }', nothing, 250)).rejects.toThrow('nobody');

  await thread.plan('{ me { name } }', nothing, 250);
  expect(workers).toHaveLength(1);
  await thread.close();
  await expect(startPlannerThread('type Query { a: Int }', [])).rejects.toThrow();
});
