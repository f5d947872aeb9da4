import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startFaulty, type FaultySubgraph, type Mode, type Question } from './faulty-subgraph.ts';

type Remote = Pick<FaultySubgraph, 'url' | 'play' | 'reset' | 'seen'> & AsyncDisposable;
type Command = { play: Mode } | { reset: true } | { seen: true };

/** A faulty subgraph in a process of its own. Healthy, it gives every entity seven points; slow, it takes 200 ms. */
export async function startFaultyProcess(): Promise<Remote> {
  const child = fork(fileURLToPath(import.meta.url), {
    env: { ...process.env, FAULTY_PROCESS: '1' },
    execArgv: [],
  });
  const next = async () => ((await once(child, 'message')) as [unknown])[0];
  const url = (await next()) as string;
  const tell = (command: Command) => {
    const answer = next();
    child.send(command);
    return answer;
  };
  return {
    url,
    play: async (mode) => void (await tell({ play: mode })),
    reset: async () => void (await tell({ reset: true })),
    seen: async () => (await tell({ seen: true })) as Awaited<ReturnType<FaultySubgraph['seen']>>,
    [Symbol.asyncDispose]: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

/** What the child does. */
async function obey(): Promise<void> {
  const person = { __typename: 'Person', points: 7 };
  const entities = ({ variables }: Question) => (variables['representations'] as unknown[]).map(() => person);
  const faulty = await startFaulty({
    slowMs: 200,
    answer: (question) => ({ data: { _entities: entities(question) } }),
  });
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (command: Command) => {
    if ('play' in command) await faulty.play(command.play);
    if ('reset' in command) await faulty.reset();
    process.send!('seen' in command ? await faulty.seen() : 'done');
  });
  process.send!(faulty.url);
}

if (process.env['FAULTY_PROCESS']) await obey();
