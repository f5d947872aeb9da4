import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './plaza.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A command as a terminal runs it: in a process group of its own, which is gone when the test ends. */
export interface Running extends AsyncDisposable {
  /** The group, which is the first process's id too. */
  group: number;
  stdout(): string;
  stderr(): string;
  /** Resolves with what standard output first matches. @throws Error when the process ends or time runs out before */
  says(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  /** SIGTERM to the first process alone, as `kill` sends it. */
  terminate(): void;
  /** SIGINT to the whole group, as a terminal does on Ctrl-C. */
  interrupt(): void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Whether a process of the group still lives. */
  alive(): boolean;
}

// A test that times out never comes to its disposals.
const groups = new Set<number>();
process.once('exit', () => groups.forEach((group) => send(-group, 'SIGKILL')));

/** @param env is all that the command sees beside PATH and HOME: nothing of the test run leaks in */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd = root,
): Running {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: userPath(), HOME: process.env['HOME'], ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const group = child.pid!;
  groups.add(group);
  const alive = () => send(-group, 0);
  // "close" comes when both streams have been read to their ends, "exit" perhaps before.
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return {
    group,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    says: (pattern, timeoutMs = 60_000) => match(child, pattern, timeoutMs, said),
    terminate: () => void send(group, 'SIGTERM'),
    interrupt: () => void send(-group, 'SIGINT'),
    ended,
    alive,
    [Symbol.asyncDispose]: async () => {
      send(-group, 'SIGKILL');
      await ended;
      groups.delete(group);
    },
  };
}

function send(process_: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(process_, signal);
  } catch {
    return false;
  }
}

function match(child: ChildProcess, pattern: RegExp, timeoutMs: number, said: Record<string, string>) {
  return new Promise<RegExpExecArray>((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(said['stdout']!);
      if (found) settle(() => resolve(found));
    };
    const fail = (why: string) =>
      settle(() =>
        reject(new Error(`${why} before it said ${pattern}:\n${said['stdout']}${said['stderr']}`)),
      );
    const timer = setTimeout(() => fail(`${timeoutMs} ms went by`), timeoutMs);
    const gone = () => fail('it ended');
    const settle = (how: () => void) => {
      clearTimeout(timer);
      child.stdout!.off('data', look);
      child.off('close', gone);
      how();
    };
    child.stdout!.on('data', look);
    child.once('close', gone);
    look();
  });
}

/** PATH without the folders that `npm test` puts before it. */
function userPath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

/** A folder that is gone when the test ends. */
export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'plaza-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** `npm start` once it has reported that it runs. */
export interface StartedPlaza extends Running {
  url: string;
  sandboxUrl: string;
  ask(member: string, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** Runs `npm start` on free ports and waits for its report. */
export async function npmStart(
  dataFolder: string,
  env: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<StartedPlaza> {
  const running = run('npm', ['start', ...(args.length > 0 ? ['--', ...args] : [])], {
    PORT: '0',
    SANDBOX_PORT: '0',
    PLAZA_DATA: dataFolder,
    ...env,
  });
  try {
    const report = (await running.says(/Plaza is running[^]*start over with .*\n/)).input;
    const url = /Graph +(http\S+)\/graphql/.exec(report)![1]!;
    const sandboxUrl = /Sandbox +(http\S+)\/_sandbox/.exec(report)?.[1] ?? env['SANDBOX_URL'] ?? '';
    return { ...running, url, sandboxUrl, ask: (...question) => ask(url, sandboxUrl, ...question) };
  } catch (error) {
    await running[Symbol.asyncDispose]();
    throw error;
  }
}

/** Asks a Plaza over HTTP as a member of the sandbox's cast. */
export async function ask(
  url: string,
  sandboxUrl: string,
  member: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenFrom(sandboxUrl, member)}`,
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** A bearer token from the sandbox's issuer. */
export async function tokenFrom(sandboxUrl: string, member: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', username: member, client_id: 'shop' });
  const response = await fetch(`${sandboxUrl}/identity/token`, { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Whether something listens there. */
export function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
