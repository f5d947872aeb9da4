import { afterAll, beforeAll, expect, test } from 'vitest';
import { behaviours } from './behaviours.ts';
import { performances } from './performances.ts';
import { everyOther } from './performance.ts';
import { playRound } from './round.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
let round = 0;

beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

test.each(behaviours)('one effect for one key, where the provider $name', async (behaviour) => {
  for (const performance of everyOther(performances, behaviours.indexOf(behaviour))) {
    const { effects } = await playRound(stage, performance, behaviour, { round: ++round, callers: 8 });
    expect([performance.mutation, effects]).toEqual([performance.mutation, 1]);
  }
});
