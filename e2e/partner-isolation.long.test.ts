import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults } from './faulty-subgraph.ts';
import { answeredInTheEnd, startIsolation, type Isolation } from './isolation.ts';

let isolation: Isolation;

beforeAll(async () => {
  isolation = await startIsolation();
});

afterAll(() => isolation[Symbol.asyncDispose]());

/** Asks for a field of ours for as long as the work goes on. @returns milliseconds, in order */
async function latenciesDuring(work: Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  const running = { now: true };
  void work.finally(() => (running.now = false));
  while (running.now) {
    const from = performance.now();
    await isolation.plaza.ask('ada', '{ me { name } }');
    took.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await work;
  return took.toSorted((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)]!;

// `prototype` is an answer, if a wrong one: the engine finds it out, and the road goes on asking.
const dead = faults.filter((mode) => !answeredInTheEnd.has(mode) && mode !== 'prototype');

test.each(dead)(
  '%s for three seconds: few requests reach the partner, few sockets, other fields notice nothing, whole at once',
  async (mode) => {
    const { partner, untilWhole, flood } = isolation;
    await untilWhole();
    const control = await latenciesDuring(flood());
    await partner.play(mode);
    const flooding = flood();
    const others = await latenciesDuring(flooding);
    const { late, mostSockets } = await flooding;

    await partner.play('healthy');
    const wholeMs = await untilWhole();

    const p = (share: number) => `${at(control, share).toFixed(1)} → ${at(others, share).toFixed(1)}`;
    console.log(
      `${mode}: p50 ${p(0.5)}, p95 ${p(0.95)}, p99 ${p(0.99)} ms, late ${late / 2}/s, sockets ${mostSockets}, whole ${wholeMs} ms`,
    );
    // Time is a busy machine's too, and an endless answer costs its reading; whoever waits for the partner waits 600.
    expect(at(others, 0.5)).toBeLessThanOrEqual(at(control, 0.5) + 30);
    expect(at(others, 0.95)).toBeLessThanOrEqual(at(control, 0.95) + 60);
    expect(late).toBeLessThanOrEqual(10);
    expect(mostSockets).toBeLessThanOrEqual(32);
    // It asked to be left alone for a second.
    expect(wholeMs).toBeLessThanOrEqual(mode === '429' ? 1_100 : 500);
  },
);
