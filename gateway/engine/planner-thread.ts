/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Overrides } from './planner.ts';
import { within } from './within.ts';

/** Apollo's planner in a thread of its own. */
export interface PlannerThread {
  /**
   * @param ms how long it may take, once it is its turn: neither those before it nor the start of a thread count
   * @returns the plan as JSON text
   * @throws PlazaError COST_LIMIT when the time is over; Error where there is no plan
   */
  plan(query: string, overrides: Overrides, ms: number): Promise<string>;
  close(): Promise<void>;
}

/**
 * Plans one operation after the other. A thread that is stuck in one is killed, and another takes its place: those who
 * wait lose nothing but time.
 *
 * @throws Error where the planner does not take the supergraph
 */
export async function startPlannerThread(sdl: string, labels: readonly string[]): Promise<PlannerThread> {
  let closed = false;
  let dying: Promise<unknown> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();
  let current = start();
  await current;

  function start(): Promise<Worker> {
    const thread = launch(sdl, labels);
    thread.then(
      (worker) => worker.once('exit', () => replace(thread)),
      () => {},
    );
    return thread;
  }

  function replace(thread: Promise<Worker>): void {
    const ended = thread.then((worker) => worker.terminate()).catch(() => {});
    dying = Promise.all([dying, ended]);
    if (!closed && current === thread) current = start();
  }

  const plan = async (query: string, overrides: Overrides, ms: number): Promise<string> => {
    if (closed) throw new Error('the planner is closed');
    const thread = current;
    let reply: Reply;
    try {
      const worker = await thread;
      reply = await within(ms, (signal) => ask(worker, query, overrides, signal));
    } catch (error) {
      replace(thread);
      throw error;
    }
    if (reply.text === undefined) throw new Error(reply.problem ?? 'the planner gave no plan');
    return reply.text;
  };

  return {
    plan: (query, overrides, ms) => {
      const planned = turn.then(() => plan(query, overrides, ms));
      turn = planned.catch(() => {});
      return planned;
    },
    close: async () => {
      closed = true;
      replace(current);
      await dying;
    },
  };
}

interface Reply {
  text?: string;
  problem?: string;
}

async function launch(sdl: string, labels: readonly string[]): Promise<Worker> {
  const worker = new Worker(new URL('planner-apollo-worker.ts', import.meta.url), {
    workerData: { sdl, labels },
  });
  await once(worker, 'message');
  // Who waits for a plan then is told; otherwise there is nobody to tell.
  worker.on('error', () => {});
  worker.unref();
  return worker;
}

async function ask(worker: Worker, query: string, overrides: Overrides, signal: AbortSignal): Promise<Reply> {
  const replied = once(worker, 'message', { signal });
  worker.postMessage({ query, overrides });
  const [reply] = (await replied) as [Reply];
  return reply;
}
