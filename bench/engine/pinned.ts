import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The core of the gateway, and the core of everything around it. */
export const cores = { gateway: 0, others: 1 } as const;

/** Whether processes can be kept on a core of their own here. */
export const pins = availableParallelism() > 1 && hasTaskset();

export interface PinnedOptions {
  core: keyof typeof cores;
  /** Whether it takes and sends messages. */
  talks?: boolean;
  env?: Record<string, string>;
  cwd?: string;
}

/** A process in a group of its own, so that all of its own children can be counted and ended with it. */
export interface Pinned extends AsyncDisposable {
  child: ChildProcess;
  group: number;
  /** What it wrote to standard error. */
  stderr(): string;
  /** Sends a message and waits for the answer. @throws Error when the process is gone */
  tell(message: object): Promise<unknown>;
  /** The next message. @throws Error when the process is gone */
  hears(): Promise<unknown>;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
}

// A run that is broken off never comes to its disposals.
const groups = new Set<number>();
process.once('exit', () => groups.forEach((group) => kill(group, 'SIGKILL')));

/** Standard output goes to /dev/null, as production's lines go to a file. */
export function startPinned(
  command: readonly string[],
  { core, talks = false, env = {}, cwd }: PinnedOptions,
): Pinned {
  const [program, ...args] = pins ? ['taskset', '-c', String(cores[core]), ...command] : command;
  const log = join(mkdtempSync(join(tmpdir(), 'plaza-bench-')), 'stderr.log');
  const stderr = openSync(log, 'w');
  const child = spawn(program!, args, {
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    detached: true,
    stdio: ['ignore', 'ignore', stderr, ...(talks ? ['ipc' as const] : [])],
  });
  closeSync(stderr);
  const ended = once(child, 'exit');
  const group = child.pid!;
  groups.add(group);
  void ended.then(() => groups.delete(group));
  const said = () => readFileSync(log, 'utf8');
  const hears = async (): Promise<unknown> => {
    const gone = ended.then(() => {
      throw new Error(`${command.join(' ')} ended:\n${said()}`);
    });
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [unknown];
    return message;
  };
  return {
    child,
    group,
    stderr: said,
    hears,
    tell: (message) => {
      const heard = hears();
      child.send(message);
      return heard;
    },
    stop: async () => {
      kill(group, 'SIGTERM');
      await ended;
    },
    [Symbol.asyncDispose]: async () => {
      kill(group, 'SIGKILL');
      await ended;
    },
  };
}

function kill(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It is gone.
  }
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
