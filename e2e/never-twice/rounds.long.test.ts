import { expect, test } from 'vitest';
import { behaviours, type Behaviour } from './behaviours.ts';
import type { Performance } from './performance.ts';
import { billingPerformances } from './billing-performances.ts';
import { performances } from './performances.ts';
import { playRound } from './round.ts';
import { startStage } from './stage.ts';

const ROUNDS = 1_000;
const CALLERS = 50;
/** Stages that play at the same time: most of a round is waiting. */
const STAGES = 3;

test(
  'a thousand rounds of fifty callers over every mutation and every behaviour: one effect each',
  { timeout: 900_000 },
  async () => {
    const pairs = [...performances, ...billingPerformances].flatMap((performance) =>
      behaviours.map((behaviour) => [performance, behaviour] as const),
    );
    const jobs = Array.from({ length: ROUNDS }, (_, index) => pairs[index % pairs.length]!);
    const figures = { rounds: 0, callers: 0, effects: 0, answered: 0, pending: 0, refused: 0 };
    const strays: string[] = [];

    const queue = jobs.entries();
    const play = async () => {
      await using stage = await startStage();
      for (const [index, [performance, behaviour]] of queue) {
        const line = nameOf(performance, behaviour);
        const { effects, ...callers } = await playRound(stage, performance, behaviour, {
          round: index + 1,
          callers: CALLERS,
        }).catch((error: unknown) => {
          throw new Error(`round ${index + 1}: ${line}`, { cause: error });
        });
        if (effects !== 1) strays.push(`round ${index + 1}: ${line}: ${effects} effects`);
        figures.rounds += 1;
        figures.callers += CALLERS;
        figures.effects += effects;
        figures.answered += callers.answered;
        figures.pending += callers.pending;
        figures.refused += callers.refused;
      }
    };
    await Promise.all(Array.from({ length: STAGES }, play));

    console.log(`never twice: ${JSON.stringify(figures)}`);
    expect(strays).toEqual([]);
    expect(figures).toMatchObject({ rounds: ROUNDS, callers: ROUNDS * CALLERS, effects: ROUNDS });
  },
);

function nameOf({ mutation }: Performance, { name }: Behaviour): string {
  return `${mutation}, the provider ${name}`;
}
