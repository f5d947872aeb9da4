import { expect, test } from 'vitest';
import { giveBody, takeBody } from './bodies.ts';

const LARGE = 100_000;

test('memory that was given back is used again, once', () => {
  const first = takeBody(LARGE);
  giveBody(first);
  giveBody(first);

  const [second, third] = [takeBody(LARGE + 1), takeBody(LARGE)];

  expect(second.buffer).toBe(first.buffer);
  expect(second).toHaveLength(LARGE + 1);
  expect(third.buffer).not.toBe(first.buffer);
});

test('what is not given back, small, or somebody else’s is never handed out', () => {
  const kept = takeBody(LARGE);
  const small = takeBody(100);
  const foreign = Buffer.from(new ArrayBuffer(2 ** 17));
  giveBody(small);
  giveBody(foreign);

  const taken = [takeBody(LARGE), takeBody(100), takeBody(LARGE)].map(({ buffer }) => buffer);

  for (const other of [kept.buffer, foreign.buffer]) expect(taken).not.toContain(other);
});

test('no more lies ready than a few megabytes', () => {
  const bodies = Array.from({ length: 40 }, () => takeBody(1024 * 1024));
  for (const body of bodies) giveBody(body);
  const given = new Set(bodies.map(({ buffer }) => buffer));

  const again = Array.from({ length: 40 }, () => takeBody(1024 * 1024)).filter(({ buffer }) =>
    given.has(buffer),
  );

  expect(again.length).toBeGreaterThan(0);
  expect(again.length).toBeLessThanOrEqual(8);
});
