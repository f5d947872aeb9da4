import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { defaultLimits } from '#gateway/limits/settings.ts';
import { cycle, huge, nested, nestedData } from './cycle-under-test.ts';
import { nobody, startEngine } from './under-test.ts';

/** So wide that planners get all that there is. */
const many = 1_000_000_000;
const wide = { ...defaultLimits, depth: 50, fields: many, aliases: many, repeatedFields: many, cost: many };
const planners = ['hive', 'apollo'] as const;

/** How long the process was busy with what was asked, and how long others waited, milliseconds. */
async function meanwhile(work: () => Promise<unknown>, other: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const waits: number[] = [];
  const over = new AbortController();
  const others = (async () => {
    do {
      const startedMs = performance.now();
      await other();
      waits.push(performance.now() - startedMs);
      await new Promise((resolve) => setTimeout(resolve, 2));
    } while (!over.signal.aborted);
  })();
  delay.enable();
  await work();
  delay.disable();
  over.abort();
  await others;
  return { blockedMs: delay.max / 1e6, longestMs: Math.max(...waits), served: waits.length };
}

test.each(planners)(
  'a nested query over a cycle of @shareable objects is answered or refused at once while others are served, planned by %s',
  async (planner) => {
    await using plaza = await startEngine(cycle, { planner, limits: wide });
    const other = async () =>
      expect(await plaza.ask('{ me { name balance } }')).toEqual({ data: { me: { name: 0, balance: 1 } } });
    await other();

    for (const levels of [10, 30]) {
      const query = `{ me { ${nested(levels)} } }`;
      let answer: Awaited<ReturnType<typeof plaza.ask>> = {};

      const { blockedMs, longestMs, served } = await meanwhile(async () => {
        answer = await plaza.ask(query);
      }, other);

      console.log(
        `${planner}, ${levels} levels: blocked ${blockedMs.toFixed(0)} ms (target 50), ${served} others, ${longestMs.toFixed(0)} ms at most`,
      );
      if (answer.errors) expect(answer.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT' } }]);
      else expect(answer).toEqual({ data: { me: nestedData(levels) } });
      expect(blockedMs).toBeLessThan(250);
      expect(longestMs).toBeLessThan(500);
    }
  },
);

test('with the usual limits it may be 15 levels deep', async () => {
  await using plaza = await startEngine(cycle);

  const answer = await plaza.ask(`{ me { ${nested(30)} } }`);

  expect(answer.errors).toMatchObject([
    {
      message: expect.stringContaining('is 16 levels deep'),
      extensions: { limit: { name: 'depth', max: 15, actual: 16 } },
    },
  ]);
  expect(plaza.asked).toEqual([]);
});

test.each(planners)(
  'an operation that %s’s planner cannot plan in time is refused, and leaves nothing running',
  async (planner) => {
    await using plaza = await startEngine(cycle, { planner, limits: wide, planningMs: 20 });

    const answer = await plaza.ask(huge());

    expect(answer).toEqual({
      errors: [
        {
          message:
            'The operation takes longer than 20 ms to plan: ask for less at once, or nest it less deeply.',
          extensions: { code: 'COST_LIMIT', limit: { name: 'planningMs', max: 20 } },
        },
      ],
    });
    // The thread that takes the place of a killed one has started by then.
    await new Promise((resolve) => setTimeout(resolve, planner === 'hive' ? 50 : 1_000));
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(200);
  },
);

test('whoever asks while a planner is stuck is planned by it later, and not refused', async () => {
  await using plaza = await startEngine(cycle, { planner: 'apollo', limits: wide });

  const [stuck, ...innocent] = await Promise.all(
    [huge(), ...[0, 1, 2, 3, 4].map((levels) => `{ me { ${nested(levels)} } }`)].map((query) =>
      plaza.ask(query),
    ),
  );

  expect(stuck!.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT' } }]);
  expect(innocent).toEqual([0, 1, 2, 3, 4].map((levels) => ({ data: { me: nestedData(levels) } })));
});

test('a few are planned at once and some wait; the rest are told to come again', async () => {
  await using plaza = await startEngine(cycle);
  const ask = (index: number) => plaza.engine.answer({ query: `{ me { name } } # ${index}` }, nobody);

  const answers = await Promise.all(Array.from({ length: 220 }, (_, index) => ask(index)));

  const refused = answers.filter(({ errors }) => errors);
  expect(refused).toHaveLength(16);
  expect(refused[0]!.errors).toMatchObject([
    { extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true } },
  ]);
  expect(await ask(219)).toEqual({ data: { me: { name: 0 } } });
});
