import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

const KB = 1024;

/** An answer that is being read, and whether it is held back. */
function reading() {
  const state = {
    paused: false,
    pause: () => void (state.paused = true),
    resume: () => void (state.paused = false),
  };
  return state;
}

test('beyond the allowance large answers wait, one goes on, and small ones never wait', async () => {
  const { take, give } = createAllowance(200 * KB);
  const [first, second, third, small] = [reading(), reading(), reading(), reading()];

  take(first, 150 * KB, 150 * KB);
  take(second, 100 * KB, 100 * KB);
  take(third, 100 * KB, 100 * KB);
  take(small, KB, KB);
  // The first to go over it is the one that goes on.
  expect([first, second, third, small].map(({ paused }) => paused)).toEqual([false, false, true, false]);

  take(first, 10 * KB, 160 * KB);
  expect(first.paused).toBe(true);

  give(second, 100 * KB);
  await setImmediate();
  expect([first.paused, third.paused]).toEqual([true, false]);
  give(third, 100 * KB);
  await setImmediate();
  expect(first.paused).toBe(false);
});

test('what is given up leaves no trace', () => {
  const { take, give } = createAllowance(100 * KB);
  const [first, second] = [reading(), reading()];

  take(first, 100 * KB, 100 * KB);
  take(second, 100 * KB, 100 * KB);
  take(first, 1, 100 * KB + 1);
  expect([first.paused, second.paused]).toEqual([true, false]);
  give(first, 100 * KB + 1);
  give(second, 100 * KB);

  take(first, 100 * KB, 100 * KB);
  expect(second.paused).toBe(false);
});
